"""The domain of the situation report: template, values, rounds, states, duplicates. Pure."""
