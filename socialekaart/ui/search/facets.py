"""The chips that narrow a search: chosen ones first, quick ones, then menus with counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from socialekaart.domain.model import Bounds
from socialekaart.services.views import FREE, YES, Access, Facet, FacetCount
from socialekaart.ui import theme, words
from socialekaart.ui.flow import FlowLayout
from socialekaart.ui.resources import icon
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import PressButton

Chosen = dict[Facet, frozenset[str]]
Counts = dict[Facet, tuple[FacetCount, ...]]

RADII_KM = (2, 5, 10, 25)
"""What one may choose for "within N km"."""
QUICK = ((Facet.OPEN_NOW, YES), (Facet.FEES, FREE), (Facet.ACCESS, str(Access.NO_REFERRAL)))
MORE = (Facet.TARGET_GROUP, Facet.ACCESS, Facet.STATUS)


class FacetBar(QWidget):
    """Chips in a row that wraps; emits `changed` after every choice of the user."""

    changed = Signal()

    def __init__(self, domains: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=4)
        self._labels: dict[tuple[Facet, str], str] = {
            (Facet.DOMAIN, identifier): full for identifier, full, _ in domains
        }
        self._counts: Counts = {}
        self._chosen: Chosen = {}
        self.within_km: int | None = None
        self.bounds: Bounds | None = None
        self._chips: list[QPushButton] = []
        self.quick = {pair: self._quick_chip(*pair) for pair in QUICK}
        self.domain = self._menu_chip(self.tr("Domein"), (Facet.DOMAIN,))
        self.municipality = self._menu_chip(self.tr("Gemeente"), (Facet.MUNICIPALITY,))
        self.more = self._opening_chip(self.tr("Meer"), lambda: self.menu(self.in_more))
        self.distance = self._opening_chip(self.tr("Afstand"), self.distance_menu)
        self._place_known = False
        self._arrange()

    @property
    def chosen(self) -> Chosen:
        """Give what is narrowed on; a copy."""
        return dict(self._chosen)

    def set_counts(self, counts: Counts) -> None:
        """Show how many each choice leaves."""
        self._counts = counts
        for facet, values in counts.items():
            for value in values:
                self._labels[(facet, value.value)] = value.label
        self._words()

    def toggle(self, facet: Facet, value: str) -> None:
        """Choose a value or let it go, and tell."""
        values = self._chosen.get(facet, frozenset()) ^ {value}
        self._set(facet, values)
        self._arrange()
        self.changed.emit()

    def choose_only(self, facet: Facet, value: str) -> None:
        """Choose one value of a facet, letting the others go, and tell."""
        self._set(facet, frozenset({value}))
        self._arrange()
        self.changed.emit()

    def choose_bounds(self, bounds: Bounds | None) -> None:
        """Narrow on a part of the map, or let that go, and tell."""
        self.bounds = bounds
        self._arrange()
        self.changed.emit()

    def choose_distance(self, km: int | None) -> None:
        """Narrow on what is that near, or let that go, and tell."""
        self.within_km = km
        self._arrange()
        self.changed.emit()

    def set_place_known(self, known: bool) -> None:
        """Offer distances only when there is a place to measure from; a chosen one is kept."""
        if known != self._place_known:
            self._place_known = known
            self._arrange()

    @property
    def in_more(self) -> tuple[Facet, ...]:
        """Give what stands under "Meer": with a place one seldom narrows on a municipality."""
        return (Facet.MUNICIPALITY, *MORE) if self._place_known else MORE

    @property
    def narrows(self) -> bool:
        """Tell whether anything is chosen that `clear` lets go."""
        return bool(self._chosen) or self.bounds is not None or self._distance_holds

    @property
    def _distance_holds(self) -> bool:
        return self.within_km is not None and self._place_known

    def clear(self, *, tell: bool = True) -> None:
        """Let every choice go."""
        self._chosen, self.within_km, self.bounds = {}, None, None
        self._arrange()
        if tell:
            self.changed.emit()

    def name(self, facet: Facet, value: str) -> str:
        """Give the label of a value."""
        fixed = {
            (Facet.OPEN_NOW, YES): self.tr("Nu open"),
            (Facet.FEES, FREE): self.tr("Gratis"),
            (Facet.ACCESS, str(Access.NO_REFERRAL)): self.tr("Zonder verwijzing"),
        }
        return fixed.get((facet, value)) or self._labels.get((facet, value), value)

    def _set(self, facet: Facet, values: frozenset[str]) -> None:
        if values:
            self._chosen[facet] = values
        else:
            self._chosen.pop(facet, None)

    def _chip(self) -> QPushButton:
        chip = PressButton(self)
        chip.setProperty("chip", True)
        chip.setFont(theme.font(Role.SMALL, tabular=True))
        chip.setAutoDefault(False)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        return chip

    def _quick_chip(self, facet: Facet, value: str) -> QPushButton:
        chip = self._chip()
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self.toggle(facet, value))
        return chip

    def _menu_chip(self, text: str, facets: tuple[Facet, ...]) -> QPushButton:
        return self._opening_chip(text, lambda: self.menu(facets))

    def _opening_chip(self, text: str, menu: Callable[[], QMenu]) -> QPushButton:
        chip = self._chip()
        chip.setText(text)
        chip.setIcon(icon("meer", theme.current().muted))
        chip.setIconSize(QSize(14, 14))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setAccessibleName(self.tr("{what} kiezen").format(what=text))
        chip.clicked.connect(lambda: menu().popup(chip.mapToGlobal(QPoint(0, chip.height() + 4))))
        return chip

    def _empty_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def distance_menu(self) -> QMenu:
        """Make the menu of distances."""
        menu = self._empty_menu()
        for km in (*RADII_KM, None):
            action = menu.addAction(self._within(km) if km else self.tr("Geen grens"))
            action.setCheckable(True)
            action.setChecked(km == self.within_km)
            action.triggered.connect(lambda _=False, chosen=km: self.choose_distance(chosen))
        return menu

    def _within(self, km: int) -> str:
        return self.tr("Binnen {km} km").format(km=words.number(km))

    def menu(self, facets: tuple[Facet, ...]) -> QMenu:
        """Make the menu of some facets with the present counts."""
        menu = self._empty_menu()
        for facet in facets:
            values = [v for v in self._counts.get(facet, ()) if (facet, v.value) not in QUICK]
            if len(facets) > 1 and values:
                title = menu.addAction(self._title(facet))
                title.setEnabled(False)
            for value in values:
                action = menu.addAction(f"{value.label}   {words.number(value.count)}")
                action.setCheckable(True)
                action.setChecked(value.value in self._chosen.get(facet, frozenset()))
                action.setEnabled(value.count > 0 or action.isChecked())
                action.triggered.connect(lambda _=False, f=facet, v=value.value: self.toggle(f, v))
        if menu.isEmpty():
            menu.addAction(self.tr("Niets om te kiezen bij deze vraag")).setEnabled(False)
        return menu

    def _title(self, facet: Facet) -> str:
        return {
            Facet.MUNICIPALITY: self.tr("Gemeente"),
            Facet.TARGET_GROUP: self.tr("Doelgroep"),
            Facet.ACCESS: self.tr("Toegang"),
            Facet.STATUS: self.tr("Status"),
        }.get(facet, "")

    def _arrange(self) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        order = (Facet.DOMAIN, Facet.MUNICIPALITY, *MORE)
        for facet in order:
            for value in sorted(self._chosen.get(facet, frozenset())):
                if (facet, value) not in QUICK:
                    toggle = partial(self.toggle, facet, value)
                    self._chips.append(self._chosen_chip(self.name(facet, value), toggle))
        if self.within_km is not None and self._distance_holds:
            let_go = partial(self.choose_distance, None)
            self._chips.append(self._chosen_chip(self._within(self.within_km), let_go))
        if self.bounds is not None:
            let_go = partial(self.choose_bounds, None)
            self._chips.append(self._chosen_chip(self.tr("Dit deel van de kaart"), let_go))
        self.distance.setVisible(self._place_known)
        self.municipality.setVisible(not self._place_known)
        where = self.distance if self._place_known else self.municipality
        for chip in (*self._chips, *self.quick.values(), where, self.domain, self.more):
            self._flow.addWidget(chip)
            chip.show()
        self._words()
        self.updateGeometry()

    def _chosen_chip(self, name: str, let_go: Callable[[], None]) -> QPushButton:
        chip = self._chip()
        chip.setProperty("chosen", True)
        chip.setFont(theme.font(Role.SMALL_STRONG))
        chip.setText(name + "  ✕")
        chip.setAccessibleName(self.tr("{what} loslaten").format(what=name))
        chip.clicked.connect(lambda: let_go())
        return chip

    def _words(self) -> None:
        for (facet, value), chip in self.quick.items():
            chosen = value in self._chosen.get(facet, frozenset())
            counts = {v.value: v.count for v in self._counts.get(facet, ())}
            name = self.name(facet, value)
            count = f" {words.number(counts[value])}" if value in counts else ""
            text = f"{name}  ✕" if chosen else name + count
            chip.setChecked(chosen)
            chip.setFont(theme.font(Role.SMALL_STRONG if chosen else Role.SMALL, tabular=True))
            if chip.text() != text:
                chip.setText(text)
        self._flow.invalidate()
