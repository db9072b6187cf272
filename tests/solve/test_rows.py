"""Rows with more cells than columns."""

from __future__ import annotations

import pytest

from gixparse import parse_report
from gixparse.model.figure import Figure

LABELS = ("1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益")


def rows_of_eight(*rows: str) -> list[tuple[Figure, ...]]:
    """The figures of request rows that print eight cells each."""
    lines = [f"{label}\t" + "\t".join(cells.split()) for label, cells in zip(LABELS, rows, strict=False)]
    denied = parse_report("（三）不予公开\n" + "\n".join(lines) + "\n").requests.denied
    found = (denied.state_secret, denied.prohibited_by_law, denied.security_and_stability, denied.third_party_rights)
    return [tuple(found[place]) for place in range(len(rows))]


def test_a_surplus_column_goes_when_every_way_that_the_equations_allow_gives_the_same() -> None:
    first, second, third = rows_of_eight("1 0 0 0 0 0 0 1", "0 0 0 0 0 0 0 0", "4 0 0 0 0 0 0 4")
    assert [figure.value for figure in first] == [1, 0, 0, 0, 0, 0, 1]
    assert [figure.value for figure in third] == [4, 0, 0, 0, 0, 0, 4]
    assert {figure.status for figure in first + second + third} == {"inferred"}
    assert "applicants.denied.state_secret" in first[0].evidence.equations
    assert len(first[0].evidence.candidates) == 8


def test_a_single_row_is_not_decided_by_its_own_equation_alone() -> None:
    (only,) = rows_of_eight("1 0 0 0 0 0 0 1")
    assert (only[0].status, only[0].value) == ("unreadable", None)
    assert {candidate.value for candidate in only[0].evidence.candidates} == {0, 1, 10}
    assert [figure.value for figure in only[1:6]] == [0] * 5


def test_an_organs_own_error_does_not_choose_the_reading() -> None:
    first, second = rows_of_eight("1 1 0 0 0 0 0 1", "2 0 0 0 0 0 0 2")
    assert (first[0].value, first[1].value) == (1, None)
    assert {candidate.value for candidate in first[1].evidence.candidates} == {0, 1, 10}
    assert second[0].value is None


@pytest.mark.parametrize(("cells", "values"), [("2\t0\t0", [None]), ("0\t0\t0", [0])])
def test_surplus_cells_that_differ_leave_the_cell_open(cells: str, values: list[int | None]) -> None:
    text = f"第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\t{cells}\n"
    assert [figure.value for figure in parse_report(text).disclosure.penalties if figure.column == "decisions"] == values


def test_a_row_with_far_too_many_cells_stays_open() -> None:
    rows = rows_of_eight(" ".join(["7"] * 60))
    assert {figure.status for figure in rows[0]} == {"unreadable"}
