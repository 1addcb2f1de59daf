"""Figures of the casualty distribution, on one machine: right, proven, fast, and robust to errors."""
