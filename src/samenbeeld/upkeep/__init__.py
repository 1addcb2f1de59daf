"""Long crises: what is old is asked again, scaling down looks at what is open, and aftermath tasks stay."""
