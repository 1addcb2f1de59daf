"""What comes in from outside: one folder per source or standard, kept as received, read, handed on."""
