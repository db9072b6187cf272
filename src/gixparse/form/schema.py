"""What an edition of the form is made of: tables, blocks, rows, columns and their arithmetic.

An edition is a literal of these classes (see `edition_2019.py`). Code that reads, checks or shows a report
consults the literals and knows no edition, so that a new edition is a new file, listed in `form/__init__.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen


@frozen
class Column:
    """A statutory column: its codebook name, its printed head, its unit, and heads seen in its place."""

    name: str
    label: str
    unit: str
    aliases: tuple[str, ...] = ()


@frozen
class Row:
    """A statutory row. `label` is the print, `aliases` are other prints of the same row.

    `name` carries its group in front of a dot (`denied.state_secret`) where the form groups rows.
    """

    name: str
    label: str
    aliases: tuple[str, ...] = ()

    @property
    def group(self) -> str | None:
        """The name of the group the row belongs to, `denied` for `denied.state_secret`."""
        head, dot, _ = self.name.rpartition(".")
        return head if dot else None


@frozen
class Group:
    """Rows under one merged label, such as （三）不予公开. It holds no figures of its own."""

    name: str
    label: str
    aliases: tuple[str, ...] = ()


@frozen
class Block:
    """Rows that share one line of column heads.

    `heading` is the line above the heads (第二十条第（一）项) where the form has one. `across` means that the
    rows stand side by side, each with all the columns, over a single line of figures. `head_lines` are the ways in
    which heads stand on several lines, each the columns line by line. `row_type` names the typed view of a row.
    """

    row_type: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: str | None = None
    across: bool = False
    head_lines: tuple[tuple[tuple[str, ...], ...], ...] = ()

    @property
    def width(self) -> int:
        """How many figures stand in one printed row."""
        return len(self.columns) * (len(self.rows) if self.across else 1)


@frozen
class Table:
    """A statutory table: the section it stands in (its ordinal), its blocks and the groups of its rows."""

    name: str
    section: int
    blocks: tuple[Block, ...]
    groups: tuple[Group, ...] = ()
    # Printed words of the table that name no row, group or column: 信息内容, 申请人情况.
    captions: tuple[str, ...] = ()


@frozen
class Law:
    """Arithmetic that the form prescribes, over whole rows or whole columns (勾稽关系).

    With `along="columns"` the sides name rows and the law holds in every column of the table; with
    `along="rows"` the sides name columns and it holds in every row.
    """

    kind: str
    table: str
    along: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    source: str


@frozen
class Equation:
    """One hard equation: the cells on the left sum to those on the right."""

    id: str
    kind: str
    left: tuple[tuple[str, str, str], ...]
    right: tuple[tuple[str, str, str], ...]
    source: str


@frozen
class Cell:
    """One statutory cell of an edition, as the codebook lists it."""

    table: str
    row: str
    column: str
    row_label: str
    column_label: str
    edition: str
    unit: str

    @property
    def address(self) -> tuple[str, str, str]:
        """Table, row and column: the key of the cell everywhere in the library."""
        return self.table, self.row, self.column


@frozen
class Edition:
    """One national form: its name, the act that issued it, its tables and its arithmetic."""

    name: str
    issued_as: str
    tables: tuple[Table, ...]
    laws: tuple[Law, ...]

    def cells(self) -> Iterator[Cell]:
        """Every statutory cell in the order of the codebook."""
        for table in self.tables:
            groups = {group.name: group.label for group in table.groups}
            for block in table.blocks:
                for row in block.rows:
                    label = f"{groups[row.group]}/{row.label}" if row.group in groups else row.label
                    for column in block.columns:
                        yield Cell(table.name, row.name, column.name, label, column.label, self.name, column.unit)

    def equations(self) -> Iterator[Equation]:
        """Every hard equation: 40 in the 2019 form, 42 in the 2021 form."""
        tables = {table.name: table for table in self.tables}
        for law in self.laws:
            for block in tables[law.table].blocks:
                names = [line.name for line in (block.columns if law.along == "columns" else block.rows)]
                for name in names:
                    yield Equation(
                        f"{law.kind}.{name}",
                        law.kind,
                        tuple(_address(law, side, name) for side in law.left),
                        tuple(_address(law, side, name) for side in law.right),
                        law.source,
                    )


def _address(law: Law, side: str, name: str) -> tuple[str, str, str]:
    return (law.table, side, name) if law.along == "columns" else (law.table, name, side)
