"""Waits in the detail of an offering: what holds, against the norm, and how it went."""
