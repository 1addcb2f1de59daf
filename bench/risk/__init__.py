"""The risk diagram of sixty scenarios with a thousand other weights, beside numpy and the plain way."""
