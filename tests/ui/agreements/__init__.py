"""Agreements and wrong doors on screen, on a real desk."""
