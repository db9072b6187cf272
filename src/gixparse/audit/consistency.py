"""Whether a report agrees with itself on its year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gixparse.model.check import Check, Operand, Outcome
from gixparse.model.report import Report
from gixparse.model.span import Span

_YEAR_SOURCE = "标题、统计期限和正文应为同一年度"


def consistency(report: Report) -> Iterator[Check]:
    """The year of the title against the stated period and against the years that the overview speaks of."""
    if report.year is None:
        return
    told = Operand("year", report.year, report.spans.year)
    if report.period and report.period.start.year == report.period.end.year:
        year, span = report.period.start.year, report.spans.period
        yield _check("year.period", year == report.year, told, Operand("period", year, span))
    if mentioned := _years(report):
        year, (_, span) = max(mentioned.items(), key=lambda item: item[1][0])
        # Prose speaks of other years, too: that it speaks of another one and never of its own is a contradiction.
        agrees = report.year in mentioned
        shown = (report.year, mentioned[report.year][1]) if agrees else (year, span)
        yield _check("year.overview", agrees, told, Operand("overview", *shown))


def _check(id_: str, agrees: bool, told: Operand, other: Operand) -> Check:
    outcome: Outcome = "holds" if agrees else "fails"
    apart = (told.value or 0) - (other.value or 0)
    return Check(id_, "year", outcome, told.value, other.value, apart, (told,), (other,), (), _YEAR_SOURCE)


def _years(report: Report) -> dict[int, tuple[int, Span]]:
    """The years with 年 that the first section names, how often, and where first; not those of documents."""
    from gixparse.quantities import find_quantities

    section = report.overview
    if section.span is None:
        return {}
    counts: Counter[int] = Counter()
    places: dict[int, Span] = {}
    for quantity in find_quantities(section.text):
        if quantity.kind == "date" and quantity.year is not None:
            counts[quantity.year] += 1
            start = section.span.start
            places.setdefault(quantity.year, Span(start + quantity.start, start + quantity.end))
    return {year: (count, places[year]) for year, count in counts.items()}
