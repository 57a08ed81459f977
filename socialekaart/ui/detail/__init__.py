"""One offering, read from top to bottom in the order of a phone call."""
