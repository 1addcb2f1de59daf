"""What comes in from outside and goes out to it: warnings, capacities and messages of other systems."""
