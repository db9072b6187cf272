r"""Short texts of the form's own words, and what is read in them: `read("规章\t0\t0\t0")`."""

from __future__ import annotations

from gixparse.align.tables import Tables, find_tables
from gixparse.pipeline import edition_of, read_figures
from gixparse.text.source import Source

Seen = dict[str, dict[str, object]]

DOCUMENTS_2021 = "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
DOCUMENTS_2019 = "第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n"


def tables(text: str) -> Tables:
    """The tables found in a text."""
    return find_tables(Source.of(text).plain)


def read(text: str) -> Seen:
    """Row -> column -> value of a figure that has one, else its status."""
    source = Source.of(text)
    found = find_tables(source.plain)
    edition, _ = edition_of(source, found.rows)
    seen: Seen = {}
    for figure in read_figures(source, found, edition):
        shown = figure.value if figure.value is not None else figure.status
        seen.setdefault(figure.row, {})[figure.column] = shown
    return seen


def row(text: str, name: str) -> list[object]:
    """The cells of one row, in the order of its columns."""
    return list(read(text).get(name, {}).values())


def rules(text: str) -> dict[str | None, str]:
    """The rule that placed, or did not place, each row."""
    return {placed.reading.row: placed.rule for placed in tables(text).rows}
