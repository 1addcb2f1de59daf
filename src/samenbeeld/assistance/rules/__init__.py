"""The road of a request for assistance, and the form it stands on. Pure."""
