"""Who logs in: account, session, preferences."""
