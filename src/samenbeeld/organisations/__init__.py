"""Regions, organisations, sites, contacts and who works where in which function."""
