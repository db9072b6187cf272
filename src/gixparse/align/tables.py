"""The statutory tables of a text: rows found, put under their columns, solved, and made into figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from attrs import frozen

from gixparse.align.heads import Columns, columns_of
from gixparse.align.marks import gaps_inside, learn
from gixparse.align.placing import PlacedRow, place
from gixparse.align.rows import RowFinder, RowReading
from gixparse.align.scan import Token, scan
from gixparse.layout.cells import gap
from gixparse.layout.readers import Reader, reader_of

_Part = tuple[str, int]


@frozen
class Region:
    """A stretch of the folded text that holds one printing of a table, or what was read of it."""

    table: str
    instance: int
    start: int
    end: int
    reader: str


@frozen
class Tables:
    """What was found in a text.

    `rows` are those of the fullest printing of each table and `others` those of its other printings; `unplaced`
    are rows of a fullest printing whose heads fit no edition. `regions` says where every printing stands.
    """

    rows: tuple[PlacedRow, ...]
    others: tuple[PlacedRow, ...]
    unplaced: tuple[RowReading, ...]
    regions: tuple[Region, ...]

    @property
    def readings(self) -> tuple[RowReading, ...]:
        """Every row that was found, placed or not, of all printings."""
        return (*(row.reading for row in (*self.rows, *self.others)), *self.unplaced)

    @property
    def labels(self) -> int:
        """How many row labels of the form the text holds."""
        return len(self.readings)

    @property
    def prints_of_rows(self) -> tuple[int, ...]:
        """How many cell prints with a digit each row holds."""
        return tuple(
            sum(cell.print is not None and any(map(str.isdigit, cell.text)) for cell in row.cells)
            for row in self.readings
        )

    @property
    def prints(self) -> int:
        """How many cell prints stand in rows of the form."""
        return sum(cell.print is not None for row in self.readings for cell in row.cells)


def find_tables(plain: str) -> Tables:
    """Every row of the form in a folded, simplified text, with its cells under its columns where that is certain."""
    readings = RowFinder(scan(plain), len(plain)).rows()
    parts: dict[_Part, list[RowReading]] = {}
    for reading in readings:
        parts.setdefault((reading.table, reading.instance), []).append(reading)
    readers = {part: _reader(rows, plain) for part, rows in parts.items()}
    columns = [columns_of(row.table, row.row, row.heads, row.label, plain) for row in readings]
    placed = _place_all(readings, columns, readers, plain)
    fullest = _fullest(readings)
    return Tables(
        tuple(row for row in placed if _part(row.reading) in fullest),
        tuple(row for row in placed if _part(row.reading) not in fullest),
        tuple(r for r, found in zip(readings, columns, strict=True) if found is None and _part(r) in fullest),
        tuple(_regions(parts, readers)),
    )


def _part(reading: RowReading) -> _Part:
    return reading.table, reading.instance


def _reader(rows: Sequence[RowReading], plain: str) -> Reader:
    """The reader that fits a printing of a table; where no row has two cells, the gaps behind labels tell."""
    inside = [one for reading in rows for one in gaps_inside(reading, plain)]
    return reader_of(inside or [gap(plain, row.label.end, row.cells[0].start) for row in rows if row.cells])


def _place_all(
    readings: Sequence[RowReading],
    columns: Sequence[Columns | None],
    readers: dict[_Part, Reader],
    plain: str,
) -> list[PlacedRow]:
    """Every row whose columns are known, its cells placed by what the rows of the same reader teach."""
    known = [
        (reading, found, readers[_part(reading)])
        for reading, found in zip(readings, columns, strict=True)
        if found is not None
    ]
    bare = _behind_bare_labels(readings)
    marks = {
        reader.name: learn([(row, found) for row, found, its in known if its is reader], reader, plain)
        for reader in set(readers.values())
    }
    return [
        place(reading, found, reader, marks[reader.name], plain, behind_bare_label=id(reading) in bare)
        for reading, found, reader in known
    ]


def _behind_bare_labels(readings: Sequence[RowReading]) -> set[int]:
    """The rows right behind a label of the same table without cells: their figures may be that row's."""
    return {
        id(reading)
        for before, reading in pairwise(readings)
        if not before.cells and before.table == reading.table and before.heads == reading.heads
    }


def _fullest(readings: Iterable[RowReading]) -> set[_Part]:
    """For each table, the printing with the most cells; the first of equals."""
    counts: Counter[_Part] = Counter()
    for reading in readings:
        counts[_part(reading)] += 1 + sum(cell.print is not None for cell in reading.cells)
    best: dict[str, _Part] = {}
    for part in counts:
        if part[0] not in best or counts[part] > counts[best[part[0]]]:
            best[part[0]] = part
    return set(best.values())


def _regions(parts: dict[_Part, list[RowReading]], readers: dict[_Part, Reader]) -> Iterator[Region]:
    """Where each printing of a table stands, a region for each stretch between prose."""
    for part, rows in parts.items():
        for _, stretch in groupby(rows, key=lambda row: row.stretch):
            tokens: list[Token] = []
            for row in stretch:
                tokens += (*row.heads, row.label, *_up_to_last_print(row))
            start, end = min(token.start for token in tokens), max(token.end for token in tokens)
            yield Region(*part, start, end, readers[part].name)


def _up_to_last_print(row: RowReading) -> tuple[Token, ...]:
    """The cells of a row without the text behind its last figure, which may be the next heading."""
    last = max((place for place, cell in enumerate(row.cells) if cell.print), default=-1)
    return row.cells[: last + 1]
