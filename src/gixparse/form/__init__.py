"""The editions of the form as data, and the codebook they expand to."""

from __future__ import annotations

from functools import cache

from gixparse.form.edition_2019 import EDITION_2019
from gixparse.form.edition_2021 import EDITION_2021
from gixparse.form.schema import Block, Cell, Column, Edition, Equation, Group, Law, Row, Table

__all__ = [
    "EDITIONS",
    "Block",
    "Cell",
    "Column",
    "Edition",
    "Equation",
    "Group",
    "Law",
    "Row",
    "Table",
    "cells_of",
    "codebook",
    "common_addresses",
    "equations_of",
]

EDITIONS: dict[str, Edition] = {edition.name: edition for edition in (EDITION_2019, EDITION_2021)}


def codebook(edition: str) -> tuple[Cell, ...]:
    """Every statutory cell of an edition, in the order of its printed form.

    `edition` is "2019" (198 cells) or "2021" (200 cells). Raises `ValueError` for any other name.
    """
    if edition not in EDITIONS:
        raise ValueError(f"no edition {edition!r}; there are {', '.join(map(repr, EDITIONS))}")
    return tuple(cells_of(edition).values())


@cache
def cells_of(edition: str) -> dict[tuple[str, str, str], Cell]:
    """The cells of an edition by address; treat it as read-only."""
    return {cell.address: cell for cell in EDITIONS[edition].cells()}


@cache
def equations_of(edition: str | None) -> tuple[Equation, ...]:
    """The hard equations of an edition; for None, those that all editions share."""
    if edition is not None:
        return tuple(EDITIONS[edition].equations())
    first, *rest = (equations_of(name) for name in EDITIONS)
    return tuple(equation for equation in first if all(equation in others for others in rest))


@cache
def common_addresses() -> tuple[tuple[str, str, str], ...]:
    """Addresses that every edition has, in the order of the first: what may be read when no label decides."""
    first, *rest = (cells_of(name) for name in EDITIONS)
    return tuple(address for address in first if all(address in cells for cells in rest))
