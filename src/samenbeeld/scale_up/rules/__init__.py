"""The rules of scaling up: what policy says, what may be confirmed, and how a unit goes."""
