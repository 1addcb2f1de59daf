"""EDXL-DE 2.0: an envelope around a message of somebody else, in XML (OASIS) or JSON (as the French hub)."""
