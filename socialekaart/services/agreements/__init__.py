"""Agreements with organisations and offerings, and wrong doors."""
