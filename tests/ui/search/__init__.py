"""The search page: list, chips, map beside it."""
