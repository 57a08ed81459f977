"""A delivery from file to map: plan, preview, apply, undo; sources, duplicates and corrections."""
