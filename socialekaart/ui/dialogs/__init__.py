"""Acuut, keys overview, bug report, choosing a contact person."""
