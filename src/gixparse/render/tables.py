"""The tables of the form as grids, made from the literals of an edition and filled.

Three shapes are printed: blocks below each other, each under its own heading and heads (disclosure); rows under one
line of heads, with merged labels at their left (requests); rows side by side over one line of figures (review).
A row of which nothing is there is left out, and with its last row a block, and a table.
"""

from __future__ import annotations

from collections.abc import Iterator

from gixparse.form import Block, Column, Edition, Group, Row, Table
from gixparse.model.order import Address
from gixparse.render.filling import MISSING, Filling
from gixparse.render.grid import Grid, GridCell

# The labels of the requests table stand in three columns: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密.
_LABEL_COLUMNS = 3
_HEAD_ROWS = 3
# The label of a row that stands beside others names what it stands under: 行政诉讼/复议后起诉.
_PATH = "/"


def grid_of(edition: Edition, table: Table, filling: Filling) -> Grid | None:
    """The grid of a table; None where the filling has no cell of it."""
    first = table.blocks[0]
    if first.across:
        found = tuple(_across(table, filling))
    elif first.heading:
        found = tuple(_blocks(table, filling))
    else:
        found = tuple(_grouped(edition, table, filling))
    if not found:
        return None
    return Grid(table.name, max(cell.column + cell.width for cell in found), found)


def _texts(table: Table, row: Row, columns: tuple[Column, ...], filling: Filling) -> list[str] | None:
    """The prints of a row; None where none of its cells is there."""
    texts = [filling.text((table.name, row.name, column.name)) for column in columns]
    return [MISSING if text is None else text for text in texts] if set(texts) != {None} else None


def _address(table: Table, row: Row, column: Column) -> Address:
    return table.name, row.name, column.name


# --- blocks below each other -------------------------------------------------------------------------


def _blocks(table: Table, filling: Filling) -> Iterator[GridCell]:
    width = 1 + max(block.width for block in table.blocks)
    place = 0
    for block in table.blocks:
        rows = [(row, texts) for row in block.rows if (texts := _texts(table, row, block.columns, filling))]
        if not rows:
            continue
        # The first figure of a short block is as broad as what the others have more.
        widths = [width - len(block.columns), *[1] * (len(block.columns) - 1)]
        yield GridCell(block.heading or "", place, 0, width=width)
        heads = [filling.head(c, [_address(table, r, c) for r in block.rows]) for c in block.columns]
        yield from _line(place + 1, table.captions[0], heads, widths)
        for number, (row, texts) in enumerate(rows):
            addresses = [_address(table, row, column) for column in block.columns]
            yield from _line(place + 2 + number, row.label, texts, widths, addresses)
        place += 2 + len(rows)


def _line(
    row: int, label: str, texts: list[str], widths: list[int], addresses: list[Address] | None = None
) -> Iterator[GridCell]:
    yield GridCell(label, row, 0)
    column = 1
    for number, (text, width) in enumerate(zip(texts, widths, strict=True)):
        yield GridCell(text, row, column, width=width, address=addresses[number] if addresses else None)
        column += width


# --- rows under one line of heads --------------------------------------------------------------------


def _grouped(edition: Edition, table: Table, filling: Filling) -> Iterator[GridCell]:
    (block,) = table.blocks
    rows = [(row, texts) for row in block.rows if (texts := _texts(table, row, block.columns, filling))]
    if not rows:
        return
    yield from _grouped_heads(edition, table, block, filling)
    groups = {group.name: group for group in table.groups}
    inner = [row for row, _ in rows if _stands_inside(row)]
    for place, (row, texts) in enumerate(rows, start=_HEAD_ROWS):
        column = 0
        if row in inner:
            if row is inner[0]:
                caption = next(caption for caption in table.captions if "、" in caption)
                yield GridCell(caption, place, 0, height=len(inner))
            column = 1
        if row.group in groups:
            yield from _group_label(groups[row.group or ""], row, inner, place)
            column = 2
        yield GridCell(row.label, place, column, width=_LABEL_COLUMNS - column)
        for number, text in enumerate(texts):
            address = _address(table, row, block.columns[number])
            yield GridCell(text, place, _LABEL_COLUMNS + number, address=address)


def _stands_inside(row: Row) -> bool:
    """Whether a row belongs to 三、本年度办理结果: its label is one of （一）… or 1.…."""
    return row.label.startswith("（") or row.label[0].isdecimal()


def _group_label(group: Group, row: Row, inner: list[Row], place: int) -> Iterator[GridCell]:
    members = [member for member in inner if member.group == group.name]
    if row is members[0]:
        yield GridCell(group.label, place, 1, height=len(members))


def _grouped_heads(edition: Edition, table: Table, block: Block, filling: Filling) -> Iterator[GridCell]:
    """Three lines: who applied; 自然人, 法人或其他组织, 总计; and the kinds of organisation."""
    law = next(law for law in edition.laws if law.table == table.name and law.along == "columns")
    heads = [filling.head(c, [_address(table, r, c) for r in block.rows]) for c in block.columns]
    applicants, organisations = table.captions[:2]
    first, last = _LABEL_COLUMNS, _LABEL_COLUMNS + len(heads) - 1
    yield GridCell(f"（{law.source}）", 0, 0, height=_HEAD_ROWS, width=_LABEL_COLUMNS)
    yield GridCell(applicants, 0, first, width=len(heads))
    yield GridCell(heads[0], 1, first, height=2)
    yield GridCell(organisations, 1, first + 1, width=len(heads) - 2)
    yield GridCell(heads[-1], 1, last, height=2)
    for number, head in enumerate(heads[1:-1], start=first + 1):
        yield GridCell(head, 2, number)


# --- rows side by side -------------------------------------------------------------------------------


def _across(table: Table, filling: Filling) -> Iterator[GridCell]:
    (block,) = table.blocks
    if not any(_texts(table, row, block.columns, filling) for row in block.rows):
        return
    paths = [row.label.split(_PATH) for row in block.rows]
    depth = max(map(len, paths))
    size = len(block.columns)
    for level in range(depth):
        for number, path in enumerate(paths):
            if level < len(path) and (number == 0 or paths[number - 1][: level + 1] != path[: level + 1]):
                span = sum(other[: level + 1] == path[: level + 1] for other in paths)
                yield GridCell(path[level], level, number * size, width=span * size)
            elif level == len(path):
                yield from _heads(table, block, filling, number, level, depth)
    for number, path in enumerate(paths):
        if len(path) == depth:
            yield from _heads(table, block, filling, number, depth, depth)
    addresses = [_address(table, row, column) for row in block.rows for column in block.columns]
    for column, address in enumerate(addresses):
        text = filling.text(address)
        yield GridCell(MISSING if text is None else text, depth + 1, column, address=address)


def _heads(table: Table, block: Block, filling: Filling, number: int, level: int, depth: int) -> Iterator[GridCell]:
    """The heads over one of the rows, from this level down to the figures."""
    for place, column in enumerate(block.columns):
        head = filling.head(column, [_address(table, block.rows[number], column)])
        yield GridCell(head, level, number * len(block.columns) + place, height=depth + 1 - level)
