"""Checks of facts: how fresh each is, and the one-minute list."""
