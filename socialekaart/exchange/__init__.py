"""Streams and files to domain values and back; no database.

`delivery_reader` reads the files of a municipality, CSV or workbook alike (`table_source`);
`csv_writer` and `xlsx_writer` write them, all driven by the table schemas in data/schemas
(`schema`). `reference` reads the program's own lists. What is found on the way is said in
`report`, by `messages`, and written by `report_files`. Imports domain, errors and paths.
"""
