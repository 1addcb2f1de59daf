"""The safety picture as values: its definition, what may be published, what is proposed, and its weeks."""
