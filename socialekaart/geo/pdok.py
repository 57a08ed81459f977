"""PDOK Locatieserver as a geopy geocoder; geopy has none of its own.

The register of addresses of the Kadaster, free and without a key. Its own specification
(https://api.pdok.nl/bzk/locatieserver/search/v3_1/ui/) refuses every parameter it doesn't name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias
from urllib.parse import urlencode

from geopy.adapters import AdapterHTTPError, BaseSyncAdapter
from geopy.exc import GeocoderParseError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from socialekaart import __version__
from socialekaart.geo.address_question import AddressQuestion
from socialekaart.geo.address_words import words_to_ask
from socialekaart.geo.found_address import (
    DOOR,
    POSTCODE,
    STREET,
    TOWN,
    FoundAddress,
    SuggestedAddress,
)
from socialekaart.geo.pdok_answers import (
    FIELDS,
    SUGGEST_FIELDS,
    Doc,
    Page,
    read_addresses,
    read_page,
    read_suggestions,
)
from socialekaart.geo.pdok_troubles import from_status
from socialekaart.hosts import GEOCODER

PATH = "/bzk/locatieserver/search/v3_1"
TIMEOUT = 10.0
"""Seconds; geopy's own default of one is too short for a busy government service."""
_MOST_ROWS = 100
"""The service gives no more at once."""
_PAGES = 5
_ID = re.compile(r"[A-Za-z]{2,8}-[A-Za-z0-9-]{1,80}")
_EVERYTHING = f"type:({TOWN} OR {STREET} OR {POSTCODE} OR {DOOR})"

Parameters = Sequence[tuple[str, str | int]]
Answer: TypeAlias = Location | list[Location] | None
"""As geopy has it: one place, or a list of them; None when there is none."""


class PdokGeocoder(Geocoder):  # type: ignore[misc]  # geopy carries no types
    """Asks the register. Each method raises what geopy's geocoders raise, and `NoAnswerError`.

    `adapter_factory` has no default, because geopy's own would ask past our list of hosts.
    The `raw` of a place is the service's record, see `pdok_answers`.
    """

    def __init__(
        self,
        *,
        adapter_factory: Callable[..., BaseSyncAdapter],
        origin: str = GEOCODER.origin,
        timeout: float | None = TIMEOUT,
    ) -> None:
        super().__init__(
            scheme=origin.partition(":")[0],
            timeout=timeout,
            proxies={},
            user_agent=f"Socialekaart/{__version__}",
            ssl_context=None,
            adapter_factory=adapter_factory,
        )
        self._base = f"{origin}{PATH}"

    def geocode(
        self,
        query: AddressQuestion | str,
        *,
        exactly_one: bool = True,
        limit: int = 10,
        kind: str = DOOR,
        timeout: Any = DEFAULT_SENTINEL,
    ) -> Answer:
        """Find an address.

        A question in parts gives what was asked for or None, never something like it. Words give
        what fits them best, of one `kind` ("" for all): look at the answer before you believe it.
        """
        if isinstance(query, AddressQuestion):
            found = self._find(query, timeout)
        else:
            found = self._search(query, kind, 1 if exactly_one else limit, timeout)
        return _as_asked(found, exactly_one)

    def reverse(
        self,
        query: Point | Sequence[float] | str,
        *,
        exactly_one: bool = True,
        limit: int = 1,
        kind: str = DOOR,
        distance_m: int | None = None,
        timeout: Any = DEFAULT_SENTINEL,
    ) -> Answer:
        """Find what lies nearest to a point (latitude, longitude); `afstand` of `raw` is in metres.

        `distance_m` leaves out what is further away.
        """
        latitude, longitude = self._coerce_point_to_string(query).split(",")
        parameters: list[tuple[str, str | int]] = [
            ("lat", latitude),
            ("lon", longitude),
            ("type", kind),
            ("fl", f"{FIELDS},afstand"),
            ("rows", _rows(1 if exactly_one else limit)),
        ]
        if distance_m is not None:
            parameters.append(("distance", distance_m))
        return _as_asked(_locations(self._ask("reverse", parameters, timeout).docs), exactly_one)

    def suggest(
        self, query: str, *, limit: int = 8, kind: str = DOOR, timeout: Any = DEFAULT_SENTINEL
    ) -> list[SuggestedAddress]:
        """Complete what is being typed; `lookup` gives the whole of what was chosen."""
        words = words_to_ask((query,))
        if not words:
            return []
        asked = (("q", words), _of_kind(kind), ("fl", SUGGEST_FIELDS), ("rows", _rows(limit)))
        return read_suggestions(self._ask("suggest", asked, timeout).docs)[:limit]

    def lookup(self, id: str, *, timeout: Any = DEFAULT_SENTINEL) -> Location | None:
        """Give the record with this id, None when there is none."""
        if not _ID.fullmatch(id):
            return None
        page = self._ask("lookup", (("id", id), ("fl", FIELDS)), timeout)
        docs = [doc for doc in page.docs if doc.get("id") == id]
        return next(iter(_locations(docs)), None)

    def _find(self, question: AddressQuestion, timeout: Any) -> list[Location]:
        """Ask for an address in parts, and keep the one answer that is it."""
        filters = _filters(question)
        if not filters:
            return []
        asked = (*filters, ("fl", f"{FIELDS},score"), ("rows", _MOST_ROWS))
        # By postcode there is nothing to rank; by name what fits stands on the first page.
        docs = self._pages(asked, _PAGES if question.six else 1, timeout)
        read = read_addresses(docs)
        answer = question.answer_of(found for found, _ in read)
        if answer is None and len(read) < len(docs):
            raise GeocoderParseError("the asked record may be one that can't be read")
        return [_location(*one) for one in read if one[0] is answer]

    def _pages(self, asked: Parameters, most: int, timeout: Any) -> list[Doc]:
        docs: list[Doc] = []
        for start in range(0, most * _MOST_ROWS, _MOST_ROWS):
            page = self._ask("free", (*asked, ("start", start)) if start else asked, timeout)
            docs += page.docs
            if start + _MOST_ROWS >= page.total:
                break
        return docs

    def _search(self, words: str, kind: str, limit: int, timeout: Any) -> list[Location]:
        asked = words_to_ask((words,))
        if not asked:
            return []
        parameters = (
            ("q", asked),
            _of_kind(kind),
            ("fl", f"{FIELDS},score"),
            ("rows", _rows(limit)),
        )
        return _locations(self._ask("free", parameters, timeout).docs)[:limit]

    def _ask(self, service: str, parameters: Parameters, timeout: Any) -> Page:
        url = f"{self._base}/{service}?{urlencode(parameters)}"
        page: Page = self._call_geocoder(url, read_page, timeout=timeout)
        return page

    def _geocoder_exception_handler(self, error: Exception) -> None:
        if isinstance(error, AdapterHTTPError):
            raise from_status(error) from None


def _filters(question: AddressQuestion) -> Parameters:
    """Ask by postcode and number where that can be, else by street and town; () asks nothing."""
    wanted, number = question.wanted, ("fq", f"huisnummer:{question.number}")
    by_postcode = ("fq", f"postcode:{question.six}")
    place = question.town if words_to_ask((question.town,)) else question.digits
    by_name = ("q", words_to_ask((question.street, place)))
    if wanted == DOOR:
        return (_of_kind(DOOR), by_postcode if question.six else by_name, number)
    if wanted == POSTCODE:
        return (_of_kind(POSTCODE), by_postcode)
    return (_of_kind(wanted), by_name) if wanted else ()


def _of_kind(kind: str) -> tuple[str, str]:
    return ("fq", f"type:{kind}" if kind else _EVERYTHING)


def _rows(limit: int) -> int:
    return max(1, min(limit, _MOST_ROWS))


def _locations(docs: Iterable[Doc]) -> list[Location]:
    return [_location(*one) for one in read_addresses(docs)]


def _location(found: FoundAddress, doc: Doc) -> Location:
    return Location(found.label, Point(found.latitude, found.longitude), dict(doc))


def _as_asked(found: list[Location], exactly_one: bool) -> Answer:
    if exactly_one:
        return found[0] if found else None
    return found or None
