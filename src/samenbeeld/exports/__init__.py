"""Content as a file: PDF, CSV, JSON and GeoPackage, each with label, mode, time and reason around it."""
