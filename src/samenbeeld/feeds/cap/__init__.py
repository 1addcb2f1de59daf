"""CAP, the Common Alerting Protocol (OASIS, 1.1 and 1.2): read, judged and written. Pure code."""
