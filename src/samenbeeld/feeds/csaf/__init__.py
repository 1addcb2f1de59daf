"""CSAF 2.0 (OASIS): security advisories, judged by schema and mandatory tests. Pure."""
