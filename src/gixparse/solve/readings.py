"""The ways in which a run of cells may be read as the columns of a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gixparse.align.scan import Token
from gixparse.text.prints import Kind, read_print

# For each column the neighbouring cells that make it up: one, or the parts of a figure that was split; none for a
# blank one. A cell that is in no column is surplus.
Reading = tuple[tuple[int, ...], ...]

# More ways than this are not tried: such a row is no table row at all.
MAX_READINGS = 500


def surplus_readings(cells: int, width: int) -> tuple[Reading, ...]:
    """Every way to read more cells than columns: some are left out, or neighbours are parts of one figure.

    Empty when there are more than `MAX_READINGS`.
    """
    found: list[Reading] = []
    for reading in _readings(0, cells, width):
        found.append(reading)
        if len(found) > MAX_READINGS:
            return ()
    return tuple(found)


def _readings(start: int, cells: int, width: int) -> Iterator[Reading]:
    """The readings of the cells from `start` on as `width` columns, in lexical order."""
    if width == 0:
        yield ()
        return
    # Every column needs a cell, so at most so many can be left out or joined here.
    spare = cells - start - width
    for left_out in range(spare + 1):
        for size in range(1, spare - left_out + 2):
            first = start + left_out
            column = tuple(range(first, first + size))
            for rest in _readings(first + size, cells, width - 1):
                yield (column, *rest)


def shared_readings(cells: int, joints: Sequence[int]) -> tuple[Reading, ...]:
    """Every way to read as many cells as columns when some neighbours share a cell of the print.

    Either each is a column, or the two at one of the `joints` (the first of the two) are one figure and some
    column is blank.
    """
    single = [(place,) for place in range(cells)]
    found: list[Reading] = [tuple(single)]
    for joint in joints:
        joined: list[tuple[int, ...]] = [*single[:joint], (joint, joint + 1), *single[joint + 2 :]]
        found += [(*joined[:blank], (), *joined[blank:]) for blank in range(cells)]
    return tuple(found)


def column(prints: Sequence[Token], parts: Sequence[int]) -> Token | None:
    """The cell that a reading puts into a column, None for a blank one; the parts of a split figure as one."""
    if not parts:
        return None
    first, last = prints[parts[0]], prints[parts[-1]]
    if len(parts) == 1:
        return first
    text = "".join(prints[part].text for part in parts)
    read = read_print(text)
    return Token(text, first.start, last.end, print=read if read.kind is Kind.FIGURE else None)
