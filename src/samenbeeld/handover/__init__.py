"""An activity through time: how it stood at any moment, what differs, and the hand-over to a relief."""
