"""The schema that this program knows, apart from the steps to it: those are slow to import."""

from __future__ import annotations

SCHEMA_VERSION = 5
"""Written to `PRAGMA user_version`; a database with a higher one is refused."""
