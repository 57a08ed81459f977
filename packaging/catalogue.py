"""Keep the catalogue of the window's texts in step with the source: `make texts`.

The source holds Dutch; resources/i18n/socialekaart_en.ts holds the English of it, in Qt's own
form, so that Qt Linguist opens it. The program reads that same file (ui/languages.py): nothing is
compiled. Standard library only. Qt's lupdate is not used: it passes over a text inside an f-string.
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "socialekaart"
CATALOGUE = ROOT / "resources" / "i18n" / "socialekaart_en.ts"

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_LATER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_TRANSLATORS = ("QCoreApplication", "QGuiApplication", "QApplication", "words")

Key = tuple[str, str]
"""Context and Dutch text: what Qt looks a text up by."""


@dataclass(frozen=True, order=True)
class Text:
    """One place in the source that asks for a translation."""

    context: str
    source: str
    where: str = ""

    @property
    def key(self) -> Key:
        """Give what the text is looked up by."""
        return self.context, self.source


class ComputedTextError(ValueError):
    """A translation is asked in a way that no catalogue can know."""


def texts_in(folder: Path) -> list[Text]:
    """Find every text to translate below a folder; raise ComputedTextError when one can't be."""
    found: list[Text] = []
    problems: list[str] = []
    for file in sorted(folder.rglob("*.py")):
        try:
            found += texts_of(file.read_text("utf-8"), file.relative_to(folder).as_posix())
        except ComputedTextError as problem:
            problems.append(str(problem))
    if problems:
        raise ComputedTextError("\n".join(problems))
    return sorted(found)


def texts_of(code: str, name: str) -> list[Text]:
    """Find every text to translate in one file."""
    return list(_Reader(ast.parse(code, name), name).walk())


def read(path: Path) -> dict[Key, str]:
    """Read a catalogue; a text without a finished translation has an empty one."""
    known: dict[Key, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            made = message.find("translation")
            finished = made is not None and made.get("type") is None
            key = context.findtext("name", ""), message.findtext("source", "")
            known[key] = (made.text or "") if made is not None and finished else ""
    return known


def updated(keys: Iterable[Key], known: Mapping[Key, str]) -> dict[Key, str]:
    """Keep the translations of texts that are still asked for, and add the new ones, empty.

    Sorted, so that the same source gives the same file.
    """
    return {key: known.get(key, "") for key in sorted(set(keys))}


def written(entries: Mapping[Key, str]) -> str:
    """Lay a catalogue out as Qt does, without line numbers: those change with every edit."""
    root = ET.Element("TS", version="2.1", language="en_GB", sourcelanguage="nl_NL")
    contexts: dict[str, ET.Element] = {}
    for (context, source), translation in entries.items():
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message")
        ET.SubElement(message, "source").text = source
        made = ET.SubElement(message, "translation", {} if translation else {"type": "unfinished"})
        made.text = translation or None
    ET.indent(root, "    ")
    return _HEAD + ET.tostring(root, encoding="unicode", short_empty_elements=False) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Bring the catalogue up to date and say what is left to translate; exit 2 when it can't."""
    try:
        texts = texts_in(SOURCE)
    except ComputedTextError as problem:
        print(problem, file=sys.stderr)
        return 2
    known = read(CATALOGUE) if CATALOGUE.exists() else {}
    entries = updated((text.key for text in texts), known)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(written(entries), encoding="utf-8", newline="\n")
    places = {text.key: text.where for text in texts}
    left = [key for key, translation in entries.items() if not translation]
    for key in left:
        print(f"{places[key]}: {key[0]}: {key[1]}")
    gone = len(known.keys() - entries.keys())
    print(f"{len(entries)} teksten, {len(left)} nog te vertalen, {gone} vervallen.")
    return 0


class _Reader:
    """Walks one file; `_names` are the names that `translate` goes by in it."""

    def __init__(self, tree: ast.Module, name: str) -> None:
        self._tree, self._name = tree, name
        self._names = set(_aliases(tree))

    def walk(self) -> Iterator[Text]:
        """Give the texts in the order of the file."""
        yield from self._below(self._tree, "", now=True)

    def _below(self, node: ast.AST, context: str, *, now: bool) -> Iterator[Text]:
        """Look at what a node is made of; `context` is the innermost class, as Qt names it.

        `now` says whether the code runs on import: then no language has been chosen.
        """
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                for text in self._call(child, context):
                    if now:
                        raise ComputedTextError(f"{text.where}: vertaal in een functie, niet hier")
                    yield text
            within = child.name if isinstance(child, ast.ClassDef) else context
            yield from self._below(child, within, now=now and not isinstance(child, _LATER))

    def _call(self, call: ast.Call, context: str) -> Iterator[Text]:
        where = f"{self._name}:{call.lineno}"
        told = [_literal(argument) for argument in call.args]
        if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
            own = isinstance(call.func.value, ast.Name) and call.func.value.id == "self"
            if not (own and context and len(told) == 1 and told[0] and not call.keywords):
                raise ComputedTextError(f'{where}: schrijf self.tr("hele zin") in een klasse')
            yield Text(context, told[0], where)
        elif self._translates(call):
            if not (len(told) == 2 and told[0] and told[1] and not call.keywords):
                raise ComputedTextError(f'{where}: schrijf translate("waar", "hele zin")')
            yield Text(told[0], told[1], where)

    def _translates(self, call: ast.Call) -> bool:
        """Tell whether a call asks for a translation outside a Qt object."""
        if isinstance(call.func, ast.Name):
            return call.func.id in self._names
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "translate":
            return False
        return isinstance(call.func.value, ast.Name) and call.func.value.id in _TRANSLATORS


def _literal(node: ast.expr) -> str | None:
    """Give the text of a literal; Python has joined those that stand side by side."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _aliases(tree: ast.Module) -> Iterator[str]:
    """Give the names under which a file calls `translate`: imported as, or assigned from it."""
    known = set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            known.update(one.asname or one.name for one in node.names if one.name == "translate")
        elif isinstance(node, ast.Assign):
            pairs = (pair for target in node.targets for pair in _pairs(target, node.value))
            known.update(
                to.id for to, value in pairs if isinstance(to, ast.Name) and _is(value, known)
            )
    return iter(known)


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Split `a, b = c, d` into its assignments."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        yield from zip(target.elts, value.elts, strict=False)
    else:
        yield target, value


def _is(value: ast.expr, known: set[str]) -> bool:
    """Tell whether a value is `translate` itself."""
    if isinstance(value, ast.Attribute) and value.attr == "translate":
        return isinstance(value.value, ast.Name) and value.value.id in _TRANSLATORS
    return isinstance(value, ast.Name) and value.id in known


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
