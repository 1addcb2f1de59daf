"""What a member may read, in the shapes of the interface: the same questions as the pages ask."""
