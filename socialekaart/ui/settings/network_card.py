"""Instellingen, card Netwerk: the whole of it, each host by itself, the proxy, and a test."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from socialekaart.connection import Reach
from socialekaart.hosts import AllowedHost, all_hosts
from socialekaart.services.deliveries.views import SourceCard, SourceKind
from socialekaart.ui import theme
from socialekaart.ui.deliveries.desk import DeliveryDesk
from socialekaart.ui.settings import network_words as words
from socialekaart.ui.settings.cards import SettingsCard
from socialekaart.ui.settings.keeper import SettingsKeeper
from socialekaart.ui.settings.knocking import NetworkTest
from socialekaart.ui.settings.proxy_line import ProxyLine
from socialekaart.ui.tasks import Background
from socialekaart.ui.theme import Role
from socialekaart.ui.widgets import button, clear, label, set_tone

_INDENT = 26
_TEXT_STARTS = 30
"""Where the text of a switch begins, in pixels from its box."""


class HostRow(QWidget):
    """One origin: a switch with what it is for, what goes out, and what a test found."""

    def __init__(self, hosts: Sequence[AllowedHost], on: bool) -> None:
        super().__init__()
        self.host = hosts[0]
        self.server = urlsplit(self.host.origin).netloc
        self.reach: Reach | None = None
        self.switch = QCheckBox(words.purpose(hosts).replace("&", "&&"))
        self.switch.setFont(theme.font(Role.BODY))
        self.switch.setChecked(on)
        self.result = label("", Role.SMALL, tone="muted")
        text = f"{self.server} · {words.goes_out(hosts)}"
        explained = label(text, Role.SMALL, tone="muted", wrap=True)
        explained.setContentsMargins(_TEXT_STARTS, 0, 0, 0)
        self.switch.setAccessibleDescription(text)
        row = QHBoxLayout()
        row.addWidget(self.switch)
        row.addStretch(1)
        row.addWidget(self.result)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(explained)

    def tell(self, text: str, tone: str = "muted") -> None:
        """Say how the test of this host stands."""
        set_tone(self.result, tone)
        self.result.setText(text)


class NetworkCard(SettingsCard):
    """Every switch counts at once; the sources' own hosts are asked of the desk when shown."""

    failed = Signal(object)

    def __init__(self, keeper: SettingsKeeper, desk: DeliveryDesk, aside: Background) -> None:
        super().__init__("")
        self._keeper, self._desk, self._aside = keeper, desk, aside
        self._hosts: tuple[AllowedHost, ...] = all_hosts({})
        self.rows: dict[str, HostRow] = {}
        self.test = NetworkTest(aside, lambda: keeper.settings.network, self)
        self._build()
        self._show_rows()
        self._connect()

    def _build(self) -> None:
        self.title.setText(self.tr("Netwerk"))
        self.allowed = QCheckBox(self.tr("Gebruik het netwerk"))
        self.allowed.setFont(theme.font(Role.BODY))
        self.column.addWidget(self.allowed, 0, Qt.AlignmentFlag.AlignLeft)
        text = self.tr("Zonder netwerk werkt alles; de kaart toont dan alleen plaatsnamen.")
        self.column.addWidget(label(text, Role.SMALL, tone="muted", wrap=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.addLayout(self._list)
        self.proxy = ProxyLine(self._keeper)
        self.add_line(self.tr("Proxy"), self.proxy)
        row = QHBoxLayout()
        self.start = button("")
        self.advice = label("", Role.SMALL, tone="muted", wrap=True)
        row.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.advice, 1)
        self.column.addLayout(row)

    def _connect(self) -> None:
        self.allowed.toggled.connect(self._allow)
        self.start.clicked.connect(self._pressed)
        self.test.asked.connect(self._show_asking)
        self.test.answered.connect(self._show_answer)
        self.test.finished.connect(self._end)
        self.test.failed.connect(self.failed)
        self._keeper.changed.connect(self._show_kept)
        self._show_kept()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask which sources have an address: they may have changed since the last time."""
        super().showEvent(event)
        self._aside.run(
            self._desk.sources,
            self._take_sources,
            self.failed.emit,
            owner=self,
            lane="network-sources",
        )

    def first_focus(self) -> None:
        """Put the keyboard on the switch of it all."""
        self.allowed.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Stop a test that runs."""
        self.test.stop()

    # --- hosts --------------------------------------------------------------------------------

    def _take_sources(self, cards: Iterable[SourceCard]) -> None:
        settings = [card.settings for card in cards]
        hosts = all_hosts(
            {one.name: one.location for one in settings if one.kind == SourceKind.WEB}
        )
        if hosts != self._hosts and not self.test.running:
            self._hosts = hosts
            self._show_rows()

    def _show_rows(self) -> None:
        clear(self._list)
        self.rows = {}
        by_origin: dict[str, list[AllowedHost]] = {}
        for host in self._hosts:
            by_origin.setdefault(host.origin, []).append(host)
        off = self._keeper.settings.hosts_off
        for origin, hosts in by_origin.items():
            row = HostRow(hosts, origin not in off)
            row.switch.toggled.connect(lambda on, it=origin: self._turn(it, on))
            self.rows[origin] = row
            self._list.addWidget(row)
        self._show_kept()

    def _allow(self, on: bool) -> None:
        self._keeper.change(network_allowed=on, network_asked=True)

    def _turn(self, origin: str, on: bool) -> None:
        others = [one for one in self._keeper.settings.hosts_off if one != origin]
        self._keeper.change(hosts_off=tuple(others if on else [*others, origin]))

    def _show_kept(self) -> None:
        """Show what is on, whoever changed it."""
        settings = self._keeper.settings
        self.allowed.setChecked(settings.network_allowed)
        for origin, row in self.rows.items():
            row.switch.setEnabled(settings.network_allowed)
            row.switch.setChecked(origin not in settings.hosts_off)
            if not settings.network.may_use(row.host):
                row.tell("")
        self._word_button()

    # --- test ---------------------------------------------------------------------------------

    def _word_button(self) -> None:
        running = self.test.running
        self.start.setText(self.tr("Stop") if running else self.tr("Test de verbinding"))
        rules = self._keeper.settings.network
        any_on = any(rules.may_use(row.host) for row in self.rows.values())
        self.start.setEnabled(running or any_on)

    def _pressed(self) -> None:
        if self.test.running:
            self.test.stop()
            return
        self.advice.setText("")
        for row in self.rows.values():
            row.reach = None
            row.tell("")
        self.test.start([row.host for row in self.rows.values()])
        self._word_button()

    def _show_asking(self, origin: str) -> None:
        self.rows[origin].tell(self.tr("wordt gevraagd…"))

    def _show_answer(self, origin: str, reach: Reach) -> None:
        row = self.rows[origin]
        row.reach = reach
        row.tell(*words.answered(reach))

    def _end(self) -> None:
        self._word_button()
        found = [(row.server, row.reach) for row in self.rows.values() if row.reach is not None]
        for row in self.rows.values():
            if row.reach is None:
                row.tell("")
        self.advice.setText(words.advice(found) if found else self.tr("De test is gestopt."))
