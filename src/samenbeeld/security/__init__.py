"""Headers, rate limits and keys that protect every door alike."""
