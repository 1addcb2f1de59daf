"""What a fair share is, what can be driven, what a week may bring, the road of a transfer. Never a name."""
