"""The page 'Rooster': the matrix of who handles what, edited in place, printed and exported."""
