"""OTO: what is trained and exercised, who was there, what was reached, and what is improved after it."""
