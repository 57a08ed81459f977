"""From what the cells of a column look like to the column of ours it may be."""

from __future__ import annotations

from socialekaart.domain.model import RecordKind
from socialekaart.exchange.cell_parts import AGES, LISTS, POSITION
from socialekaart.exchange.guess_contents import LONG, Contents
from socialekaart.exchange.guess_names import LIKE, NameGuess, is_block
from socialekaart.exchange.schema import CellKind, Unreadable, load_schema

_ENOUGH, _MIXED_ENOUGH = 0.6, 0.3
_SURE = 20
"""What all cells together add to the score of a kind of contents."""
_SIGNS: dict[RecordKind, tuple[tuple[str, str, int, str], ...]] = {
    RecordKind.SERVICE: (
        ("email", "email", 66, "een e-mailadres"),
        ("phone", "telefoon", 64, "een telefoonnummer"),
        ("postcode", "postcode", 66, "een postcode"),
        ("position", "breedtegraad", 64, "een plek op de kaart"),
        ("latitude", "breedtegraad", 62, "een breedtegraad"),
        ("longitude", "lengtegraad", 60, "een lengtegraad"),
        ("url", "website", 62, "een webadres"),
        ("address", "straat", 58, "een adres"),
        ("hours", "openingstijden", 58, "openingstijden"),
        ("service kind", "soort", 52, "een soort aanbod"),
        ("domains", "domeinen", 50, "een levensdomein"),
        ("ages", "leeftijd_van", 56, "een leeftijd"),
        ("town", "plaats", 49, "een plaats"),
        ("municipality", "gemeente", 50, "een gemeente"),
    ),
    RecordKind.CONTACT: (
        ("email", "email", 66, "een e-mailadres"),
        ("mobile", "telefoon_direct", 66, "een mobiel nummer"),
        ("phone", "telefoon_algemeen", 62, "een telefoonnummer"),
        ("phone", "telefoon_direct", 56, "een telefoonnummer"),
        ("contact kind", "soort", 54, "een soort contact"),
        ("hours", "bereikbaar", 54, "tijden"),
        ("days", "werkdagen", 56, "dagen"),
        ("domains", "domeinen", 50, "een levensdomein"),
        ("municipality", "werkgebied", 50, "een gemeente"),
        ("town", "werkgebied", 44, "een plaats"),
        ("ages", "leeftijd_van", 54, "een leeftijd"),
    ),
}
"""(what cells are, the column of ours, score when just enough of them are, in Dutch)."""
_TYPES = {
    CellKind.PHONE: ("phone", "mixed"),
    CellKind.EMAIL: ("email", "mixed"),
    CellKind.URL: ("url", "mixed"),
    CellKind.POSTCODE: ("postcode4", "mixed", "address"),
    CellKind.DATE: ("date",),
    CellKind.BOOLEAN: ("boolean",),
    CellKind.INTEGER: ("number", "ages"),
    CellKind.COORDINATE: ("latitude", "longitude", "position", "number"),
}
"""What the cells of a kind of column must be, at least a part of them."""
_ADDRESSES = frozenset(("straat", "postcode", "plaats"))
_CONTACT_DETAILS = frozenset(
    ("telefoon", "telefoon_direct", "telefoon_algemeen", "email", "website")
)


def guess_by_contents(contents: Contents, kind: RecordKind) -> tuple[NameGuess, ...]:
    """Give what a column may be by its cells alone, with a score as for names."""
    if not contents.filled:
        return ()
    found = [
        NameGuess(target, score + round(_SURE * contents.share(what)), _told(contents, what, dutch))
        for what, target, score, dutch in _SIGNS[kind]
        if contents.share(what) >= _ENOUGH
    ]
    if found or contents.share("mixed") >= _MIXED_ENOUGH or contents.share("number") >= _ENOUGH:
        return tuple(found)
    return tuple(_texts(contents, kind))


def _told(contents: Contents, what: str, dutch: str) -> str:
    """Say how many cells are what."""
    count = contents.count(what)
    verb = "is" if count == 1 else "zijn"
    return f"{count} van de {contents.filled} cellen {verb} {dutch}"


def _texts(contents: Contents, kind: RecordKind) -> list[NameGuess]:
    """Tell long texts from short ones, and organisations from other names."""
    if contents.share("boolean") >= _ENOUGH or contents.share("date") >= _ENOUGH:
        return []
    if contents.length > LONG:
        target = "omschrijving" if kind is RecordKind.SERVICE else "opmerking"
        return [NameGuess(target, 40, "lange teksten")]
    organisation = "aanbieder" if kind is RecordKind.SERVICE else "organisatie"
    found = []
    if contents.share("organisation") >= _MIXED_ENOUGH:
        found.append(NameGuess(organisation, 45, "er staan namen van organisaties in"))
    if contents.distinct >= _ENOUGH and contents.filled > 1:
        found.append(NameGuess("naam", 30, "korte teksten die bijna overal anders zijn"))
    return found


def contradicts(target: str, score: int, contents: Contents, kind: RecordKind) -> bool:
    """Say whether the cells speak against what the name of a column made us think."""
    column = load_schema(kind).column(target)
    wanted = _TYPES.get(column.kind)
    if wanted is None or contents.filled < 2:
        return False
    matching = max(contents.share(what) for what in wanted)
    if score <= LIKE:
        return matching < _MIXED_ENOUGH
    # A sure name may have ugly cells, unless all of them would be lost.
    return matching == 0 and column.unreadable is not Unreadable.KEEP


def needs_splitting(target: str, header: str, contents: Contents) -> bool:
    """Say whether the cells of a column hold more than one thing."""
    if target in AGES:
        return contents.share("ages") >= _MIXED_ENOUGH
    if target in POSITION:
        return contents.share("position") >= _MIXED_ENOUGH
    if target in LISTS:
        return contents.share("listed") > 0
    mixed = contents.share("mixed") >= _MIXED_ENOUGH
    if not target:
        return mixed or is_block(header)
    if target in _ADDRESSES:
        return mixed or contents.share("address") >= _MIXED_ENOUGH
    return mixed and target in _CONTACT_DETAILS
