"""Spreadsheets that somebody hands in: CSV and Excel, their columns, and what each row says. Pure."""
