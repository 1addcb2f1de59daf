"""What is known of capacity, by whom, and who sees it."""
