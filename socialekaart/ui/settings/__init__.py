"""The few things to set, and the example region."""
