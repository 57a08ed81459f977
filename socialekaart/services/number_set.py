"""A set of record numbers that stays small: one bit for each."""

from __future__ import annotations


class NumberSet:
    """Remembers record numbers; a country's fit in 22 kB."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, nr: int) -> bool:
        """Put a number in; False when it was in already."""
        byte, bit = divmod(nr, 8)
        if byte >= len(self._bits):
            self._bits.extend(bytes(byte + 1 - len(self._bits)))
        known = bool(self._bits[byte] >> bit & 1)
        self._bits[byte] |= 1 << bit
        return not known

    def __contains__(self, nr: int) -> bool:
        byte, bit = divmod(nr, 8)
        return byte < len(self._bits) and bool(self._bits[byte] >> bit & 1)
