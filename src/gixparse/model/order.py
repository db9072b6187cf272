"""The addresses of all editions in one order.

A report of one form may print cells of the other; this order says where they stand among its own: the tables,
rows and columns of each edition in their printed order, what only a later edition has right before the next
thing that they share. It is the order of the published codebook, each address once.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import cache
from typing import TypeVar

from gixparse.form import EDITIONS, Cell, cells_of

Address = tuple[str, str, str]
_Item = TypeVar("_Item", bound=Hashable)


def merge(sequences: Iterable[Sequence[_Item]]) -> tuple[_Item, ...]:
    """Sequences without repetitions as one; each keeps its order as far as the ones before it allow."""
    merged: list[_Item] = []
    for sequence in sequences:
        place = len(merged)
        for item in reversed(sequence):
            if item in merged:
                place = merged.index(item)
            else:
                merged.insert(place, item)
    return tuple(merged)


@cache
def cells_by_address() -> dict[Address, tuple[Cell, ...]]:
    """The cells at every address, one for each edition that has it, in this order; read-only."""
    editions = [cells_of(name) for name in EDITIONS]
    return {
        address: tuple(cells[address] for cells in editions if address in cells)
        for address in _addresses([tuple(cells) for cells in editions])
    }


@cache
def places() -> dict[Address, int]:
    """The ordinal of every address; read-only."""
    return {address: place for place, address in enumerate(cells_by_address())}


def _addresses(editions: list[tuple[Address, ...]]) -> Iterable[Address]:
    for table in merge([_distinct(a[0] for a in edition) for edition in editions]):
        inside = [[a for a in edition if a[0] == table] for edition in editions]
        for row in merge([_distinct(a[1] for a in edition) for edition in inside]):
            for column in merge([[a[2] for a in edition if a[1] == row] for edition in inside]):
                yield table, row, column


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
