"""Tests of the page Rooster, on the real desk and a real database."""
