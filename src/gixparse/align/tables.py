"""The statutory tables of a text: rows found, put under their columns, solved, and made into figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from gixparse.align.heads import Columns, columns_of
from gixparse.align.placing import PlacedRow, gaps_inside, learn, place
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
    """What was found in a text: the rows of the fullest printing of each table, and where every printing stands.

    `tokens` counts nothing twice: it is the stream that the rows were read from. `labels` is the number of rows
    and `prints` the number of cell prints found in all printings.
    """

    rows: tuple[PlacedRow, ...]
    others: tuple[PlacedRow, ...]
    regions: tuple[Region, ...]

    @property
    def labels(self) -> int:
        """How many row labels of the form the text holds."""
        return len(self.rows) + len(self.others)

    @property
    def prints(self) -> int:
        """How many cell prints stand in rows of the form."""
        return sum(len(row.prints) for row in (*self.rows, *self.others))


def find_tables(plain: str) -> Tables:
    """Every row of the form in a folded, simplified text, with its cells under its columns where that is certain."""
    readings = RowFinder(scan(plain), len(plain)).rows()
    parts: dict[_Part, list[RowReading]] = {}
    for reading in readings:
        parts.setdefault((reading.table, reading.instance), []).append(reading)
    readers = {part: _reader(rows, plain) for part, rows in parts.items()}
    placed = _place_all(readings, readers, plain)
    fullest = _fullest(placed)
    return Tables(
        tuple(row for row in placed if _part(row.reading) in fullest),
        tuple(row for row in placed if _part(row.reading) not in fullest),
        tuple(_region(part, rows, readers[part]) for part, rows in parts.items()),
    )


def _part(reading: RowReading) -> _Part:
    return reading.table, reading.instance


def _reader(rows: Sequence[RowReading], plain: str) -> Reader:
    """The reader that fits a printing of a table; where no row has two cells, the gaps behind labels tell."""
    inside = [one for reading in rows for one in gaps_inside(reading, plain)]
    return reader_of(inside or [gap(plain, row.label.end, row.cells[0].start) for row in rows if row.cells])


def _place_all(readings: Sequence[RowReading], readers: dict[_Part, Reader], plain: str) -> list[PlacedRow]:
    with_columns: list[tuple[RowReading, Columns | None]] = [
        (reading, columns_of(reading.table, reading.row, reading.heads, len(reading.cells))) for reading in readings
    ]
    by_reader: dict[str, list[tuple[RowReading, Columns]]] = {}
    for reading, columns in with_columns:
        if columns is not None:
            by_reader.setdefault(readers[_part(reading)].name, []).append((reading, columns))
    marks = {reader.name: learn(by_reader.get(reader.name, ()), reader, plain) for reader in readers.values()}
    return [
        place(reading, columns, readers[_part(reading)], marks[readers[_part(reading)].name], plain)
        for reading, columns in with_columns
        if columns is not None
    ]


def _fullest(placed: Iterable[PlacedRow]) -> set[_Part]:
    """For each table, the printing with the most cells; the first of equals."""
    counts: Counter[_Part] = Counter()
    for row in placed:
        counts[_part(row.reading)] += 1 + len(row.prints)
    best: dict[str, _Part] = {}
    for part in counts:
        if part[0] not in best or counts[part] > counts[best[part[0]]]:
            best[part[0]] = part
    return set(best.values())


def _region(part: _Part, rows: Sequence[RowReading], reader: Reader) -> Region:
    tokens: list[Token] = [token for row in rows for token in (*row.heads, row.label, *row.cells)]
    return Region(*part, min(token.start for token in tokens), max(token.end for token in tokens), reader.name)
