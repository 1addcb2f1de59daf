"""Uploads: known by their content, encrypted at rest, and closed until a scanner has seen them."""
