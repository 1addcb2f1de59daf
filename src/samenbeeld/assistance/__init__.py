"""Bijstand: asked on a form, signed by who is competent, treated, on its way, arrived, and back again."""
