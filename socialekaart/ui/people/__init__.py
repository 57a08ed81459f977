"""The page 'Contactpersonen': everything about one person."""
