"""Tell a tile from anything else a host may send: a page to log in, half a picture, a dot."""

from __future__ import annotations

import struct

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">8s4x4s2I")
_END = b"IEND\xaeB`\x82"
_SIDES = frozenset({256, 512})
"""Pixels; twice as many for a sharp screen. The page would stretch anything else over its place."""


def is_tile(data: bytes) -> bool:
    """Tell whether these bytes are one whole square PNG of the size of a tile."""
    if len(data) < _HEADER.size or not data.endswith(_END):
        return False
    signature, first, width, height = _HEADER.unpack_from(data)
    return signature == _SIGNATURE and first == b"IHDR" and width == height and width in _SIDES
