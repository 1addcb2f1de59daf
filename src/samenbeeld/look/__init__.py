"""Shared parts of the screen: tokens, base page, level mark, stripe, icons, and words in two languages."""
