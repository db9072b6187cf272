"""Ways in which whole rows and tables are damaged before they are written."""

from __future__ import annotations

from random import Random

from attrs import evolve

from damage_grid import Subject, Way, figure_rows
from gixparse.render.document import Part
from gixparse.render.grid import Grid, GridCell

_PAGE_NUMBERS = ("{}", "- {} -", "第{}页", "— {} —", "{} / 12")


def _grid(subject: Subject, random: Random) -> int | None:
    places = [place for place in subject.grids() if len(figure_rows(subject.grid(place))) > 1]
    return random.choice(places) if places else None


def row_lost(subject: Subject, random: Random) -> None:
    """One to three rows are not there."""
    place = _grid(subject, random)
    if place is None:
        return
    rows = figure_rows(subject.grid(place))
    lost = random.sample(rows, min(random.randint(1, 3), len(rows)))
    # From below, so that the places of those still to come stay true.
    for row in sorted(lost, key=lambda row: -row[0].row):
        number = row[0].row
        subject.truth |= dict.fromkeys([cell.address for cell in row if cell.address])
        cells = []
        for cell in subject.grid(place).cells:
            if cell.row <= number < cell.row + cell.height:
                if cell.height > 1:
                    cells.append(evolve(cell, height=cell.height - 1))
            else:
                cells.append(evolve(cell, row=cell.row - (cell.row > number)))
        subject.put(place, _in_order(cells))


def _in_order(cells: list[GridCell]) -> list[GridCell]:
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def table_lost(subject: Subject, random: Random) -> None:
    """A whole table is not there."""
    if subject.grids():
        place = random.choice(subject.grids())
        subject.truth |= dict.fromkeys([cell.address for cell in subject.grid(place).cells if cell.address])
        del subject.document[place]


def table_twice(subject: Subject, random: Random) -> None:
    """A table stands there twice, or all of them again at the end."""
    if random.random() < 0.5 and subject.grids():
        place = random.choice(subject.grids())
        subject.document.insert(place, subject.document[place])
    else:
        subject.document += [part for part in subject.document if isinstance(part, Grid)]


def blank_form_before(subject: Subject, random: Random) -> None:
    """The empty form stands before the table."""
    if not subject.grids():
        return
    place = random.choice(subject.grids())
    grid = subject.grid(place)
    empty = evolve(grid, cells=tuple(evolve(c, text="" if c.address else c.text) for c in grid.cells))
    subject.document.insert(place, empty)


def tables_last(subject: Subject, _: Random) -> None:
    """The tables stand behind the whole prose."""
    tables = [part for part in subject.document if isinstance(part, Grid)]
    subject.document = [part for part in subject.document if not isinstance(part, Grid)] + tables


def heads_lost(subject: Subject, random: Random) -> None:
    """The column heads of a table, and all that stands above them, are not there."""
    if subject.grids():
        place = random.choice(subject.grids())
        rows = {row[0].row for row in figure_rows(subject.grid(place))}
        kept = {number: place for place, number in enumerate(sorted(rows))}
        cells = [cell for cell in subject.grid(place).cells if cell.row in rows]
        subject.put(place, (evolve(cell, row=kept[cell.row]) for cell in cells))


def extra_row(subject: Subject, random: Random) -> None:
    """A row that only this organ has stands among the others."""
    place = _grid(subject, random)
    if place is None:
        return
    above = random.choice(figure_rows(subject.grid(place)))
    number = above[0].row + 1
    cells = []
    for cell in subject.grid(place).cells:
        through = cell.row < number < cell.row + cell.height
        cells.append(evolve(cell, row=cell.row + (cell.row >= number), height=cell.height + through))
    label = random.choice(("其他主动公开文件", "本地自行设立的事项", "9.另行登记的情形"))
    own = next((cell for cell in reversed(above) if not cell.address), None)
    if own is None:
        return
    cells.append(evolve(own, text=label, row=number, height=1))
    cells += [evolve(cell, text=str(random.randint(0, 99)), row=number, address=None) for cell in above if cell.address]
    subject.put(place, _in_order(cells))


def page_break(subject: Subject, random: Random) -> None:
    """A page ends within a table: its number stands between two rows."""
    _break(subject, random, surplus=False)


def surplus_column(subject: Subject, random: Random) -> None:
    """A page ends within a table, and behind it every row has a cell too many, always at the same place."""
    _break(subject, random, surplus=True)


def _break(subject: Subject, random: Random, *, surplus: bool) -> None:
    place = _grid(subject, random)
    if place is None:
        return
    grid = subject.grid(place)
    rows = figure_rows(grid)
    break_at = random.choice(rows[1:])[0].row
    last = next(row for row in reversed(rows) if row[0].row < break_at)
    number = random.choice(_PAGE_NUMBERS).format(random.randint(1, 12))
    # A bare number may be taken for a figure that is wanting at the end of the row above.
    subject.touch(last, 2 if number.isdecimal() and any(not c.text for c in last if c.address) else 1)
    before, behind = _halves(grid, break_at, random)
    if surplus:
        behind = _with_surplus(subject, behind, random)
    subject.document[place : place + 1] = [before, Part("paragraph", number), behind]


def _halves(grid: Grid, break_at: int, random: Random) -> tuple[Grid, Grid]:
    """The grid above and below a row; a label that spans the break goes on empty, or is cut in two."""
    before, behind = [], []
    for cell in grid.cells:
        below = cell.row + cell.height - break_at
        if cell.row >= break_at:
            behind.append(evolve(cell, row=cell.row - break_at))
        elif below <= 0:
            before.append(cell)
        else:
            cut = random.choice((len(cell.text), len(cell.text) // 2))
            before.append(evolve(cell, text=cell.text[:cut], height=cell.height - below))
            behind.append(evolve(cell, text=cell.text[cut:], row=0, height=below))
    ordered = sorted(behind, key=lambda cell: (cell.row, cell.column))
    return evolve(grid, cells=tuple(before)), evolve(grid, cells=tuple(ordered))


def _with_surplus(subject: Subject, grid: Grid, random: Random) -> Grid:
    columns = [cell.column for row in figure_rows(grid) for cell in row if cell.address]
    at = random.choice(columns)
    cells = []
    for row in grid.rows():
        moved = [evolve(c, column=c.column + 1) if c.column >= at else c for c in row]
        figures = [cell for cell in row if cell.address]
        beside = next((c for c in figures if c.column >= at), None)
        if beside is not None:
            text = random.choice(("0", beside.text))
            moved.append(GridCell(text, beside.row, at))
            subject.touch(row)
        cells += sorted(moved, key=lambda cell: cell.column)
    return Grid(grid.table, grid.width + 1, tuple(cells))


def label_around(subject: Subject, random: Random) -> None:
    """Labels stand on lines of their own above and below the figures of their rows."""
    place = _grid(subject, random)
    if place is None:
        return
    grid = subject.grid(place)
    chosen = {row[0].row for row in figure_rows(grid) if random.random() < 0.4}
    if not chosen:
        return
    cells: list[GridCell] = []
    for cell in grid.cells:
        top = cell.row + 2 * sum(number < cell.row for number in chosen)
        inside = sum(cell.row <= number < cell.row + cell.height for number in chosen)
        if cell.address:
            cells.append(evolve(cell, row=top + inside))
        elif cell.height == 1 and inside:
            half = (len(cell.text) + 1) // 2
            texts = (cell.text[:half], "", cell.text[half:])
            cells += [evolve(cell, text=text, row=top + step) for step, text in enumerate(texts)]
        else:
            cells.append(evolve(cell, row=top, height=cell.height + 2 * inside))
    subject.put(place, _in_order(cells))


ROW_WAYS: dict[str, Way] = {
    "row_lost": row_lost,
    "table_lost": table_lost,
    "table_twice": table_twice,
    "blank_form_before": blank_form_before,
    "tables_last": tables_last,
    "heads_lost": heads_lost,
    "extra_row": extra_row,
    "page_break": page_break,
    "surplus_column": surplus_column,
    "label_around": label_around,
}
