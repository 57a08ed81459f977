"""The page Controleren and its parts."""
