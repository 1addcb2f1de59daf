"""Plans: national ones and what they mean for care; those of the region, established by a second person."""
