"""Waits per offering and target group: what was told, and its course over time."""
