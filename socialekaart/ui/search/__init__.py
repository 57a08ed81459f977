"""The main page: fields on top, answer card, facets, list."""
