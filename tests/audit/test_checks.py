"""Equations, claims and rules worked out on one report."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from gixparse import Check, Report, parse_report
from gixparse.form import EDITIONS, cells_of, equations_of
from gixparse.model.exact import Number
from gixparse.model.figure import Status

EDITION_2021 = max(EDITIONS)
EDITION_2019 = min(EDITIONS)


def report(edition: str, **changed: Number | Status) -> Report:
    """A report of zeros but for some cells, their addresses written with __ for dots."""
    cells: dict[str, Number | Status] = {".".join(address): 0 for address in cells_of(edition)}
    return Report.build(edition, cells | {name.replace("__", "."): value for name, value in changed.items()})


def check(of: Report, id_: str) -> Check:
    """The check with this id."""
    return next(one for one in of.checks if one.id == id_)


def failing(of: Report) -> set[str]:
    """The ids of the checks that fail."""
    return {one.id for one in of.checks if one.outcome == "fails"}


@pytest.mark.parametrize(("edition", "equations"), [(EDITION_2019, 40), (EDITION_2021, 42)])
def test_every_hard_equation_is_worked_out(edition: str, equations: int) -> None:
    hard = [one for one in report(edition).checks if one.hard]
    assert len(hard) == equations
    assert {one.outcome for one in hard} == {"holds"}
    assert {one.id for one in hard} == {one.id for one in equations_of(edition)}


def test_one_wrong_cell_breaks_one_equation_of_each_kind() -> None:
    """FORM.md: the set of broken equations points at the cell."""
    wrong = report(EDITION_2021, requests__denied__state_secret__natural_person=1)
    assert failing(wrong) == {"outcomes.natural_person", "applicants.denied.state_secret"}
    total = report(EDITION_2021, requests__total__natural_person=1)
    assert failing(total) >= {"flow.natural_person", "outcomes.natural_person", "applicants.total"}


def test_a_failing_equation_gives_both_sides_the_difference_and_all_operands() -> None:
    flow = check(report(EDITION_2019, requests__new_received__total=7, requests__total__total=5), "flow.total")
    assert (flow.outcome, flow.left, flow.right, flow.difference) == ("fails", 7, 5, 2)
    assert [(one.about, one.value) for one in flow.operands] == [
        ("requests.new_received.total", 7),
        ("requests.carried_over_from_prior_year.total", 0),
        ("requests.total.total", 5),
        ("requests.carried_over_to_next_year.total", 0),
    ]


def test_blank_cells_count_as_zero_openly_and_keep_no_value() -> None:
    blank = report(
        EDITION_2021, review__reconsideration__upheld="blank", review__reconsideration__other="not_applicable"
    )
    review = check(blank, "review.reconsideration")
    assert (review.outcome, review.left) == ("holds", 0)
    assert review.assumed == ("review.reconsideration.upheld", "review.reconsideration.other")
    assert blank.review.reconsideration.upheld.value is None


@pytest.mark.parametrize("status", ["missing", "unreadable"])
def test_what_is_not_known_leaves_an_equation_undetermined(status: Status) -> None:
    review = check(report(EDITION_2021, review__reconsideration__upheld=status), "review.reconsideration")
    assert (review.outcome, review.left, review.right, review.difference) == ("undetermined", None, 0, None)
    assert review.assumed == ()


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"disclosure__normative_documents__newly_disclosed": 3}, "newly_disclosed_at_most_total"),
        ({"requests__granted__total": -1}, "counts_are_not_negative"),
        ({"requests__granted__total": Decimal("1.5")}, "counts_are_whole"),
        ({"requests__total__total": 3}, "outcomes_without_requests"),
        ({"review__litigation_direct__total": 1}, "disputes_without_requests"),
    ],
)
def test_soft_rules_of_any_report(changed: dict[str, Number], kind: str) -> None:
    fails = {one.kind for one in report(EDITION_2019, **changed).checks if one.outcome == "fails"}
    assert kind in fails
    assert kind not in {one.kind for one in report(EDITION_2019).checks if one.outcome == "fails"}


def test_the_change_of_a_count_may_be_negative() -> None:
    assert not failing(report(EDITION_2019, disclosure__licensing__change=-3))


def test_documents_issued_and_none_in_force() -> None:
    changed = report(EDITION_2021, disclosure__normative_documents__issued=2)
    assert failing(changed) == {"documents_in_force.disclosure.normative_documents"}


@pytest.mark.parametrize(
    ("issuer", "fails"),
    [
        ("虚构市人民政府", False),
        ("虚构省人民政府", False),
        ("虚构县青石镇人民政府", True),
        ("虚构市东岭区人民政府", True),
        ("虚构县水利局", True),
    ],
)
def test_regulations_by_a_body_that_can_make_none(issuer: str, *, fails: bool) -> None:
    made = evolve(
        report(EDITION_2021, disclosure__regulations__issued=1, disclosure__regulations__in_force=1), issuer=issuer
    )
    kinds = {one.kind for one in made.checks if one.outcome == "fails"}
    assert ("regulations_by_competent_body" in kinds) is fails


TABLE = """三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t2\t10
二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2
三、本年度办理结果\t（一）予以公开\t5\t1\t0\t0\t0\t0\t6
（二）部分公开\t1\t0\t0\t0\t0\t2\t3
（七）总计\t9\t1\t0\t0\t0\t2\t12
四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0
"""


def claimed(prose: str) -> Report:
    """A report with this prose and the table above."""
    return parse_report(f"虚构县人民政府2022年政府信息公开工作年度报告\n一、总体情况\n{prose}\n{TABLE}")


@pytest.mark.parametrize(
    ("prose", "outcome", "reading"),
    [
        ("2022年共收到政府信息公开申请10件。", "holds", "requests.new_received.total"),
        (
            "2022年共收到政府信息公开申请12件。",
            "holds",
            "requests.new_received.total + requests.carried_over_from_prior_year.total",
        ),
        ("2022年共收到政府信息公开申请11件。", "fails", None),
        ("2022年共收到政府信息公开申请约11件。", "undetermined", None),
        ("2022年没有收到政府信息公开行政复议案件。", "undetermined", None),
    ],
)
def test_a_claim_is_held_against_every_reading(prose: str, outcome: str, reading: str | None) -> None:
    found = [one for one in claimed(prose).checks if one.kind == "claim"]
    assert [one.outcome for one in found] in ([outcome], [])
    if reading:
        assert [one.reading for one in found] == [reading]


@pytest.mark.parametrize(
    ("share", "outcome"), [("75%", "holds"), ("90%", "holds"), ("75.0%", "holds"), ("74%", "fails")]
)
def test_a_share_fits_one_of_its_denominators(share: str, outcome: str) -> None:
    prose = f"2022年共办理政府信息公开申请12件，予以公开及部分公开9件，占{share}。"
    (percent,) = [one for one in claimed(prose).checks if one.kind == "percent"]
    assert percent.outcome == outcome


def test_claims_are_held_against_each_other_where_there_are_no_tables() -> None:
    text = (
        "虚构省人民政府2022年政府信息公开工作年度报告\n根据条例编制本报告。\n"
        "2022年共收到和办理依申请公开{total}件，其中自然人申请件30宗，法人或其他组织申请件12宗。\n"
    )
    holds = [one.outcome for one in parse_report(text.format(total=42)).checks if one.kind == "claims"]
    fails = [one.difference for one in parse_report(text.format(total=43)).checks if one.kind == "claims"]
    assert (holds, fails) == (["holds"], [-1])


def test_the_year_of_the_title_against_period_and_prose() -> None:
    text = (
        "虚构县人民政府2022年政府信息公开工作年度报告\n本报告数据统计期限为{year}年1月1日至{year}年12月31日。\n"
        "一、总体情况\n{year}年，全县工作平稳。\n二、主动公开政府信息情况\n见下。\n"
    )
    assert not [one for one in failing(parse_report(text.format(year=2022))) if one.startswith("year")]
    assert {one for one in failing(parse_report(text.format(year=2021))) if one.startswith("year")} == {
        "year.period",
        "year.overview",
    }


def test_a_fee_is_a_multiple_of_ten_yuan() -> None:
    text = "虚构县人民政府2022年政府信息公开工作年度报告\n一、总体情况\n平稳。\n"
    text += "六、其他需要报告的事项\n收取信息处理费{fee}元。\n"
    assert not [one for one in failing(parse_report(text.format(fee=120))) if one.startswith("fee")]
    assert [one for one in failing(parse_report(text.format(fee=125))) if one.startswith("fee")]


def test_every_failing_check_is_a_diagnostic_with_its_places() -> None:
    broken = claimed("2022年共收到政府信息公开申请11件。")
    codes = [finding.code for finding in broken.diagnostics]
    assert "GX411" in codes
    finding = next(one for one in broken.diagnostics if one.code == "GX411")
    assert broken.text is not None
    assert finding.span.of(broken.text) == "11"
    assert "11" in finding.message("zh")
