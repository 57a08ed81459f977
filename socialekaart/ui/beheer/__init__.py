"""Beheer: the municipality keeps its data file in tables, over `services.maintain`.

`page` joins the parts: `start_view` (nothing open), `workspace` (a file is open) with its tabs
`table_page`, `findings_view`, `corrections_view`, `overview_view` and `compare_view`. All of them
look at one `edited.EditedFile`, which tells every change.
"""
