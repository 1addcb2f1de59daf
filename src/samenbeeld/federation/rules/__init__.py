"""The domain of the nodes: envelopes, who may have them, what is taken in, and how it is shown."""
