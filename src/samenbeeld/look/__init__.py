"""Shared parts of the screen: tokens, base page, level mark, stripe, icons, and the words in two languages."""
