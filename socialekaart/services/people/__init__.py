"""Contact pages: everything about one person, and the practice's own contacts."""
