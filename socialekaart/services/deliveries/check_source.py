"""Look whether a source has news: in its folder or at its address; show it, or apply it if trusted.

What is fetched stays beside the database, so that an unchanged file is fetched once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from socialekaart.errors import MachineError, SocialekaartError, UsageError
from socialekaart.exchange.checksum import checksum_of
from socialekaart.hosts import AllowedHost, NetworkRules, source_host
from socialekaart.services.deliveries.applying import apply_delivery
from socialekaart.services.deliveries.mappings import remembered_mappings
from socialekaart.services.deliveries.order import DeliveryOrder
from socialekaart.services.deliveries.previewing import preview_delivery
from socialekaart.services.deliveries.views import News, Outcome, SourceKind, SourceNews
from socialekaart.services.progress import (
    Cancelled,
    CancelledError,
    Progress,
    never,
    no_progress,
)
from socialekaart.services.reference import Reference
from socialekaart.storage.database import Database
from socialekaart.storage.deliveries import Deliveries
from socialekaart.storage.sources import Source, Sources


class NetworkOffError(MachineError):
    """Something has to be fetched while the practice lets nothing out."""

    def __init__(self) -> None:
        super().__init__(
            "Het netwerk staat uit, dus er is niets opgehaald. Zet het aan bij Instellingen, of "
            "kies het bestand zelf."
        )


class HostOffError(NetworkOffError):
    """The practice switched this one host off."""

    def __init__(self, host: AllowedHost) -> None:
        name = urlsplit(host.origin).netloc
        MachineError.__init__(
            self,
            f"{name} staat uit bij Instellingen, dus er is niets opgehaald. Zet het daar aan, of "
            "kies het bestand zelf.",
        )


@dataclass(slots=True)
class Look:
    """How to look. `received` is the folder for fetched files; `network` is asked at the moment."""

    received: Path
    network: Callable[[], NetworkRules] = field(default=NetworkRules)
    progress: Progress = field(default=no_progress)
    cancelled: Cancelled = field(default=never)


def check_source(db: Database, reference: Reference, source_id: str, look: Look) -> SourceNews:
    """Look at one source. What goes wrong is kept with the source and told as `News.PROBLEM`.

    Raises UsageError for a source of which files come by hand, CancelledError when stopped.
    """
    source = Sources(db).get(source_id)
    if source is None:
        raise UsageError("Deze bron is er niet meer.")
    if source.kind == SourceKind.FILE:
        raise UsageError("Deze bron levert met de hand: kies zelf het bestand.")
    try:
        news = _look_at(db, reference, source, look)
    except SocialekaartError as error:
        _note(db, source.id, str(error))
        return SourceNews(source.id, source.name, News.PROBLEM, str(error))
    _note(db, source.id, "")
    return news


def _note(db: Database, source_id: str, problem: str) -> None:
    with db.writing():
        Sources(db).set_checked(source_id, problem)


def _look_at(db: Database, reference: Reference, source: Source, look: Look) -> SourceNews:
    is_web = source.kind == SourceKind.WEB
    paths = _fetched(db, source, look) if is_web else _in_folder(source)
    if not paths:
        where = "op dit adres" if is_web else "in de map"
        return SourceNews(source.id, source.name, News.NOTHING, f"Er staat nog niets {where}.")
    checksum = checksum_of(paths)
    newest = Deliveries(db).newest(source.id)
    if newest is not None and newest.checksum == checksum:
        said = f"Niets nieuws van {source.name}."
        return SourceNews(source.id, source.name, News.NOTHING, said, checksum=checksum)
    if _may_be_applied(db, source, checksum):
        told = _applied_by_itself(db, reference, source, paths, look)
        if told:
            return SourceNews(source.id, source.name, News.APPLIED, told, checksum=checksum)
    names = ", ".join(path.name for path in paths)
    said = f"Nieuw van {source.name}: {names}. Bekijk eerst wat er verandert."
    return SourceNews(source.id, source.name, News.NEW_FILES, said, paths, checksum)


def _may_be_applied(db: Database, source: Source, checksum: str) -> bool:
    """Tell whether nobody needs to look first: not what a person put out of sight or took back."""
    deliveries = Deliveries(db).of_source(source.id)
    taken_back = any(one.undone_at and one.checksum == checksum for one in deliveries)
    return source.trusted and not source.withdrawn and not taken_back


def _in_folder(source: Source) -> tuple[Path, ...]:
    from socialekaart.exchange.watched_folder import newest_delivery

    found = newest_delivery(Path(source.location))
    return found.paths if found else ()


def _fetched(db: Database, source: Source, look: Look) -> tuple[Path, ...]:
    """Fetch the file, unless it is the one that was fetched before."""
    from socialekaart.exchange.download import (
        DownloadCancelledError,
        Downloaded,
        DownloadRequest,
        download,
    )

    host = source_host(source.location, source.name)
    rules = _may_fetch(look, host)
    folder = look.received / source.id
    before = [path for path in folder.glob("*") if path.is_file()] if folder.is_dir() else []
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    request = DownloadRequest(
        url=source.location,
        hosts=(host,),
        folder=folder,
        # Without the file itself "not changed" would be of no use.
        etag=source.etag if before else "",
        last_modified=source.last_modified if before else "",
        proxy=rules.proxy,
    )
    try:
        # Also while it comes in: who switches the network off means now.
        stopped = partial(_is_stopped, look, host)
        answer = download(request, look.progress, stopped)
    except DownloadCancelledError as error:
        _may_fetch(look, host)
        raise CancelledError from error
    if not isinstance(answer, Downloaded):
        return tuple(before)
    for path in before:
        if path != answer.path:
            path.unlink(missing_ok=True)
    with db.writing():
        Sources(db).set_received(source.id, answer.etag, answer.last_modified)
    return (answer.path,)


def _may_fetch(look: Look, host: AllowedHost) -> NetworkRules:
    """Return what may be contacted now; raise when this host may not."""
    rules = look.network()
    if not rules.allowed:
        raise NetworkOffError
    if not rules.may_use(host):
        raise HostOffError(host)
    return rules


def _is_stopped(look: Look, host: AllowedHost) -> bool:
    return look.cancelled() or not look.network().may_use(host)


def _applied_by_itself(
    db: Database, reference: Reference, source: Source, paths: tuple[Path, ...], look: Look
) -> str:
    """Apply what leaves nothing to decide; return what was done, "" when a person must look."""
    mappings = remembered_mappings(db, reference, paths, source.name)
    if mappings is None:
        return ""
    order = DeliveryOrder(
        paths, source.name, mappings, progress=look.progress, cancelled=look.cancelled
    )
    preview = preview_delivery(db, reference, order)
    if not preview.is_harmless:
        return ""
    order.checksum = preview.checksum
    order.strict = True
    applied = apply_delivery(db, reference, order)
    if not applied.delivery_id:
        return ""
    new, changed = applied.counts[Outcome.NEW], applied.counts[Outcome.CHANGED]
    return f"De levering van {source.name} is verwerkt: {new} nieuw, {changed} gewijzigd."
