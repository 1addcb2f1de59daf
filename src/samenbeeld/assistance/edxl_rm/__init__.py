"""EDXL-RM 1.0 (OASIS): assistance as others ask for it, answer it and send it."""
