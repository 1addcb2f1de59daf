"""Who may do what where: one door for permission, closed unless released."""
