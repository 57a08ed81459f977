"""The CSV files of a package to stores, with what is wrong between them."""

from __future__ import annotations

from collections.abc import Sequence

from socialekaart.errors import BadPackageError
from socialekaart.exchange.hsds import terms
from socialekaart.exchange.hsds.archive import PackageFiles, find_tables
from socialekaart.exchange.hsds.messages import HsdsCode, HsdsLog
from socialekaart.exchange.hsds.store import Store
from socialekaart.exchange.hsds.tables import FILES, OTHER_FILES, TABLES
from socialekaart.exchange.hsds.text_rows import text_rows
from socialekaart.exchange.spreadsheets import undefuse

_KEPT = ("program", "funding", "service_capacity", "url")
"""Tables without a place of their own that are kept with their offering."""
_OTHER_POINTERS = {"organization_id": "organization", "service_id": "service"}
_MARK_COLUMNS = ("taxonomy_term_id", "value")
"""All that is kept of a row of attributes.csv: a country has millions of them."""
_LINK = "link_id"
_RECORDS = ("service", "contact")
_FOUND_BY_ID = frozenset(
    (*_RECORDS, "program", *(f.points_at for t in TABLES.values() for f in t.fields))
)
"""Tables that others point at: only of these the ids are remembered."""


class Stores:
    """The tables of a package, by name; one that isn't there is empty.

    `refused` holds the positions of services and contacts whose id was taken already.
    """

    def __init__(self) -> None:
        self._stores: dict[str, Store] = {}
        self.ours = False
        self.refused: dict[str, set[int]] = {table: set() for table in _RECORDS}

    def put(self, store: Store) -> None:
        """Keep a table."""
        self._stores[store.table] = store

    def __getitem__(self, table: str) -> Store:
        store = self._stores.get(table)
        return store if store is not None else Store(table, ())

    def holds(self, table: str, key: str) -> bool:
        """Say whether a table has a row with this id, as far as its ids are remembered."""
        if table not in _FOUND_BY_ID:
            return table in FILES
        store = self._stores.get(table)
        return store is not None and key in store.positions


def load(files: PackageFiles, log: HsdsLog) -> Stores:
    """Read all tables of a package. Raises BadPackageError when it has no services."""
    found = find_tables(files)
    if "service" not in found:
        raise BadPackageError(files.path, f"er zit geen {FILES['service']} in")
    if log.report is not None:
        log.report.files += [FILES[table] for table in (*TABLES, *_KEPT) if table in found]
    stores = Stores()
    # The taxonomy comes first: it tells whether the package is ours. Programs come before services.
    for table in dict.fromkeys(("taxonomy", "organization", "program", *TABLES, *_KEPT)):
        if table in found:
            stores.put(_Loader(table, stores, log).load(files, found[table]))
        if table == "taxonomy":
            stores.ours = terms.COLUMNS_ID in stores[table].positions
    for table in OTHER_FILES:
        if table in found and table not in _KEPT:
            log.tell(HsdsCode.NOT_READ, FILES[table])
    return stores


class _Loader:
    """Reads one table."""

    def __init__(self, table: str, stores: Stores, log: HsdsLog) -> None:
        self._table = table
        self._file = FILES[table]
        self._stores = stores
        self._log = log
        self._header: list[str] = []
        self._targets = _targets(table)
        self._pointers: list[tuple[int, str]] = []
        self._id_at: int | None = None
        self._kept_at: list[int] = []
        self._store = Store(table, ())

    def load(self, files: PackageFiles, name: str) -> Store:
        """Read the rows, and tell what is wrong with their ids."""
        rows = text_rows(files, name, self._file, self._log)
        self._prepare([_folded(cell) for cell in next(rows, (0, []))[1]])
        width = len(self._header)
        guarded = self._free_text() if self._stores.ours else []
        for number, cells in rows:
            if len(cells) != width:
                self._check_width(number, cells)
                cells = cells[:width] + [""] * (width - len(cells))
            for at in guarded:
                if cells[at][:1] == "'":
                    cells[at] = undefuse(cells[at])
            self._keep(number, cells)
        return self._store

    def _prepare(self, header: list[str]) -> None:
        """Find the columns that matter."""
        self._header = header
        self._pointers = [(header.index(n), n) for n in self._targets if n in header]
        self._id_at = header.index("id") if "id" in header else None
        columns: Sequence[str] = header
        if self._table == "attribute":
            columns = [name for name in _MARK_COLUMNS if name in header]
        self._kept_at = [header.index(name) for name in columns] if columns is not header else []
        self._store = Store(self._table, columns, [name for _, name in self._pointers])

    def _free_text(self) -> list[int]:
        """Give where free text stands, of which our writer defused the risky."""
        known = TABLES.get(self._table)
        typed = {f.name for f in known.fields if not f.is_free_text} if known else {"id"}
        return [at for at, name in enumerate(self._header) if name not in typed]

    def _check_width(self, number: int, cells: list[str]) -> None:
        expected = len(self._header)
        if any(cells[expected:]):
            count = len(cells)
            self._log.tell(HsdsCode.LONG_ROW, self._file, number, value=count, expected=expected)

    def _keep(self, number: int, cells: list[str]) -> None:
        """Keep a row, found by its id and by those it points at."""
        pointed = {}
        for at, column in self._pointers:
            key = cells[at].strip()
            if key and self._is_there(column, key, number, cells):
                pointed[column] = key
        kept = [cells[at] for at in self._kept_at] if self._kept_at else cells
        position = self._store.add(number, kept, pointed)
        if self._table in _FOUND_BY_ID:
            key = "" if self._id_at is None else cells[self._id_at].strip()
            self._remember(key, position, number)

    def _remember(self, key: str, position: int, number: int) -> None:
        """Remember where an id stands; tell one that is missing or taken."""
        if not key:
            self._log.tell(HsdsCode.NO_ID, self._file, number, "id")
            return
        first = self._store.positions.setdefault(key, position)
        if first == position:
            return
        if self._table in _RECORDS:
            at = self._store.row(first).number
            self._log.tell(HsdsCode.DOUBLE_ID, self._file, number, "id", value=key, first=at)
            self._stores.refused[self._table].add(position)
        else:
            self._log.tell(HsdsCode.DOUBLE_ROW, self._file, number, "id", value=key)

    def _is_there(self, column: str, key: str, number: int, cells: list[str]) -> bool:
        """Say whether what is pointed at exists; tell it when not."""
        target = self._targets[column] or self._link_entity(cells)
        if self._stores.holds(target, key):
            return True
        if target not in FILES:
            # Who names no table that we know may mean any.
            if any(self._stores.holds(table, key) for table in _FOUND_BY_ID):
                return True
            target = "service"
        told = FILES[target]
        self._log.tell(HsdsCode.POINTS_NOWHERE, self._file, number, column, value=key, target=told)
        return False

    def _link_entity(self, cells: list[str]) -> str:
        """Give the table that an attribute says it is about."""
        at = self._header.index("link_entity") if "link_entity" in self._header else None
        return "" if at is None else cells[at].strip().casefold()


def _targets(table: str) -> dict[str, str]:
    """Give the table that each column of a table points at; "" when every row says which."""
    known = TABLES.get(table)
    if known is None:
        return dict(_OTHER_POINTERS)
    targets = {field.name: field.points_at for field in known.fields if field.points_at}
    if table == "service":
        targets["program_id"] = "program"
    return targets | ({_LINK: ""} if table == "attribute" else {})


def _folded(name: str) -> str:
    """Give a header as the standard writes it."""
    return "_".join(name.strip().casefold().split())
