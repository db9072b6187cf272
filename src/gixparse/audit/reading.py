"""Findings about the reading itself: what could not be read, what is missing, what was inferred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from gixparse.align.placing import PlacedRow
from gixparse.align.tables import Tables
from gixparse.form import EDITIONS, cells_of
from gixparse.form.sections import SECTION_NAMES
from gixparse.messages.catalogue import diagnostic
from gixparse.model.diagnostic import Diagnostic
from gixparse.model.facts import Facts
from gixparse.model.figure import Figure
from gixparse.model.section import Section
from gixparse.model.span import Span
from gixparse.segment.recognition import labels_of_2014
from gixparse.segment.sections import Outline, doubled
from gixparse.text.source import Source

# What to say of a row that stayed unread, by the rule that stopped it.
_OPEN_ROW = {"short": "GX102", "surplus": "GX103", "joined": "GX106", "disturbed": "GX104"}
_SEPARATOR = "、"


@frozen
class Reading:
    """All that one parse found, for the findings to look at."""

    source: Source
    tables: Tables
    outline: Outline
    edition: str | None
    facts: Facts
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    encoding: str | None

    @property
    def end(self) -> Span:
        """The end of the text, where what is missing altogether points to."""
        return Span(len(self.source.text), len(self.source.text))


def findings(reading: Reading) -> tuple[Diagnostic, ...]:
    """Every finding about a reading, in the order of the text."""
    found = [one for find in _FINDERS for one in find(reading)]
    return tuple(sorted(found, key=lambda one: (one.span, one.code, one.about)))


def _unreadable_prints(reading: Reading) -> Iterator[Diagnostic]:
    """GX101: a cell holds something that is no figure."""
    for figure in reading.figures:
        if figure.status == "unreadable" and figure.span is not None:
            yield diagnostic("GX101", figure.span, ".".join(figure.address), raw=figure.raw or "")


def _printed_twice(reading: Reading) -> Iterator[Diagnostic]:
    """GX107: a cell that two printings, or two parts of a divided row, give differently."""
    for figure in reading.figures:
        if figure.evidence.rule == "printed_twice":
            places = [candidate.span for candidate in figure.evidence.candidates if candidate.span is not None]
            place = places[0] if places else figure.evidence.row_label or reading.end
            yield diagnostic("GX107", place, ".".join(figure.address), related=tuple(places[1:]))


def _open_rows(reading: Reading) -> Iterator[Diagnostic]:
    """GX102, GX103, GX104, GX106, GX301: rows whose cells do not fit their columns one to one."""
    status = {figure.address: figure.status for figure in reading.figures}
    for row in reading.tables.rows:
        if row.rule not in _OPEN_ROW:
            continue
        addresses = [(row.reading.table, *name) for name in row.columns.names]
        solved = all(status.get(address) != "unreadable" for address in addresses)
        yield diagnostic(
            "GX301" if solved else _OPEN_ROW[row.rule],
            _span(reading, row),
            f"{row.reading.table}.{row.reading.row}" if row.reading.row else row.reading.table,
            related=tuple(reading.source.span(cell.start, cell.end) for cell in row.prints),
            printed=len(row.prints),
            columns=len(row.columns.names),
        )


def _span(reading: Reading, row: PlacedRow) -> Span:
    return reading.source.span(row.reading.label.start, row.reading.label.end)


def _unknown_columns(reading: Reading) -> Iterator[Diagnostic]:
    """GX105: rows whose heads fit no edition of the form, or several alike."""
    for row in reading.tables.unplaced:
        yield diagnostic(
            "GX105",
            reading.source.span(row.label.start, row.label.end),
            f"{row.table}.{row.row}",
            related=tuple(reading.source.span(head.start, head.end) for head in row.heads),
            heads=_SEPARATOR.join(head.text for head in row.heads),
            printed=sum(cell.print is not None for cell in row.cells),
        )


def _missing_tables(reading: Reading) -> Iterator[Diagnostic]:
    """GX201, GX202: tables, or cells of them, that are not in the text."""
    if reading.edition is None and not reading.tables.rows:
        names = dict.fromkeys(table.name for edition in EDITIONS.values() for table in edition.tables)
        for name in names:
            yield diagnostic("GX201", _place_of(reading, name), name)
    if reading.edition is None:
        return
    read = {figure.address for figure in reading.figures if figure.edition == reading.edition}
    cells: Counter[str] = Counter(address[0] for address in cells_of(reading.edition))
    missing = Counter(address[0] for address in cells_of(reading.edition) if address not in read)
    for name, count in missing.items():
        place = _place_of(reading, name)
        if count == cells[name]:
            yield diagnostic("GX201", place, name)
        else:
            yield diagnostic("GX202", place, name, missing=count, cells=cells[name])


def _place_of(reading: Reading, table: str) -> Span:
    """Where a table stands or should: its region, the heading of its section, or the end of the text."""
    regions = [region.span for section in reading.sections for region in section.tables if region.table == table]
    if regions:
        return regions[-1]
    home = next(one.section for edition in EDITIONS.values() for one in edition.tables if one.name == table)
    return reading.sections[home - 1].heading_span or reading.end


def _missing_sections(reading: Reading) -> Iterator[Diagnostic]:
    """GX203, GX209: sections without a heading, pointing to where the next one begins; or out of order, to where."""
    following = reading.end
    displaced = {SECTION_NAMES[heading.section]: heading for heading in reversed(reading.outline.displaced)}
    for section in reversed(reading.sections):
        about = f"section.{section.name}"
        if section.heading_span is not None:
            following = section.heading_span
        elif heading := displaced.get(section.name):
            yield diagnostic("GX209", reading.source.span(heading.start, heading.end), about)
        else:
            yield diagnostic("GX203", Span(following.start, following.start), about)


def _doubled_sections(reading: Reading) -> Iterator[Diagnostic]:
    """GX210: headings that stand twice with text of their own; a table of contents does not count."""
    for heading in doubled(reading.outline, reading.source):
        first = reading.sections[heading.section].heading_span
        place = reading.source.span(heading.start, heading.end)
        about = f"section.{SECTION_NAMES[heading.section]}"
        yield diagnostic("GX210", place, about, related=(first,) if first else ())


def _empty_sections(reading: Reading) -> Iterator[Diagnostic]:
    """GX211: a heading with nothing under it, neither text nor table."""
    for section in reading.sections:
        if section.heading_span is not None and not section.text and not section.tables:
            yield diagnostic("GX211", section.heading_span, f"section.{section.name}")


def _repeated_tables(reading: Reading) -> Iterator[Diagnostic]:
    """GX204, GX304: tables printed more than once."""
    times = Counter(table for table, _ in {(region.table, region.instance) for region in reading.tables.regions})
    first = {(row.reading.table, row.reading.row): _texts(row) for row in reading.tables.rows}
    for name, count in times.items():
        others = [row for row in reading.tables.others if row.reading.table == name and row.prints]
        if count > 1 and others:
            alike = all(first.get((name, row.reading.row)) == _texts(row) for row in others)
            spans = [reading.source.span(r.start, r.end) for r in reading.tables.regions if r.table == name]
            code = "GX304" if alike else "GX204"
            yield diagnostic(code, spans[-1], name, related=tuple(spans[:-1]), times=count)


def _texts(row: PlacedRow) -> tuple[str, ...]:
    return tuple(cell.text for cell in row.prints)


def _mixed_form(reading: Reading) -> Iterator[Diagnostic]:
    """GX205: cells printed under labels of another edition than the report's."""
    foreign: dict[tuple[str, str], list[Figure]] = {}
    for figure in reading.figures:
        if reading.edition and figure.edition not in (None, reading.edition):
            foreign.setdefault((figure.table, figure.edition or ""), []).append(figure)
    for (table, other), figures in foreign.items():
        place = next((f.evidence.row_label for f in figures if f.evidence.row_label), reading.end)
        yield diagnostic("GX205", place, table, cells=len(figures), other=other, edition=reading.edition or "")


def _missing_facts(reading: Reading) -> Iterator[Diagnostic]:
    """GX206: a title, an issuer or a year that the text does not state beyond doubt."""
    for name in ("title", "issuer", "year"):
        if getattr(reading.facts, name) is None:
            yield diagnostic("GX206", reading.facts.spans.title or Span(0, 0), name)


def _edition(reading: Reading) -> Iterator[Diagnostic]:
    """GX207, GX208: no label decides the edition; the labels are those of an older form."""
    if labels := labels_of_2014(reading.source):
        yield diagnostic("GX208", Span(0, 0), "edition", labels=_SEPARATOR.join(labels))
    elif reading.edition is None and reading.tables.rows:
        yield diagnostic("GX207", _span(reading, reading.tables.rows[0]), "edition")


def _units(reading: Reading) -> Iterator[Diagnostic]:
    """GX302, GX303: money without a unit, or printed in another one than 万元."""
    for figure in reading.figures:
        if figure.span is None or figure.value is None or (figure.table, figure.column) not in _MONEY:
            continue
        about = ".".join(figure.address)
        if figure.unit is None:
            yield diagnostic("GX302", figure.span, about, raw=figure.raw or "")
        elif figure.unit_printed not in ("万元", "万"):
            yield diagnostic("GX303", figure.span, about, raw=figure.raw or "", value=figure.value)


_MONEY = frozenset(
    (cell.table, cell.column) for edition in EDITIONS.values() for cell in edition.cells() if cell.unit == "万元"
)


def _encoding(reading: Reading) -> Iterator[Diagnostic]:
    """GX305: bytes that were not UTF-8."""
    if reading.encoding not in (None, "utf-8", "utf-8-sig"):
        yield diagnostic("GX305", Span(0, 0), "encoding", encoding=reading.encoding or "")


_FINDERS = (
    _unreadable_prints,
    _printed_twice,
    _open_rows,
    _unknown_columns,
    _missing_tables,
    _missing_sections,
    _doubled_sections,
    _empty_sections,
    _repeated_tables,
    _mixed_form,
    _missing_facts,
    _edition,
    _units,
    _encoding,
)
