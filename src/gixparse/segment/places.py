"""Offsets of the caller's text in the folded text: the way back through a source's map."""

from __future__ import annotations

from gixparse.text.source import Source


def folded_offset(source: Source, offset: int) -> int:
    """The first place in the folded text at or behind an offset of the caller's text."""
    low, high = 0, len(source.folded)
    while low < high:
        middle = (low + high) // 2
        if source.offset(middle) < offset:
            low = middle + 1
        else:
            high = middle
    return low
