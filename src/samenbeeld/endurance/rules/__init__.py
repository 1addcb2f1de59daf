"""What runs out and when, what that means for care, how far a stock reaches, and what cannot be said."""
