"""Addresses on the map: what has no exact place yet, and looking that up on the network."""
