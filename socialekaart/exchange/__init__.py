"""Streams and files to domain values and back; no database.

`delivery_reader` reads the files of a municipality, `csv_writer` writes them, both driven by the
table schemas in data/schemas (`schema`). `reference` reads the program's own lists. What is found
on the way is said in `report`, in the sentences of `messages`. Imports domain, errors and paths.
"""
