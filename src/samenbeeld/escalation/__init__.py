"""The five-step ladder per region: its definition and the step each region is on."""
