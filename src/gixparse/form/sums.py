"""What the names that prose uses for sums stand for, as cells of the form.

A name may have several readings: 共收到 may count the new requests or those and the ones carried over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gixparse.form import EDITIONS

Address = tuple[str, str, str]

# Rows that a row of prose sums up, one tuple for each reading.
ROW_READINGS: Final = {
    ("requests", "handled"): (("new_received",), ("new_received", "carried_over_from_prior_year")),
    ("requests", "granted_or_partially_granted"): (("granted", "partially_granted"),),
    ("review", "litigation"): (("litigation_direct", "litigation_after_reconsideration"),),
}
# Columns that a column of prose sums up.
COLUMN_READINGS: Final = {
    ("requests", "organizations"): (
        "commercial_enterprise",
        "research_institution",
        "public_interest_organization",
        "legal_service_organization",
        "other_organization",
    ),
    ("disclosure", "items"): ("prior_year_items", "change"),
}
# What a share may be a share of: requests received and carried over, results of the year, new requests.
DENOMINATORS: Final = (
    ("new_received", "carried_over_from_prior_year"),
    ("total",),
    ("new_received",),
)


def readings(edition: str | None, address: Address) -> tuple[tuple[Address, ...], ...]:
    """The sums of cells that a name of prose may stand for; none where the edition has no such cells.

    A cell of the edition stands for itself; a group (`denied`) for its rows.
    """
    return tuple(dict.fromkeys(reading for name in _editions(edition) for reading in _readings(name, address)))


def _editions(edition: str | None) -> tuple[str, ...]:
    return (edition,) if edition else tuple(EDITIONS)


def _readings(edition: str, address: Address) -> Iterator[tuple[Address, ...]]:
    table, row, column = address
    known = {cell.address for cell in EDITIONS[edition].cells()}
    if address in known:
        yield (address,)
        return
    columns = COLUMN_READINGS.get((table, column), (column,))
    for rows in ROW_READINGS.get((table, row), (_rows_of(edition, table, row),)):
        cells = tuple((table, one, each) for one in rows for each in columns)
        if cells and known.issuperset(cells):
            yield cells


def _rows_of(edition: str, table: str, row: str) -> tuple[str, ...]:
    """The row itself, or the rows of a group."""
    rows = dict.fromkeys(cell.row for cell in EDITIONS[edition].cells() if cell.table == table)
    return tuple(name for name in rows if name == row or name.startswith(f"{row}."))
