"""A report as text: its facts, the three tables as people know the form, and what was found.

The labels are the form's own in either language. Figures are shown as values, with a mark at each that is not
simply read or that stands in an equation that does not hold; the marks that are used are explained. Cells of
another edition that were read stand below. The findings about a table stand under it, all others under the facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import indent

from gixparse.display.columns import Shown, broken, clipped, one_line, wrapped
from gixparse.display.doubts import Doubts
from gixparse.display.grid import Drawing, Line, drawings, figures_of, marks_of, value_of
from gixparse.display.told import told
from gixparse.display.words import (
    CONTRADICTED,
    EXPECTED_FACTS,
    FACTS,
    LEGEND,
    PHRASES,
    SEVERITIES,
    STATUS_NAMES,
    TITLES,
    check_language,
)
from gixparse.model.diagnostic import Diagnostic, Language
from gixparse.model.figure import Figure
from gixparse.model.report import Report

# A row label longer than this many terminal columns is broken into lines.
LABEL_WIDTH = 44
# Heads are narrower where there are more than a few of them.
HEAD_WIDTH = 8
FEW_COLUMNS = 4
FINDING_WIDTH = 116
LONGEST_FINDING = 600
LONGEST_FACT = 400


def show(report: Report, language: Language = "en") -> Shown:
    """Facts, summary and the three tables, each with its diagnostics.

    `language` is that of what stands around the form's own words, "en" or "zh"; `ValueError` for any other.
    """
    check_language(language)
    doubts = Doubts.of(report)
    facts = (f"{label}: {value}" for label, value in facts_of(report, language))
    parts = ["\n".join((*facts, summary_of(report, language)))]
    about = findings_by_table(report)
    parts.extend(_findings(about[""], report, language))
    for table, title in TITLES[language].items():
        parts.append(title)
        parts.extend(_table(report, table, doubts, language))
        parts.extend(_findings(about[table], report, language))
    return Shown("\n\n".join(parts))


def facts_of(report: Report, language: Language) -> Iterator[tuple[str, str]]:
    """What is known of the report, and what one would expect to be known."""
    for name, label in FACTS[language].items():
        value = getattr(report, name)
        if name == "period" and value is not None:
            value = f"{value.start} – {value.end}"
        if value is not None:
            # One line each: a title may be broken over lines in print.
            yield label, clipped(value, LONGEST_FACT)
        elif name in EXPECTED_FACTS:
            yield label, PHRASES[language]["none"]


def summary_of(report: Report, language: Language) -> str:
    """How many cells were read how."""
    summary, phrases = report.summary(), PHRASES[language]
    names = STATUS_NAMES[language]
    counts = ", ".join(f"{names[status]} {count}" for status, count in summary.counts if count)
    verdict = phrases["complete" if summary.complete else "incomplete"]
    return f"{phrases['cells']}: {counts or 0} ({verdict})"


def findings_by_table(report: Report) -> dict[str, list[Diagnostic]]:
    """The diagnostics by the table they are about; under "" those about none."""
    about: dict[str, list[Diagnostic]] = {table: [] for table in ("", *TITLES["en"])}
    for finding in report.diagnostics:
        table = finding.about.partition(".")[0]
        about[table if table in about else ""].append(finding)
    return about


def _findings(findings: Iterable[Diagnostic], report: Report, language: Language) -> Iterator[str]:
    lines = []
    for group in told(findings, report.edition):
        head = f"{one_line(group.first.code)}  {SEVERITIES[language][group.first.severity]}  "
        message = clipped(group.message(language), LONGEST_FINDING)
        lines.append(wrapped(head + message, FINDING_WIDTH, "       "))
    if lines:
        yield "\n".join(lines)


def _table(report: Report, name: str, doubts: Doubts, language: Language) -> Iterator[str]:
    """The blocks of a table and the legend."""
    figures = figures_of(report, name)
    if not figures:
        yield PHRASES[language]["no_figures"]
    for drawing in drawings(report, name, figures):
        if drawing.other:
            yield PHRASES[language]["other_edition"].format(drawing.other)
        yield _drawn(drawing, doubts)
    if used := marks_of(figures, any(map(doubts.contradicted, figures))):
        yield "\n".join(f"{mark} {LEGEND[language][mark]}".strip() for mark in used)


def _drawn(drawing: Drawing, doubts: Doubts) -> str:
    from tabulate import tabulate

    width = HEAD_WIDTH if len(drawing.heads) > FEW_COLUMNS else LABEL_WIDTH
    drawn = tabulate(
        [_row(line, len(drawing.heads), doubts) for line in drawing.lines],
        [drawing.corner, *(broken(head, width) for head in drawing.heads)],
        tablefmt="presto",
        # It would read 007 as 7 and 1e3 as 1000, and strip the margins of the labels.
        disable_numparse=True,
        preserve_whitespace=True,
        colalign=("left", *["right"] * len(drawing.heads)),
    )
    lines = [line.rstrip() for line in drawn.splitlines()]
    return "\n".join([drawing.heading, *lines] if drawing.heading else lines)


def _row(line: Line, columns: int, doubts: Doubts) -> Sequence[str]:
    margin = "  " * line.depth
    label = indent(broken(line.label, LABEL_WIDTH - len(margin)), margin)
    return [label, *(_print(figure, doubts) for figure in line.figures or (None,) * columns)]


def _print(figure: Figure | None, doubts: Doubts) -> str:
    """A figure with its marks."""
    if figure is None:
        return ""
    return f"{CONTRADICTED if doubts.contradicted(figure) else ''}{value_of(figure)}"
