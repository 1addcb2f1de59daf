"""Work that happens later: a durable queue and a clock that ticks, in the database of the node."""
