"""The law that holds writing and reading together.

In layouts that keep every cell, without noise, `parse_report(render_report(r, layout))` gives every cell back exactly,
status included, for any valid report.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import make_report
from gixparse import NotAReportError, Report, parse_report
from gixparse.form import EDITIONS, cells_of
from gixparse.model.figure import Figure
from gixparse.render import LAYOUTS, render_blank, render_report

# Layouts that do not give every cell back, each with the reason. For them the law is weaker, and holds for all:
# a cell is right or it is flagged.
KNOWN_GAPS: dict[str, str] = {
    "tab_cells": "blank cells at the end of a row run into the marks between rows",
    "tab_rows": "rows with blank cells where the first figure spans several columns (行政事业性收费)",
    "tab_rows_repeated": "merged figures stand once for each column they span; rows of blanks",
    "pipe_fragments": "blank cells at the end of a row run into the pipes that end it",
    "pipe_rows": "rows of blanks, and of blanks with few full rows to teach the marks",
    "markdown": "rows with blank cells where the first figure spans several columns",
    "cell_lines": "blank cells at the end of a row run into the lines between rows",
    "one_line": "shows no blank cells at all: rows with blanks cannot be read back by anybody",
    "grid": "no reader yet: it is read as pipe rows, and rows of blanks are missing",
    "box": "no reader yet: labels broken over the lines of their box",
    "columns": "no reader yet: blanks show only by their place",
    "html": "no reader yet",
    "csv": "no reader yet",
    "tsv": "no reader yet: quoted labels",
}
# Reports that print every cell: the parser can read these layouts whole.
DENSE = ("tab_cells", "tab_rows", "pipe_fragments", "pipe_rows", "markdown", "cell_lines", "grid")

FLAGGED = frozenset({"unreadable", "missing"})
TRIED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SEEDS = st.integers(0, 10**6)


def answer(figure: Figure) -> tuple[object, ...]:
    """What must come back of a cell."""
    return figure.status, figure.value, figure.unit


def wrong(report: Report, read: Report) -> list[str]:
    """The cells that were read as something else than the report has, and not flagged."""
    found = {figure.address: figure for figure in read.figures()}
    wrong = []
    for figure in report.figures():
        other = found.get(figure.address)
        if other is not None and other.status not in FLAGGED and answer(other) != answer(figure):
            wrong.append(f"{'.'.join(figure.address)}: {answer(figure)} read as {answer(other)}")
    return wrong


@pytest.mark.parametrize("layout", LAYOUTS)
@TRIED
@given(seed=SEEDS, errors=st.integers(0, 3), complete=st.booleans())
def test_no_cell_is_wrong_in_silence(layout: str, seed: int, errors: int, complete: bool) -> None:
    report = make_report(seed, errors=errors, complete=complete).report
    assert not wrong(report, parse_report(render_report(report, layout)))


@pytest.mark.parametrize("layout", LAYOUTS)
@TRIED
@given(seed=SEEDS, errors=st.integers(0, 3))
def test_every_cell_comes_back(layout: str, seed: int, errors: int) -> None:
    report = make_report(seed, errors=errors).report
    if layout in KNOWN_GAPS and not (layout in DENSE and all(figure.known for figure in report.figures())):
        return
    read = parse_report(render_report(report, layout))
    assert read.edition == report.edition
    assert {f.address: answer(f) for f in read.figures()} == {f.address: answer(f) for f in report.figures()}


@pytest.mark.parametrize("layout", LAYOUTS)
@TRIED
@given(seed=SEEDS)
def test_facts_come_back(layout: str, seed: int) -> None:
    report = make_report(seed).report
    read = parse_report(render_report(report, layout))
    for name in ("issuer", "year", "edition"):
        assert getattr(read, name) in (getattr(report, name), None)


def test_gaps_are_layouts() -> None:
    assert set(KNOWN_GAPS) | set(DENSE) <= set(LAYOUTS)


def test_a_blank_form_is_no_report() -> None:
    for edition in EDITIONS:
        text = render_blank(edition)
        assert all(cell.row_label.rpartition("/")[2] in text for cell in cells_of(edition).values())
        with pytest.raises(NotAReportError):
            parse_report(text)


def test_what_cannot_be_written_is_refused() -> None:
    report = make_report(0).report
    with pytest.raises(ValueError, match="no layout"):
        render_report(report, "papyrus")
    with pytest.raises(ValueError, match="edition"):
        render_report(Report.build(None, {}))
    with pytest.raises(ValueError, match="no place for"):
        render_report(report, edition=next(name for name in EDITIONS if name != report.edition))


def test_missing_and_unreadable_cells_are_no_blanks() -> None:
    review = {f"review.reconsideration.{column}": 1 for column in ("upheld", "corrected", "other", "total")}
    text = render_report(Report.build("2019", {**review, "review.litigation_direct.upheld": "unreadable"}))
    read = parse_report(text)
    assert "信息内容" not in text
    assert {figure.status for figure in read.figures()} <= {"reported", "unreadable", "missing"}
