"""The demonstration world: a high water on the Maas in which everything said is invented."""
