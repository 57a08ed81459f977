"""Dutch national grid (RD, metres) to WGS84 degrees, good to about a metre.

The polynomial of Schreutelkamp and Strang van Hees (2001), which Kadaster's own is refined from.
"""

from __future__ import annotations

_BASE = (155000.0, 463000.0)
_ORIGIN = (5.38720621, 52.15517440)
_NORTH = (
    (0, 1, 3235.65389),
    (2, 0, -32.58297),
    (0, 2, -0.24750),
    (2, 1, -0.84978),
    (0, 3, -0.06550),
    (2, 2, -0.01709),
    (1, 0, -0.00738),
    (4, 0, 0.00530),
    (2, 3, -0.00039),
    (4, 1, 0.00033),
    (1, 1, -0.00012),
)
_EAST = (
    (1, 0, 5260.52916),
    (1, 1, 105.94684),
    (1, 2, 2.45656),
    (3, 0, -0.81885),
    (1, 3, 0.05594),
    (3, 1, -0.05607),
    (0, 1, 0.01199),
    (3, 2, -0.00256),
    (1, 4, 0.00128),
    (0, 2, 0.00022),
    (2, 0, -0.00022),
    (5, 0, 0.00026),
)


def to_degrees(x: float, y: float) -> tuple[float, float]:
    """Return (longitude, latitude) of a point of the grid."""
    east, north = (x - _BASE[0]) * 1e-5, (y - _BASE[1]) * 1e-5
    longitude = _ORIGIN[0] + sum(c * east**p * north**q for p, q, c in _EAST) / 3600
    latitude = _ORIGIN[1] + sum(c * east**p * north**q for p, q, c in _NORTH) / 3600
    return longitude, latitude
