"""Search at full size: twenty thousand documents, and questions of which people said what answers them."""
