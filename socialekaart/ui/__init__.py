"""The window: PySide6 lives only here.

`tasks.py` says what the window may ask of the services and runs it off the UI thread; `theme.py`,
`words.py` and `widgets.py` are the common look and language; every page has its own folder.
May import services and below; nothing below imports this. `map/` is the only user of WebEngine.
"""
