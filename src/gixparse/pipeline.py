"""One parse, stage by stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from gixparse.align.figures import Options, agreed, figure_of, unread_figure
from gixparse.align.placing import PlacedRow
from gixparse.align.tables import Tables, find_tables
from gixparse.audit.reading import Reading, findings
from gixparse.claims.finding import find_claims
from gixparse.errors import InvalidReportError, NotAReportError, TextTooLongError
from gixparse.form import EDITIONS, cells_of, equations_of
from gixparse.form.sections import SECTIONS
from gixparse.model.figure import Figure
from gixparse.model.report import Report
from gixparse.model.section import Section, TableRegion
from gixparse.model.span import Span
from gixparse.segment.facts import find_facts
from gixparse.segment.recognition import recognise
from gixparse.segment.sections import TableExtent, find_outline, sections_of
from gixparse.solve.rows import solve_rows
from gixparse.text.decoding import decode
from gixparse.text.source import Source

Address = tuple[str, str, str]

# Some forty times the longest report there is, compilations of whole provinces included; a limit at all, so
# that a caller who passes a log file learns of it before it takes minutes.
MAX_CHARS = 20_000_000


def parse_report(
    text: str | bytes, *, name: str | None = None, strict: bool = False, max_chars: int = MAX_CHARS
) -> Report:
    """Read the text of one 政府信息公开工作年度报告 into typed values.

    `text` is the report as any extractor left it: plain text, or `bytes`, which are decoded (the encoding taken
    is on the report). All offsets of the report are code points into that text. `name` is your own name for
    the report; it travels into records. Nothing else is read or written.

    What could not be read, what is missing and what was inferred is in `report.diagnostics`; the figures say it
    by their `status`. With `strict=True`, a report with a diagnostic of severity `error` is not returned.

    Raises `NotAReportError` for text that holds no part of a report, `TextTooLongError` for more than
    `max_chars` characters, `InvalidReportError` (which carries the report) with `strict`, and `TypeError` for
    anything but text.
    """
    decoded, encoding = _text_of(text)
    if len(decoded) > max_chars:
        raise TextTooLongError(len(decoded), max_chars)
    source = Source.of(decoded)
    tables = find_tables(source.plain)
    extents = [TableExtent(region.table, region.start, region.end) for region in tables.regions]
    outline = find_outline(source, extents)
    sections = sections_of(source, outline, extents)
    facts = find_facts(source, sections)
    refusal = recognise(facts, sections, source, tables.labels, tables.prints, tables.prints_of_rows)
    if refusal is not None:
        raise NotAReportError(refusal.code, refusal.english, refusal.chinese)
    edition, place = edition_of(source, tables.rows)
    figures = read_figures(source, tables, edition)
    sections = _with_tables(source, sections, tables)
    claims = find_claims(source, _prose(len(source.folded), extents), facts.year)
    report = Report(
        name=name,
        title=facts.title,
        issuer=facts.issuer,
        year=facts.year,
        period=facts.period,
        edition=edition,
        website=facts.website,
        signed_by=facts.signed_by,
        signed_on=facts.signed_on,
        encoding=encoding,
        spans=evolve(facts.spans, edition=place),
        sections=sections,
        cells=figures,
        claims=claims,
        findings=findings(Reading(source, tables, outline, edition, facts, sections, figures, encoding)),
        text=decoded,
    )
    if strict and any(finding.severity == "error" for finding in report.diagnostics):
        raise InvalidReportError(report)
    return report


def _text_of(text: object) -> tuple[str, str | None]:
    """The text to parse, and the encoding when it came as bytes."""
    if isinstance(text, str):
        return text, None
    if isinstance(text, bytes | bytearray | memoryview):
        return decode(bytes(text))
    if hasattr(text, "read_text"):
        raise TypeError("parse_report takes the text itself: parse_report(path.read_bytes())")
    if hasattr(text, "read"):
        raise TypeError("parse_report takes the text itself: parse_report(file.read())")
    raise TypeError(f"parse_report takes the text of one report, str or bytes, not {type(text).__name__}")


def _prose(end: int, tables: Iterable[TableExtent]) -> list[tuple[int, int]]:
    """The stretches of the folded text that are not in tables."""
    prose, start = [], 0
    for table in sorted(tables, key=lambda table: table.start):
        if table.start > start:
            prose.append((start, table.start))
        start = max(start, table.end)
    return [*prose, (start, end)] if start < end else prose


def edition_of(source: Source, rows: Sequence[PlacedRow]) -> tuple[str | None, Span | None]:
    """The edition that most cells under deciding labels belong to, and the first of those labels.

    A row that only some editions have speaks for each of them; of equals, the edition with the fewest rows that the
    text does not have. None where no label decides: the labels decide, never the year.
    """
    votes: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for row in rows:
        if len(row.columns.editions) == len(EDITIONS):
            continue
        label = next((head for head in row.columns.heads if head), row.reading.label)
        for edition in row.columns.editions:
            votes[edition] += 1 + len(row.prints)
            first.setdefault(edition, source.span(label.start, label.end))
    if not votes:
        return None, None
    found = {(row.reading.table, *name) for row in rows for name in row.columns.names}
    absent = {edition: sum(address not in found for address in cells_of(edition)) for edition in votes}
    best = min(votes, key=lambda edition: (-votes[edition], absent[edition]))
    equals = [edition for edition in votes if (votes[edition], absent[edition]) == (votes[best], absent[best])]
    return (best, first[best]) if len(equals) == 1 else (None, None)


def read_figures(source: Source, tables: Tables, edition: str | None) -> tuple[Figure, ...]:
    """The figures of all rows that were found, each of the edition that its own labels allow.

    A row that several editions share belongs to the report's; where the report has none, to no edition. A cell that is
    printed more than once, in another printing of its table or a row that an organ divided, is certain only where all
    prints say the same.
    """
    read: dict[tuple[str | None, Address], Figure] = {}
    for figure in _figures(source, tables.rows, edition):
        key = figure.edition, figure.address
        read[key] = agreed(read[key], figure) if key in read else figure
    for figure in _figures(source, tables.others, edition):
        key = figure.edition, figure.address
        if key in read and figure.value is not None:
            read[key] = agreed(read[key], figure)
    for figure in _unread(source, tables, edition):
        read.setdefault((figure.edition, figure.address), figure)
    return tuple(figure for figure in read.values() if figure.status != "missing")


def _figures(source: Source, rows: Sequence[PlacedRow], edition: str | None) -> Iterator[Figure]:
    """The figures of placed rows, in their order."""
    solved = solve_rows(rows, equations_of(edition))
    for number, row in enumerate(rows):
        home = _home(row, edition)
        cells = cells_of(home or row.columns.editions[0])
        solution = solved.get(number)
        for column, name in enumerate(row.columns.names):
            options = Options(solution.options[column], solution.equations) if solution else None
            yield figure_of(source, cells[row.reading.table, *name], home, row, column, options)


def _home(row: PlacedRow, edition: str | None) -> str | None:
    if edition in row.columns.editions:
        return edition
    return row.columns.editions[0] if len(row.columns.editions) == 1 else None


def _unread(source: Source, tables: Tables, edition: str | None) -> Iterator[Figure]:
    """The cells of rows with figures whose heads fit no edition: something stands there, nobody knows what."""
    for reading in tables.unplaced:
        for address, cell in cells_of(edition).items() if edition else ():
            if address[:2] == (reading.table, reading.row) and any(token.print for token in reading.cells):
                yield unread_figure(source, cell, reading)


def _with_tables(source: Source, sections: tuple[Section, ...], tables: Tables) -> tuple[Section, ...]:
    """The sections with the printings of the tables that belong to them, wherever those stand."""
    section_of = {
        table.name: SECTIONS[table.section - 1].name for edition in EDITIONS.values() for table in edition.tables
    }
    rows: dict[tuple[str, int], list[PlacedRow]] = {}
    for row in (*tables.rows, *tables.others):
        rows.setdefault((row.reading.table, row.reading.instance), []).append(row)
    regions: dict[str, list[TableRegion]] = {}
    for region in tables.regions:
        edition, _ = edition_of(source, rows.get((region.table, region.instance), ()))
        found = TableRegion(region.table, source.span(region.start, region.end), region.reader, edition)
        regions.setdefault(section_of[region.table], []).append(found)
    return tuple(evolve(section, tables=tuple(regions.get(section.name, ()))) for section in sections)
