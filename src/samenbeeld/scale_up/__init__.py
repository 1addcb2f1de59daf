"""Large-scale assistance (GGB): a code proposes, a person confirms, and units are followed until the last."""
