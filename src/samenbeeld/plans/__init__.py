"""Plans: national ones and what they mean for care; of the region, uploaded or written here together."""
