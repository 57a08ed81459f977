"""The map beside the list: a card that loads its web view only when it is first shown.

Importing this package loads neither WebEngine nor folium. `startup`, `palette`, `legend` and
`panel` are safe to import at any time; `profile`, `view` and what they use load WebEngine.
"""
