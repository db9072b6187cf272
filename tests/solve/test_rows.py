"""Rows with more cells than columns."""

from __future__ import annotations

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


def test_what_is_too_much_in_one_row_alone_is_not_decided() -> None:
    (only,) = rows_of_eight("1 0 0 0 0 0 0 1")
    assert {(figure.status, figure.value) for figure in only} == {("unreadable", None)}
    assert [candidate.value for candidate in only[0].evidence.candidates] == [1, 0, 0, 0, 0, 0, 0, 1]


def test_an_organs_own_error_does_not_choose_the_reading() -> None:
    first, second = rows_of_eight("1 1 0 0 0 0 0 1", "2 0 0 0 0 0 0 2")
    assert (first[0].value, first[1].value) == (1, None)
    assert {candidate.value for candidate in first[1].evidence.candidates} == {0, 1, 10}
    assert second[0].value is None


def test_surplus_cells_under_one_head_leave_the_cell_open() -> None:
    text = "第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\t2\t0\t0\n行政强制\t0\t0\t0\n"
    report = parse_report(text)
    assert report.disclosure.penalties.decisions.status == "unreadable"
    assert (
        report.disclosure.compulsory_measures.decisions.status,
        report.disclosure.compulsory_measures.decisions.value,
    ) == ("inferred", 0)


def test_two_figures_in_one_cell_are_two_cells_when_several_rows_add_up_only_so() -> None:
    heads = "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
    first = "一、本年新收政府信息公开申请数量 | 47 | 4 3 | 0 | 1 | 1 | 56 |\n"
    second = "二、上年结转政府信息公开申请数量 | 5 | 2 1 | 0 | 0 | 0 | 8 |\n"
    table = parse_report(heads + first + second).requests
    assert [figure.value for figure in table.new_received] == [47, 4, 3, 0, 1, 1, 56]
    assert {figure.status for figure in table.carried_over_from_prior_year} == {"inferred"}
    alone = parse_report(heads + first).requests.new_received
    assert (alone.natural_person.value, alone.commercial_enterprise.value) == (None, None)


def test_a_row_with_far_too_many_cells_stays_open() -> None:
    rows = rows_of_eight(" ".join(["7"] * 60))
    assert {figure.status for figure in rows[0]} == {"unreadable"}
