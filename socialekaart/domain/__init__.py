"""The field itself: plain values and the decisions made on them.

Nothing in here reads a file, opens a database or knows a window. Besides the standard
library it may use a few pure libraries, each wrapped by one module: opening_hours
(`opening`), phonenumbers (`phone`) and snowballstemmer (`words`).
"""
