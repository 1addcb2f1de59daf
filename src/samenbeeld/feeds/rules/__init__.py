"""Sources as values, and when a source that fails is asked again. Pure."""
