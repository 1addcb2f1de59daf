"""What can be reported, what cannot be, which value stands, and what a region is told."""
