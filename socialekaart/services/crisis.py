"""Whom to call when it can't wait: the practice's own region first, after 112."""

from __future__ import annotations

from socialekaart.services.views import CrisisLine
from socialekaart.settings import Settings

LIFE_LINE = CrisisLine("Levensgevaar", "112", "Iemand is nu in levensgevaar.")
"""There also when the file with the national lines can't be read."""

_PURPOSE = "Voor spoed in de geestelijke gezondheidszorg, in jullie regio."
_NAME = "Crisisdienst"


def with_regional_service(
    national: tuple[CrisisLine, ...], settings: Settings
) -> tuple[CrisisLine, ...]:
    """Return the lines, 112 first, with the crisis service of the practice's region behind it."""
    first, *others = national or (LIFE_LINE,)
    phone = settings.crisis_phone.strip()
    if not phone:
        return (first, *others)
    own = CrisisLine(settings.crisis_name.strip() or _NAME, phone, _PURPOSE, regional=True)
    return (first, own, *others)
