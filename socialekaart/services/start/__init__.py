"""Start from the question: life domains, the four groups, and networks."""
