"""Findings with their lines of the text."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from factories import LAW, REPORTS, finding, full_report
from gixparse import parse_report
from gixparse.display.findings import render_diagnostic
from gixparse.display.told import told
from gixparse.messages.catalogue import diagnostic
from gixparse.model.diagnostic import Diagnostic, Language
from gixparse.model.report import Report
from gixparse.model.span import Span

REVIEW = """虚构县人民政府2020年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
行政复议\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
1\t2\t0\t0\t4\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0
"""


def review(language: Language = "en", *, color: bool = False) -> str:
    """The one broken sum of the review table, as it is shown."""
    report = parse_report(REVIEW, name="虚构.txt")
    (found,) = [one for one in report.diagnostics if one.code == "GX404"]
    return render_diagnostic(report, found, language, color=color)


def test_a_finding_shows_code_message_place_line_carets_and_rule() -> None:
    message = "review.reconsideration.total: the results come to 3, the total printed is 4; the difference is -1"
    assert review().splitlines() == [
        f"warning[GX404]: {message}",
        " --> 虚构.txt:6:9",
        "  |",
        "6 | 1   2   0   0   4   0   0   0   0   0   0   0   0   0   0",
        "  | -   -   -   -   ^ total",
        "  = rule: 结果维持、结果纠正、其他结果、尚未审结之和等于总计",
    ]


def test_in_chinese_nothing_english_is_left() -> None:
    shown = review("zh")
    assert shown.startswith("警告[GX404]: “行政复议”行“总计”栏：各项结果之和为 3，所印总计为 4，相差 -1\n")
    assert "^ 总计\n" in shown
    assert "依据：" in shown


def test_colour_is_only_paint() -> None:
    assert "\x1b[" not in review()
    assert "\x1b[1;33mwarning[GX404]\x1b[0m" in review(color=True)


PROSE = """虚构县人民政府2022年政府信息公开工作年度报告
一、总体情况
全年共收到政府信息公开申请10件。其中{}。
"""


def test_claims_are_told_apart_by_what_they_are_about() -> None:
    report = parse_report(PROSE.format("自然人5件，法人或其他组织4件"))
    (parts,) = (one for one in report.diagnostics if one.code == "GX413")
    shown = render_diagnostic(report, parts)
    assert all(label in shown for label in ("- organizations", "natural_person", "total\n"))
    report = parse_report(PROSE.format("予以公开5件，占40%"))
    (share,) = (one for one in report.diagnostics if one.code == "GX412")
    shown = render_diagnostic(report, share)
    assert "the share is of this" in shown
    assert "= a share of: requests.handled.total" in shown
    assert "= 分母：“收到和处理的申请”的“总计”" in render_diagnostic(report, share, "zh")


def test_blank_cells_that_count_as_zero_are_named() -> None:
    blank = dict.fromkeys((f"review.reconsideration.{c}" for c in ("upheld", "corrected", "other", "pending")), "blank")
    report = Report.build("2021", {**blank, "review.reconsideration.total": 1})  # type: ignore[dict-item]
    (found,) = [one for one in report.diagnostics if one.code == "GX404"]
    named = "review.reconsideration.upheld, review.reconsideration.corrected, review.reconsideration.other"
    assert f"= counted as 0: {named} and 1 more cells" in render_diagnostic(report, found)


def test_places_on_many_lines_are_a_few_and_the_others_counted() -> None:
    text = "\n".join("报告abcdefghijkl")
    places = [Span(i, i + 1) for i, char in enumerate(text) if char in "abcdefghijkl"]
    found = diagnostic("GX304", places[-1], "requests", tuple(places[:-1]), times=12)
    shown = render_diagnostic(Report(text=text, findings=[found]), found)
    assert shown.count("| -\n") == 6
    assert shown.count("| ^\n") == 1
    assert "= … and 5 more places" in shown


def test_without_a_text_the_place_is_told_in_offsets() -> None:
    found = diagnostic("GX101", Span(3, 5), "requests.granted.total", raw="x5")
    for report in (Report(findings=[found]), Report.from_json(Report(findings=[found], text="一二三x5").to_json())):
        assert report.render_diagnostics().splitlines() == [
            "error[GX101]: requests.granted.total: 'x5' is no figure that can be read",
            "  --> <text>: characters 3 to 5; the report has no text at hand",
            "",
            "1 error",
        ]


def test_a_built_report_has_findings_without_places() -> None:
    report = Report.build("2021", {("requests", "granted", "total"): -1}, name="built")
    assert "--> built: the report has no text at hand" in report.render_diagnostics()
    assert "built: 报告未附原文" in report.render_diagnostics("zh")


def test_no_finding_is_said_and_severities_are_counted() -> None:
    assert full_report("2019").render_diagnostics() == "no diagnostics"
    assert full_report("2019").render_diagnostics("zh") == "没有诊断信息"
    found = [finding("issuer"), finding("year"), finding("title", severity="info")]
    assert full_report("2019", findings=found).render_diagnostics().endswith("\n\n2 warnings, 1 info")


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        Report().render_diagnostics("fr")  # type: ignore[arg-type]


ROWS = ("state_secret", "prohibited_by_law", "security_and_stability", "third_party_rights")


def surplus(count: int) -> list[Diagnostic]:
    return [
        diagnostic("GX301", Span(9 * i, 9 * i + 4), f"requests.denied.{row}", printed=8, columns=7)
        for i, row in enumerate(ROWS[:count])
    ]


def test_neighbouring_rows_are_told_once_and_stay_separate() -> None:
    text = "\n".join(f"第{i}行标题\t1 2" for i in range(4))
    report = Report(edition="2021", findings=surplus(4), text=text)
    shown = report.render_diagnostics()
    assert shown.count("GX301") == 1
    assert "4 rows, requests.denied.state_secret to requests.denied.third_party_rights: 8 figures for 7" in shown
    assert "the first of 4" in shown
    assert "the last of 4" in shown
    assert shown.endswith("4 infos")
    assert len(report.diagnostics) == 4
    assert report.show("zh").count("GX301") == 1
    assert "行共 4 行：7 栏有 8 个数" in report.show("zh")


def test_two_rows_or_rows_apart_or_equations_are_told_one_by_one() -> None:
    assert len(told(surplus(2), "2021")) == 2
    three = surplus(4)
    del three[1]
    assert len(told(three, "2021")) == 3
    sums = [finding(f"requests.denied.{row}.total", "GX403") for row in ROWS]
    assert len(told(sums, "2021")) == 4


def test_rows_that_differ_are_told_by_the_first() -> None:
    rows = surplus(4)
    rows[2] = attrs.evolve(rows[2], arguments=(("printed", 9), ("columns", 7)))
    (group,) = told(rows, "2021")
    assert "; in the first: 8 figures" in group.message("en")
    assert "行共 4 行，其首处：7 栏" in group.message("zh")


def test_parts_that_are_all_missing_are_named_together() -> None:
    found = [diagnostic("GX203", Span(2, 2), f"section.{name}") for name in ("requests", "overview", "review")]
    report = Report(text="报告", findings=found)
    assert "[GX203]: sections overview, requests, review: no such heading in the text" in report.render_diagnostics()


@LAW
@given(REPORTS)
def test_nothing_breaks_it(report: Report) -> None:
    for shown in (report.render_diagnostics("en"), report.render_diagnostics("zh")):
        assert ("--> " in shown) is bool(report.diagnostics)
        assert "\r" not in shown
