"""The roster: who handles which domain in which area, for the practice's own catchment."""
