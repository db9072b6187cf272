"""Made-up reports, in one line each. No organ here exists."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeVar

import attrs
from hypothesis import settings
from hypothesis import strategies as st

from gixparse.form import EDITIONS, cells_of
from gixparse.messages.catalogue import MESSAGES
from gixparse.model.claim import Claim
from gixparse.model.diagnostic import Diagnostic, Severity
from gixparse.model.exact import Number
from gixparse.model.facts import FactSpans, Period
from gixparse.model.figure import STATUSES, Candidate, Evidence, Figure, Status
from gixparse.model.order import Address
from gixparse.model.report import SECTION_NAMES, Report
from gixparse.model.section import Section, SubSection, TableRegion
from gixparse.model.span import Span

ISSUER = "某某市虚构局"


def figure(edition: str, address: Address, value: Number | None = 0, status: Status = "reported") -> Figure:
    """A figure of the codebook, with its unit and without a place."""
    return Figure(*address, edition, status, value, cells_of(edition)[address].unit)


def full_report(edition: str, value: Number = 0, **facts: Any) -> Report:
    """A report in which every cell of the edition has the same value."""
    report = Report.build(
        edition,
        dict.fromkeys(cells_of(edition), value),
        title=f"{ISSUER}政府信息公开工作年度报告",
        issuer=ISSUER,
    )
    return attrs.evolve(report, **facts)


def finding(about: str, code: str = "made_up", severity: Severity = "warning") -> Diagnostic:
    """A diagnostic about something, with arguments of every kind."""
    arguments = (("count", 2), ("amount", Decimal("1.50")), ("word", "1.50"))
    return Diagnostic(code, severity, Span(0, 2), about, arguments, (Span(3, 4),))


def claim(address: Address, value: Number, span: Span | None = None, **fields: Any) -> Claim:
    """What prose says about a cell or a sum, as `claim(("requests", "handled", "total"), 111)`."""
    quote = f"共{value}件"
    whole = Claim(
        *address, value, "件", "件", None, approximate=False, quote=quote, span=span or Span(0, 2), value_span=span
    )
    return attrs.evolve(whole, **fields)


# How a law is tried: made-up reports take long to make, and none of the laws is about time.
LAW = settings(max_examples=40, deadline=None)

TEXTS = st.text(max_size=12)
WORDS = st.none() | TEXTS
# As large as checks can work on; what has more digits is no figure of a report.
# A report takes no number of more than 60 digits before or behind its point.
NUMBERS = st.integers(-(10**59), 10**59) | st.decimals(-(10**59), 10**59, allow_nan=False, places=20)
PLACES = st.integers(0, 10**6)
SPANS = st.tuples(PLACES, PLACES).map(lambda pair: Span(*sorted(pair)))
MAYBE_SPANS = st.none() | SPANS


_Item = TypeVar("_Item")


def tuples(strategy: st.SearchStrategy[_Item]) -> st.SearchStrategy[tuple[_Item, ...]]:
    """Short tuples of something."""
    return st.lists(strategy, max_size=2).map(tuple)


SUBSECTIONS = st.builds(SubSection, TEXTS, TEXTS, SPANS, TEXTS, SPANS)
REGIONS = st.builds(TableRegion, TEXTS, SPANS, TEXTS, st.sampled_from([None, *EDITIONS]))
SECTIONS = st.lists(
    st.builds(
        Section,
        st.sampled_from(SECTION_NAMES),
        WORDS,
        MAYBE_SPANS,
        TEXTS,
        MAYBE_SPANS,
        tuples(SUBSECTIONS),
        tuples(REGIONS),
    ),
    unique_by=lambda section: section.name,
    max_size=6,
)
EVIDENCE = st.builds(
    Evidence,
    WORDS,
    WORDS,
    MAYBE_SPANS,
    MAYBE_SPANS,
    tuples(TEXTS),
    tuples(st.builds(Candidate, st.none() | NUMBERS, MAYBE_SPANS)),
)
CLAIMS = st.builds(
    Claim,
    st.sampled_from(["requests", "review", "disclosure"]),
    st.sampled_from(["handled", "denied", "total", "litigation", "fees"]),
    st.sampled_from(["total", "organizations", "natural_person", "items", "amount"]),
    NUMBERS,
    TEXTS,
    WORDS,
    st.none() | st.decimals(0, 100, places=1),
    st.booleans(),
    TEXTS,
    SPANS,
    MAYBE_SPANS,
)
# Codes and subjects of another release are among them, and codes of this one with arguments that are not theirs.
DIAGNOSTICS = st.builds(
    Diagnostic,
    TEXTS | st.sampled_from([message.code for message in MESSAGES]),
    st.sampled_from(["error", "warning", "info"]),
    SPANS,
    TEXTS | st.sampled_from(["requests", "year", "other_matters", "section.overview", "review.litigation.total"]),
    tuples(st.tuples(TEXTS, NUMBERS | TEXTS)),
    tuples(SPANS),
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """A figure of any edition with any status; a value only where the status has one."""
    edition = draw(st.sampled_from(list(EDITIONS)))
    cell = draw(st.sampled_from(list(cells_of(edition).values())))
    status = draw(st.sampled_from(STATUSES))
    return Figure(
        *cell.address,
        edition,
        status,
        draw(NUMBERS) if status in ("reported", "inferred") else None,
        draw(st.sampled_from([cell.unit, None])),
        draw(WORDS),
        draw(WORDS),
        draw(MAYBE_SPANS),
        draw(st.none() | st.integers(1, 999)),
        draw(EVIDENCE),
    )


REPORTS = st.builds(
    Report,
    name=WORDS,
    title=WORDS,
    issuer=WORDS,
    year=st.none() | st.integers(),
    period=st.none() | st.builds(Period, st.dates(), st.dates()),
    edition=st.sampled_from([None, *EDITIONS]),
    website=WORDS,
    signed_by=WORDS,
    signed_on=st.none() | st.dates(),
    encoding=WORDS,
    spans=st.builds(FactSpans, *[MAYBE_SPANS] * 8),
    sections=SECTIONS,
    cells=st.lists(figures(), max_size=6, unique_by=lambda figure: (figure.address, figure.edition)),
    claims=tuples(CLAIMS),
    findings=tuples(DIAGNOSTICS),
    text=WORDS,
)
