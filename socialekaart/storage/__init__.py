"""SQLite through sqlite-utils, and nothing else in the program knows either."""
