"""The weekly edition of the Veiligheidsbeeld: frozen, numbered, mailed to who asks, shared by a link."""
