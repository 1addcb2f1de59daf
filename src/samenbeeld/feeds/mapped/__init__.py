"""Sources that an administrator describes on screen: CSV, JSON, RSS or Atom, and their columns. Pure."""
