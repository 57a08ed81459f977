"""Where the data comes from: sources, what they delivered, double records and what we reported."""
