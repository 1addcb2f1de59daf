"""One index over everything written, stemmed in Dutch, the same on both database engines."""
