"""Care under scarcity (GBGO): phases as declared, how far resources are stretched, steps, and who advised."""
