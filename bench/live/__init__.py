"""The live path measured: load generator, rivals, kill drill, bounds, report."""
