"""Figures that were not read from a text: those that are not there, and those of `Report.build`."""

from __future__ import annotations

from decimal import Decimal

from gixparse.errors import UnknownCellError
from gixparse.form import EDITIONS, cells_of
from gixparse.model.exact import Number
from gixparse.model.figure import Figure, Status
from gixparse.model.order import Address, cells_by_address

# Statuses of cells without a figure that `Report.build` takes in the place of a value.
_WITHOUT_VALUE = frozenset({"blank", "not_applicable", "unreadable", "missing"})


def absent(edition: str | None, address: Address) -> Figure:
    """The figure of a cell that was not read.

    Where the report's edition does not have it, or is not known, it belongs to the only edition that does.
    """
    cells = cells_by_address().get(address)
    if cells is None:
        raise unknown_cell(address)
    own = next((cell for cell in cells if cell.edition == edition), None)
    belongs_to = edition if own else cells[0].edition if len(cells) == 1 else None
    status: Status = "missing" if own or edition is None else "not_in_edition"
    return Figure(*address, belongs_to, status, unit=(own or cells[0]).unit)


def built(edition: str | None, key: Address | str, value: Number | Status | None) -> Figure:
    """The figure of a cell that `Report.build` was given a value or a status for; raises what that says."""
    address = _address(key) if isinstance(key, str) else key
    name = ".".join(address)
    homes = {cell.edition: cell for cell in cells_by_address().get(address, ())}
    if not (edition in homes or (edition is None and len(homes) == len(EDITIONS))):
        raise unknown_cell(address, edition)
    unit = homes[edition].unit if edition is not None else next(iter(homes.values())).unit
    if value is None:
        return Figure(*address, edition, "missing", unit=unit)
    if isinstance(value, str):
        if value not in _WITHOUT_VALUE:
            raise ValueError(f"{name}: {value!r} is no status without a value; pass an int or a Decimal")
        return Figure(*address, edition, value, unit=unit)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(f"{name}: pass an int or Decimal(str(value)), not {type(value).__name__}")
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"{name}: {value} is no figure")
    return Figure(*address, edition, "reported", value, unit)


def _address(dotted: str) -> Address:
    """`table.row.column`, whose row may have a dot of its own."""
    table, _, rest = dotted.partition(".")
    row, _, column = rest.rpartition(".")
    return table, row, column


def unknown_cell(address: Address, edition: str | None = None) -> UnknownCellError:
    """The error for an address that the form does not have, with those that look like it."""
    from difflib import get_close_matches

    known = cells_of(edition) if edition in EDITIONS else cells_by_address()
    similar = get_close_matches(".".join(map(str, address)), [".".join(one) for one in known], 3, 0.8)
    return UnknownCellError(*address, edition, tuple(similar))
