"""Socialekaart: a social map with one front door for Dutch GP practices."""

__version__ = "0.1.0"
