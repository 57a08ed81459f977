"""Files of a municipality in and out: check, apply, report, export."""
