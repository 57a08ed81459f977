"""Where the practice is, as the municipalities of which records come first."""

from __future__ import annotations

from socialekaart.services.reference import Reference


def catchment_of(reference: Reference, postcode: str) -> tuple[str, ...]:
    """Return the CBS codes of the practice's municipality; none without a postcode we know."""
    place = reference.places.find(postcode) if postcode.strip() else None
    return (place.municipality,) if place is not None and place.municipality else ()
