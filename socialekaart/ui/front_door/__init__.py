"""Wie bel ik? Domain, place, age and moment to the ordered answer."""
