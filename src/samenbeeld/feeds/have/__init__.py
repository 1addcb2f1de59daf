"""EDXL-HAVE 1.0 of OASIS: the availability of hospitals, read from others and written for others."""
