"""Letters that cannot be averaged, the index made of them, where care tips, and the road of a profile."""
