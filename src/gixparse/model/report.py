"""A report: its facts, its six sections, its figures, and what was found on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from attrs import Attribute, asdict, field, frozen

from gixparse.form import EDITIONS, cells_of
from gixparse.model.building import absent, built, unknown_cell
from gixparse.model.check import Check
from gixparse.model.claim import Claim
from gixparse.model.diagnostic import Diagnostic, Language
from gixparse.model.exact import Number, is_in_range
from gixparse.model.facts import FactSpans, Period
from gixparse.model.figure import Figure, Status
from gixparse.model.order import Address, places
from gixparse.model.section import Section
from gixparse.model.span import Span
from gixparse.model.summary import Place, Summary
from gixparse.model.views import Disclosure, Requests, Review

_Key = TypeVar("_Key", bound=Address | str)

SECTION_NAMES = ("overview", "disclosure", "requests", "review", "problems", "other_matters")


def _six(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The six sections in order; what is not given stands there as a section that the text does not have."""
    given: dict[str, Section] = {}
    for section in sections:
        if section.name not in SECTION_NAMES or given.setdefault(section.name, section) is not section:
            raise ValueError(f"section {section.name!r}: there is each of {', '.join(SECTION_NAMES)} once")
    return tuple(given.get(name) or Section(name) for name in SECTION_NAMES)


def _findings(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(findings)


def _claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(claims)


def _in_order(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures in the order of the codebook, each cell of each edition once."""
    known = places()
    ordered = []
    for figure in figures:
        if figure.address not in known:
            raise unknown_cell(figure.address)
        if figure.value is not None and not is_in_range(figure.value):
            raise ValueError(f"{'.'.join(figure.address)}: no figure of a report has so many digits")
        ordered.append((known[figure.address], figure.edition or "", figure))
    ordered.sort(key=lambda entry: entry[:2])
    for one, other in pairwise(ordered):
        if one[:2] == other[:2]:
            raise ValueError(f"two figures for the cell {'.'.join(other[2].address)}")
    return tuple(entry[2] for entry in ordered)


def _check_edition(edition: str | None) -> None:
    if edition is not None and edition not in EDITIONS:
        raise ValueError(f"no edition {edition!r}; there are {', '.join(map(repr, EDITIONS))}, and None")


def _has_known_edition(_report: Report, _attribute: Attribute[str | None], edition: str | None) -> None:
    _check_edition(edition)


@frozen(repr=False, kw_only=True)
class Report:
    """An annual report as typed values. Frozen, hashable, picklable, equal by value.

    `name` is what the caller calls the text, `encoding` how it was decoded; the other facts are as printed,
    None rather than a guess, and `spans` says where they stand. `edition` is the form that the labels
    decide, None where none does. `sections` are the six in order. `cells` are the figures that were read, in
    the order of the codebook: `figures()` fills in what is missing. `text` is the caller's, not compared.
    """

    name: str | None = None
    title: str | None = None
    issuer: str | None = None
    year: int | None = None
    period: Period | None = None
    edition: str | None = field(default=None, validator=_has_known_edition)
    website: str | None = None
    signed_by: str | None = None
    signed_on: date | None = None
    encoding: str | None = None
    spans: FactSpans = field(factory=FactSpans)
    sections: tuple[Section, ...] = field(default=(), converter=_six)
    cells: tuple[Figure, ...] = field(default=(), converter=_in_order)
    claims: tuple[Claim, ...] = field(default=(), converter=_claims)
    findings: tuple[Diagnostic, ...] = field(default=(), converter=_findings)
    text: str | None = field(default=None, eq=False)

    @classmethod
    def build(
        cls,
        edition: str | None,
        cells: Mapping[_Key, Number | Status | None],
        *,
        name: str | None = None,
        title: str | None = None,
        issuer: str | None = None,
        year: int | None = None,
        period: Period | None = None,
        website: str | None = None,
        signed_by: str | None = None,
        signed_on: date | None = None,
    ) -> Report:
        """A report that never was a text: figures without spans.

        `cells` maps addresses, as tuples or as `table.row.column`, to an `int`, a `Decimal`, or to one of
        the statuses blank, not_applicable, unreadable, missing. None and what is left out are missing,
        never 0. Money is in 万元. Raises `UnknownCellError` for what is no cell of the edition; with
        `edition` None, for what is not a cell of all of them.
        """
        _check_edition(edition)
        figures = [built(edition, address, value) for address, value in cells.items()]
        return cls(
            name=name,
            title=title,
            issuer=issuer,
            year=year,
            period=period,
            edition=edition,
            website=website,
            signed_by=signed_by,
            signed_on=signed_on,
            cells=(figure for figure in figures if figure.status != "missing"),
        )

    @property
    def overview(self) -> Section:
        """一、总体情况."""
        return self.sections[0]

    @property
    def disclosure(self) -> Disclosure:
        """二、主动公开政府信息情况: the section and its table."""
        return Disclosure(self)

    @property
    def requests(self) -> Requests:
        """三、收到和处理政府信息公开申请情况: the section and its table."""
        return Requests(self)

    @property
    def review(self) -> Review:
        """四、政府信息公开行政复议、行政诉讼情况: the section and its table."""
        return Review(self)

    @property
    def problems(self) -> Section:
        """五、存在的主要问题及改进情况."""
        return self.sections[4]

    @property
    def other_matters(self) -> Section:
        """六、其他需要报告的事项."""
        return self.sections[5]

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """Every equation of the form and every rule, worked out on this report; see `gixparse.audit`."""
        from gixparse.audit import checks_of

        return checks_of(self)

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings of the reading and those of the checks that fail, in the order of the text."""
        from gixparse.audit import diagnostics_of

        return diagnostics_of(self)

    def section(self, name: str) -> Section:
        """One of the six sections by name, as a plain value. Raises `ValueError` for any other name."""
        if name not in SECTION_NAMES:
            raise ValueError(f"no section {name!r}; there are {', '.join(SECTION_NAMES)}")
        return self.sections[SECTION_NAMES.index(name)]

    def cell(self, table: str, row: str, column: str) -> Figure:
        """The figure at an address of the codebook.

        A cell that was not read is there with status `missing`, one that only another edition than the
        report's has with `not_in_edition`. Where a form of mixed print has a cell of another edition in
        the place of the report's own, that is the figure. Raises `UnknownCellError`, a `KeyError`, for any
        other address.
        """
        figure = self._by_address.get((table, row, column))
        return figure if figure is not None else absent(self.edition, (table, row, column))

    def figures(self) -> tuple[Figure, ...]:
        """Every cell of the report's edition and what was read of others, in the order of the codebook.

        What was not read is there with status `missing`. Without an edition, nobody knows what is missing:
        then these are the cells that were read.
        """
        return self._figures

    def at(self, offset: int) -> Place:
        """What stands at an offset of the text, in code points."""
        cells = self.cells
        section = next((s for s in self.sections if _holds(offset, s.span, s.heading_span)), None)
        topics = section.subsections if section else ()
        topic = next((s for s in topics if _holds(offset, s.span, s.heading_span)), None)
        spans: dict[str, Span | None] = asdict(self.spans, recurse=False)
        return Place(
            offset,
            figure=next((f for f in cells if _holds(offset, f.span)), None),
            fact=next((name for name, span in spans.items() if _holds(offset, span)), None),
            labels_of=tuple(f for f in cells if _holds(offset, f.evidence.row_label, f.evidence.column_head)),
            in_heading=any(_holds(offset, part.heading_span) for part in (section, topic) if part),
            subsection=topic,
            table=next((t for s in self.sections for t in s.tables if _holds(offset, t.span)), None),
            section=section,
            diagnostics=tuple(d for d in self.diagnostics if _holds(offset, d.span)),
        )

    def summary(self) -> Summary:
        """Counts by status, complete or not, and the figures to look at."""
        return Summary.of(self.edition, self.figures(), self.diagnostics)

    def to_records(self) -> list[dict[str, object]]:
        """One dict per cell, in the order of the codebook; see `gixparse.records`."""
        from gixparse.records import to_records

        return to_records(self)

    def to_dict(self, *, include_text: bool = False) -> dict[str, object]:
        """The report in plain values that JSON has; see `gixparse.serial`."""
        from gixparse.serial import to_dict

        return to_dict(self, include_text=include_text)

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Report:
        """The report that `to_dict` was called on."""
        from gixparse.serial import from_dict

        return from_dict(data)

    def to_json(self, *, include_text: bool = False, indent: int | None = None) -> str:
        """The report as JSON, by the schema in `report.schema.json`."""
        from gixparse.serial import to_json

        return to_json(self, include_text=include_text, indent=indent)

    @classmethod
    def from_json(cls, document: str | bytes) -> Report:
        """The report that `to_json` was called on."""
        from gixparse.serial import from_json

        return from_json(document)

    def show(self, language: Language = "en") -> str:
        """Facts, tables and findings as text; see `gixparse.display.tables`."""
        from gixparse.display.tables import show

        return show(self, language)

    def render_diagnostics(self, language: Language = "en", *, color: bool = False) -> str:
        """Every diagnostic with its lines of the text, as compilers show them; see `gixparse.display.findings`."""
        from gixparse.display.findings import render_diagnostics

        return render_diagnostics(self, language, color=color)

    def render_html(self, language: Language = "en") -> str:
        """Facts, tables and findings as a piece of HTML; see `gixparse.display.notebook`."""
        from gixparse.display.notebook import render_html

        return render_html(self, language)

    __str__ = show
    _repr_html_ = render_html

    def __repr__(self) -> str:
        facts = [f"{name}={getattr(self, name)!r}" for name in ("name", "issuer", "year", "edition")]
        # Not the diagnostics: to show a report in a debugger shall not work out its checks.
        return f"<Report {' '.join(facts)}: {len(self.cells)} cells, {len(self.findings)} findings>"

    @cached_property
    def _by_address(self) -> dict[Address, Figure]:
        figures = {}
        # The report's own edition comes last, so that its cells win.
        for figure in sorted(self.cells, key=lambda figure: figure.edition in (self.edition, None)):
            if figure.address not in figures or figure.status != "missing":
                figures[figure.address] = figure
        return figures

    @cached_property
    def _figures(self) -> tuple[Figure, ...]:
        if self.edition is None:
            return self.cells
        read = {figure.address for figure in self.cells if figure.edition in (self.edition, None)}
        rest = (absent(self.edition, address) for address in cells_of(self.edition) if address not in read)
        return _in_order((*self.cells, *rest))


def _holds(offset: int, *spans: Span | None) -> bool:
    return any(span is not None and offset in span for span in spans)
