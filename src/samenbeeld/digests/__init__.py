"""Short pictures per audience, derived by rule from the same facts; every line leads back to what it says."""
