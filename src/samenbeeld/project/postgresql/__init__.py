"""PostgreSQL as Django speaks to it, except that a page waits a moment for a connection."""
