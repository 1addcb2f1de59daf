"""What holds for editions: what stands in one, what may be frozen, sent and shared. All pure."""
