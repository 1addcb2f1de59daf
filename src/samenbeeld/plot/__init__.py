"""The map of an activity: layers that people draw together live, their symbols, and the same as a list."""
