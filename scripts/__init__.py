"""Scripts for makers: install, check, test, lock, screenshots."""
