"""Ids that HSDS takes (UUIDs), made of what we call a thing: the same at every export."""

from __future__ import annotations

import re
from hashlib import sha1

_OURS = bytes.fromhex("6b0f3a3e55c55c0e9d0a0b6f3c1d7a31")
_CANONICAL = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


def stable_id(*parts: str) -> str:
    """Make the id of a thing from the parts that name it: a UUID of version 5 (RFC 9562)."""
    name = "\x1f".join(parts).encode("utf-8", "replace")
    digest = bytearray(sha1(_OURS + name, usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def is_uuid(text: str) -> bool:
    """Say whether text is a UUID in its usual spelling, so that it can be kept as it is."""
    return _CANONICAL.fullmatch(text) is not None


def record_id(kind: str, external_id: str, *named: str) -> str:
    """Give the id of a record: the source's own when that is a UUID, else one made of it.

    A record without an id is called by `named`: what it is, such as organisation and name.
    """
    if is_uuid(external_id):
        return external_id
    return stable_id(kind, external_id) if external_id else stable_id(kind, "", *named)


def organization_key(external_id: str, name: str) -> str:
    """Give the id of an organisation. Without an id of the source it is made of the name alone."""
    if is_uuid(external_id):
        return external_id
    return stable_id("organization", external_id, name)


class UniqueIds:
    """Hands out ids that nobody has yet: two records may carry the same id of a source."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def take(self, wanted: str) -> str:
        """Give the wanted id, or the first one made of it that is free."""
        free, number = wanted, 1
        while free in self._used:
            number += 1
            free = stable_id(wanted, str(number))
        self._used.add(free)
        return free
