"""The page 'Controleren': the one-minute list."""
