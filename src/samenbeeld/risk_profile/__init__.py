"""The care-risk profile of a region: scenarios weighed and disputed, where care tips, what was accepted."""
