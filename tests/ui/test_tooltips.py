"""Tooltips show what a source wrote, to the letter."""

from __future__ import annotations

import pytest
from PySide6.QtGui import Qt, QTextDocument

from socialekaart.ui.tooltips import tip


@pytest.mark.parametrize(
    "text", ['Loket <img src="//server.example/x.png">', "<b>Loket</b>\nDirksland", "a < b & c"]
)
def test_what_looks_like_html_is_shown_as_it_was_written(text: str) -> None:
    shown = tip(text)
    if Qt.mightBeRichText(shown):
        document = QTextDocument()
        document.setHtml(shown)
        shown = document.toPlainText().replace("\u2028", "\n")
    assert shown == text


def test_plain_text_stays_what_it_is() -> None:
    assert tip("Bel 0187-000123\nop maandag") == "Bel 0187-000123\nop maandag"
