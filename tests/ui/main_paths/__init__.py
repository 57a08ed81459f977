"""Every page of the real window on the example region, driven by keys alone."""
