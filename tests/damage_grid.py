"""Ways in which tables are damaged before they are written: cells, labels and rows go wrong.

Each way takes the subject and a source of chance, and changes the subject's document and known answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from random import Random

from attrs import define, evolve, field

from gixparse.model.figure import Figure
from gixparse.model.order import Address
from gixparse.render.document import Document, Part
from gixparse.render.grid import Grid, GridCell

Line = tuple[str, str | None]


@define
class Subject:
    """A report being damaged: its document, what each cell must be read as, and which rows were tampered with.

    `truth` has None for a cell that the text does not hold any more. `touched` counts by row what changed the
    number of its prints: with two such damages another report may give the same text, and the row is not judged.
    """

    document: list[Part | Grid]
    truth: dict[Address, Figure | None]
    touched: Counter[Line] = field(factory=Counter)

    def grids(self) -> list[int]:
        return [place for place, part in enumerate(self.document) if isinstance(part, Grid)]

    def grid(self, place: int) -> Grid:
        part = self.document[place]
        assert isinstance(part, Grid)
        return part

    def touch(self, cells: Iterable[GridCell], times: int = 1) -> None:
        """Note that the number of prints in the row of these cells has changed."""
        self.touched.update(dict.fromkeys({line_of(cell.address) for cell in cells if cell.address}, times))

    def put(self, place: int, cells: Iterable[GridCell]) -> None:
        self.document[place] = evolve(self.grid(place), cells=tuple(cells))


def line_of(address: Address) -> Line:
    """The printed row that a cell stands in: the rows of the review table share one."""
    return address[0], None if address[0] == "review" else address[1]


def subject_of(document: Document, figures: Iterable[Figure]) -> Subject:
    return Subject(list(document), {figure.address: figure for figure in figures})


Way = Callable[[Subject, Random], None]


def figure_rows(grid: Grid) -> list[list[GridCell]]:
    """The cells of each row that has figures."""
    return [row for row in grid.rows() if any(cell.address for cell in row)]


def _random_grid(subject: Subject, random: Random) -> int:
    # The requests table is most of a report, and most of what goes wrong.
    places = subject.grids()
    return random.choice([*places, *(p for p in places if subject.grid(p).table == "requests")])


def _swap(subject: Subject, place: int, changed: dict[GridCell, GridCell | None]) -> None:
    """Put other cells in the place of some; None takes one out."""
    cells = [changed.get(cell, cell) for cell in subject.grid(place).cells]
    subject.put(place, (cell for cell in cells if cell))


def _pulled(row: list[GridCell], gone: GridCell) -> dict[GridCell, GridCell | None]:
    """A row without one of its cells, those behind it one place further left."""
    behind = [cell for cell in row if cell.column > gone.column]
    return {gone: None} | {cell: evolve(cell, column=cell.column - gone.width) for cell in behind}


# --- cells -------------------------------------------------------------------------------------------


def blanks_squeezed(subject: Subject, _: Random) -> None:
    """Blank cells are lost, and the figures behind them move left."""
    for place in subject.grids():
        for row in figure_rows(subject.grid(place)):
            if any(cell.address and not cell.text for cell in row):
                subject.touch(row)
        while gone := next((c for c in subject.grid(place).cells if c.address and not c.text), None):
            row = next(row for row in figure_rows(subject.grid(place)) if gone in row)
            _swap(subject, place, _pulled(row, gone))


def cells_glued(subject: Subject, random: Random) -> None:
    """The digits of two neighbouring cells in some rows stand together."""
    place = _random_grid(subject, random)
    for row in figure_rows(subject.grid(place)):
        figures = [cell for cell in row if cell.address]
        pairs = [(a, b) for a, b in pairwise(figures) if a.text and b.text]
        if pairs and random.random() < 0.3:
            one, other = random.choice(pairs)
            _swap(subject, place, _pulled(row, other) | {one: evolve(one, text=one.text + other.text, width=1)})
            subject.touch(row)


def label_glued(subject: Subject, random: Random) -> None:
    """The first figure of some rows stands right behind its label: 规章0."""
    _glue(subject, random, 1)


def row_glued(subject: Subject, random: Random) -> None:
    """All figures of some rows stand right behind their label: 规章000."""
    _glue(subject, random, 99)


def _glue(subject: Subject, random: Random, most: int) -> None:
    place = _random_grid(subject, random)
    for row in figure_rows(subject.grid(place)):
        figures = [cell for cell in row if cell.address][:most]
        label = next((cell for cell in reversed(row) if not cell.address), None)
        if label is None or random.random() < 0.7:
            continue
        text = label.text + "".join(cell.text for cell in figures)
        _swap(subject, place, {label: evolve(label, text=text)})
        for cell in reversed(figures):
            now = next(line for line in figure_rows(subject.grid(place)) if cell in line)
            _swap(subject, place, _pulled(now, cell))
        subject.touch(row)


def figure_split(subject: Subject, random: Random) -> None:
    """A figure of several digits is broken by a blank or a line end: 12 34."""
    place = _random_grid(subject, random)
    for row in figure_rows(subject.grid(place)):
        long = [c for c in row if c.address and len(c.text) > 1 and c.text.isdecimal()]
        if long and random.random() < 0.5:
            cell = random.choice(long)
            cut = random.randint(1, len(cell.text) - 1)
            broken = cell.text[:cut] + random.choice(" \n") + cell.text[cut:]
            _swap(subject, place, {cell: evolve(cell, text=broken)})
            subject.touch(row)


def _each_print(change: Callable[[Random, str], str], share: float) -> Way:
    """Change the print in a share of the cells, blank ones too."""

    def way(subject: Subject, random: Random) -> None:
        for place in subject.grids():
            cells = [cell for cell in subject.grid(place).cells if cell.address and random.random() < share]
            _swap(subject, place, {cell: evolve(cell, text=change(random, cell.text)) for cell in cells})

    return way


def _padded(random: Random, text: str) -> str:
    return f"{random.choice(('', ' ', chr(0xA0)))}{text}{random.choice(('', ' ', chr(0xA0)))}"


_FULL_WIDTH = str.maketrans("0123456789-+,", "０１２３４５６７８９－＋，")


def _sign_behind(_: Random, text: str) -> str:
    return text[1:] + text[0] if text[:1] in ("-", "+") else text


def _float(_: Random, text: str) -> str:
    return f"{text}.0" if text.isdecimal() else text


def _escaped(_: Random, text: str) -> str:
    return f"\\{text}" if text[:1] in ("-", "+") else text


# --- labels and heads --------------------------------------------------------------------------------


def _each_label(change: Callable[[Random, str], str], share: float, *, heads: bool) -> Way:
    """Change labels of rows, or column heads and what stands above them."""

    def way(subject: Subject, random: Random) -> None:
        for place in subject.grids():
            rows = {row[0].row for row in figure_rows(subject.grid(place))}
            chosen = [
                cell
                for cell in subject.grid(place).cells
                if not cell.address and len(cell.text) > 1 and (cell.row in rows) != heads and random.random() < share
            ]
            _swap(subject, place, {cell: evolve(cell, text=change(random, cell.text)) for cell in chosen})

    return way


def _wrapped(random: Random, text: str) -> str:
    cut = random.randint(1, len(text) - 1)
    return f"{text[:cut]}\n{text[cut:]}"


def _cut(random: Random, text: str) -> str:
    return text[: random.randint(max(2, len(text) // 2), len(text))]


def _dropped(random: Random, text: str) -> str:
    for _ in range(random.randint(1, 2)):
        place = random.randrange(len(text))
        text = text[:place] + text[place + 1 :]
    return text


def _explained(random: Random, text: str) -> str:
    return text + random.choice(("（如-8）", "(指上年末的18项)", "（截至2020年12月31日）", "（含3项）"))


def label_lost(subject: Subject, random: Random) -> None:
    """The label of a row is lost, its figures stay."""
    place = _random_grid(subject, random)
    rows = [row for row in figure_rows(subject.grid(place)) if not row[0].address]
    if rows:
        label = next(cell for cell in reversed(random.choice(rows)) if not cell.address)
        _swap(subject, place, {label: evolve(label, text="")})


GRID_WAYS: dict[str, Way] = {
    "blanks_squeezed": blanks_squeezed,
    "cells_glued": cells_glued,
    "label_glued": label_glued,
    "row_glued": row_glued,
    "figure_split": figure_split,
    "padded_prints": _each_print(_padded, 0.5),
    "full_width_prints": _each_print(lambda _, text: text.translate(_FULL_WIDTH), 0.5),
    "sign_behind": _each_print(_sign_behind, 0.7),
    "floats": _each_print(_float, 0.5),
    "escaped_signs": _each_print(_escaped, 1.0),
    "nan_for_blank": _each_print(lambda _, text: text or "NaN", 1.0),
    "label_wrapped": _each_label(_wrapped, 0.3, heads=False),
    "label_cut": _each_label(_cut, 0.2, heads=False),
    "label_characters_dropped": _each_label(_dropped, 0.2, heads=False),
    "label_explained": _each_label(_explained, 0.3, heads=False),
    "label_lost": label_lost,
    "head_wrapped": _each_label(_wrapped, 0.3, heads=True),
    "head_cut": _each_label(_cut, 0.3, heads=True),
    "head_characters_dropped": _each_label(_dropped, 0.3, heads=True),
    "head_explained": _each_label(_explained, 0.3, heads=True),
}
# These change how many prints a row has. Where blanks fill a row up or figures keep their columns, the text would be
# that of another report: figures moved left over blanks at the end.
SHORTENING = frozenset({"blanks_squeezed", "cells_glued", "label_glued", "row_glued"})
