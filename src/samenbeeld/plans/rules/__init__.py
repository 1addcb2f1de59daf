"""National plans as policy says them, and the road of a plan of the region."""
