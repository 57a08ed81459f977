"""The look: one dataclass of colours, a palette, fonts by role and one style sheet."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import Enum
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from socialekaart.ui.resources import resource_path

FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
BASE_POINTS = 11.0
UNIT = 8
"""The rhythm of every margin and gap, in device-independent pixels."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the window as "#rrggbb"; text on its ground has a contrast of 4.5 or more."""

    name: str
    page: str
    card: str
    ink: str
    muted: str
    line: str
    border: str
    control: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    selected: str
    hover: str
    halo: str
    danger: str
    danger_strong: str
    danger_soft: str
    danger_ink: str
    on_danger: str
    warn: str
    warn_mark: str
    warn_soft: str
    good: str
    good_soft: str
    info: str
    info_soft: str

    def color(self, name: str) -> QColor:
        """Give the colour of a role."""
        return QColor(getattr(self, name))


LIGHT = Theme(
    name="light",
    page="#f4f6f8",
    card="#ffffff",
    ink="#16232f",
    muted="#586a79",
    line="#e6ebef",
    border="#d9e0e6",
    control="#b6c2cc",
    accent="#0b5d66",
    accent_strong="#084850",
    on_accent="#ffffff",
    accent_soft="#e2f0f1",
    selected="#eef6f7",
    hover="#f6f9fa",
    halo="#c5dfe2",
    danger="#b3261e",
    danger_strong="#8f1d17",
    danger_soft="#fde5e3",
    danger_ink="#b3261e",
    on_danger="#ffffff",
    warn="#8a4b00",
    warn_mark="#c67400",
    warn_soft="#fbe8c6",
    good="#23752b",
    good_soft="#dff1df",
    info="#23508e",
    info_soft="#e2ebf8",
)

DARK = Theme(
    name="dark",
    page="#11181e",
    card="#18222a",
    ink="#e8eef2",
    muted="#9fb0bd",
    line="#26333d",
    border="#2c3a45",
    control="#4a5c69",
    accent="#6cc3cc",
    accent_strong="#8fd6dd",
    on_accent="#06262a",
    accent_soft="#173a40",
    selected="#1a3036",
    hover="#1d2932",
    halo="#1f4a50",
    danger="#c8382f",
    danger_strong="#e0564d",
    danger_soft="#44201e",
    danger_ink="#f49d97",
    on_danger="#ffffff",
    warn="#f2b861",
    warn_mark="#e09a2c",
    warn_soft="#43331a",
    good="#6fc578",
    good_soft="#1c3a22",
    info="#8fb7ef",
    info_soft="#1d3048",
)


def map_palette(theme: Theme) -> dict[str, str]:
    """Give the colours the map takes from a theme; it chooses those that a theme doesn't name."""
    return {name: value for name, value in asdict(theme).items() if name != "name"}


class Role(Enum):
    """A use of text: its size in points at 96 dpi and its weight."""

    BODY = (BASE_POINTS, QFont.Weight.Normal)
    STRONG = (BASE_POINTS, QFont.Weight.DemiBold)
    SUB = (10.5, QFont.Weight.Normal)
    SMALL = (9.5, QFont.Weight.Normal)
    SMALL_STRONG = (9.5, QFont.Weight.Bold)
    HINT = (8.75, QFont.Weight.Normal)
    NAME = (15.0, QFont.Weight.Bold)
    PAGE = (17.0, QFont.Weight.Bold)
    NUMBER = (18.0, QFont.Weight.Bold)
    NUMBER_SMALL = (BASE_POINTS, QFont.Weight.DemiBold)
    BRAND = (13.0, QFont.Weight.Bold)
    FIELD = (12.0, QFont.Weight.Normal)


_state: dict[str, Theme] = {"theme": LIGHT}


def current() -> Theme:
    """Give the theme in use."""
    return _state["theme"]


def font(role: Role, *, tabular: bool = False) -> QFont:
    """Give the font of a role; sizes hold at 96 dpi, so that macOS (72 dpi) looks the same."""
    points, weight = role.value
    made = QFont(QApplication.font())
    made.setPointSizeF(points * _scale())
    made.setWeight(weight)
    if tabular or role in (Role.NUMBER, Role.NUMBER_SMALL):
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _scale() -> float:
    dots = QGuiApplication.primaryScreen().logicalDotsPerInchY()
    return 96.0 / dots if dots < 90 else 1.0


def palette_of(theme: Theme) -> QPalette:
    """Make the Qt palette of a theme, so that Fusion draws what the style sheet leaves."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.page,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.hover,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.ink,
        QPalette.ColorRole.ToolTipText: theme.card,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Accent: theme.accent,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def style_sheet(theme: Theme) -> str:
    """Fill the style sheet of resources/style with the colours of a theme."""
    text = resource_path("style", "socialekaart.qss").read_text(encoding="utf-8")
    icons = resource_path("icons").as_posix()
    return Template(text).substitute(asdict(theme), icons=icons)


def load_fonts() -> bool:
    """Register the bundled Inter, once; False when not one file could be read."""
    if "Inter" in QFontDatabase.families():
        return True
    added = [
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name))) for name in FONT_FILES
    ]
    return any(number >= 0 for number in added)


APPEARANCES = ("systeem", "licht", "donker")
"""The values of the setting `appearance`."""


def wants_dark(choice: str) -> bool:
    """Tell whether an appearance means dark on this machine."""
    if choice != "systeem":
        return choice == "donker"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply(app: QApplication, choice: str = "licht") -> Theme:
    """Dress the application: Fusion, Inter, palette, style sheet. `choice` as in `wants_dark`."""
    theme = DARK if wants_dark(choice) else LIGHT
    _state["theme"] = theme
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    load_fonts()
    base = QFont("Inter")
    base.setPointSizeF(BASE_POINTS * _scale())
    app.setFont(base)
    app.setPalette(palette_of(theme))
    sheet = style_sheet(theme)
    if app.styleSheet() != sheet:  # setting it again would dress every widget again
        app.setStyleSheet(sheet)
    return theme
