"""Samenbeeld: one picture together, from a quiet Monday to a national crisis."""
