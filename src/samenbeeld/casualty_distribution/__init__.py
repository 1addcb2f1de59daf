"""Casualty distribution: groups without names, slots of hospitals, an explained proposal."""
