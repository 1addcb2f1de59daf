"""Question desk: what one node asks others before a moment, who answered, who cannot, and who is late."""
