"""Benchmarks: Samenbeeld beside its rivals, on the same machine, in the same run."""
