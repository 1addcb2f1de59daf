"""Activities: incident, threat, event, exercise or continuous picture, with GRIP per region."""
