"""The contract of parse_report."""

from __future__ import annotations

import copy
import io
import pickle
from datetime import date
from pathlib import Path

import pytest

from gixparse import (
    GixparseError,
    InvalidReportError,
    NotAReportError,
    Report,
    TextTooLongError,
    parse_report,
)

TEXT = """虚构县人民政府2022年政府信息公开工作年度报告

本报告数据统计期限为2022年1月1日至2022年12月31日。
一、总体情况
（一）主动公开。全年公开若干。
（二）依申请公开。全年收到申请若干。
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t2\t1\t5
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t１２．５
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
无。
六、其他需要报告的事项
无。

虚构县人民政府
2023年1月20日
"""


def test_facts_are_plain_values_with_their_places() -> None:
    report = parse_report(TEXT, name="a.txt")
    assert report.name == "a.txt"
    assert report.title == "虚构县人民政府2022年政府信息公开工作年度报告"
    assert (report.issuer, report.year, report.edition) == ("虚构县人民政府", 2022, "2021")
    assert report.period is not None
    assert (report.period.start, report.period.end) == (date(2022, 1, 1), date(2022, 12, 31))
    assert report.signed_on == date(2023, 1, 20)
    assert report.spans.issuer is not None
    assert report.spans.issuer.of(TEXT) == "虚构县人民政府"
    assert report.spans.edition is not None
    assert report.spans.edition.of(TEXT) == "本年制发件数"


def test_a_figure_knows_its_value_print_place_and_evidence() -> None:
    figure = parse_report(TEXT).disclosure.fees.amount
    assert (str(figure.value), figure.raw, figure.unit, figure.unit_printed) == ("12.5", "１２．５", "万元", "万元")
    assert figure.span is not None
    assert figure.span.of(TEXT) == "１２．５"
    assert figure.line == 1 + TEXT[: figure.span.start].count("\n")
    assert (figure.evidence.reader, figure.evidence.rule) == ("tab_rows", "count")
    assert figure.evidence.row_label is not None
    assert figure.evidence.row_label.of(TEXT) == "行政事业性收费"
    assert figure.evidence.column_head is not None
    assert figure.evidence.column_head.of(TEXT) == "本年收费金额（单位：万元）"


def test_sections_have_heading_text_topics_and_tables() -> None:
    report = parse_report(TEXT)
    assert report.disclosure.heading == "二、主动公开政府信息情况"
    assert [topic.title for topic in report.overview.subsections] == ["主动公开", "依申请公开"]
    assert report.problems.text == "无。"
    (table,) = report.disclosure.tables
    assert (table.reader, table.edition) == ("tab_rows", "2021")
    assert table.span.of(TEXT).startswith("本年制发件数")
    assert table.span.of(TEXT).endswith("１２．５")


def test_what_is_not_there_is_missing_and_said() -> None:
    report = parse_report(TEXT)
    assert report.requests.granted.total.status == "missing"
    codes = {(finding.code, finding.about) for finding in report.diagnostics}
    assert {("GX201", "requests"), ("GX201", "review"), ("GX202", "disclosure")} <= codes
    assert all(finding.severity == "warning" for finding in report.diagnostics)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_bytes_are_decoded_and_offsets_are_into_the_decoded_text(encoding: str) -> None:
    report = parse_report(TEXT.encode(encoding))
    assert report.encoding == encoding
    assert report.text == TEXT
    assert report.cells == parse_report(TEXT).cells
    assert ("GX305" in {finding.code for finding in report.diagnostics}) is (encoding in ("gb18030", "utf-16"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \n\t\u3000", "empty"),
        ("很久以前，山里住着一位老人。他每天砍三捆柴。", "unrelated"),
        ("规章\n行政规范性文件\n行政许可\n", "blank_form"),
        ("关于做好2022年政府信息公开工作年度报告编制工作的通知\n各单位：请按时报送。", "circular"),
    ],
)
def test_text_that_is_no_part_of_a_report_is_refused_with_a_reason(text: str, code: str) -> None:
    with pytest.raises(NotAReportError) as caught:
        parse_report(text)
    assert caught.value.code == code
    assert caught.value.reason.isascii()
    assert not caught.value.reason_zh.isascii()
    assert isinstance(caught.value, ValueError)


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(TextTooLongError) as caught:
        parse_report(TEXT, max_chars=100)
    assert (caught.value.length, caught.value.max_chars) == (len(TEXT), 100)


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [(Path("a.txt"), "read_bytes"), (io.StringIO(TEXT), "read()"), (None, "NoneType"), ([TEXT], "list")],
)
def test_a_likely_misuse_is_told_the_right_call(wrong: object, hint: str) -> None:
    with pytest.raises(TypeError, match="parse_report takes the text") as caught:
        parse_report(wrong)  # type: ignore[arg-type]
    assert hint in str(caught.value)


def test_strict_raises_for_what_could_not_be_read_and_carries_the_report() -> None:
    assert parse_report(TEXT, strict=True) == parse_report(TEXT)
    broken = TEXT.replace("2\t1\t5", "2\t1\tx5")
    with pytest.raises(InvalidReportError) as caught:
        parse_report(broken, strict=True)
    assert caught.value.report == parse_report(broken)
    assert caught.value.report.disclosure.normative_documents.in_force.status == "unreadable"


def test_reports_and_errors_survive_pickling_and_copying() -> None:
    report = parse_report(TEXT)
    assert pickle.loads(pickle.dumps(report)) == copy.deepcopy(report) == report
    assert hash(report) == hash(parse_report(TEXT))
    assert Report.from_json(report.to_json()) == report
    for text in ("", TEXT.replace("2\t1\t5", "2\t1\tx5")):
        with pytest.raises(GixparseError) as caught:
            parse_report(text, strict=True)
        again = pickle.loads(pickle.dumps(caught.value))
        assert (type(again), str(again)) == (type(caught.value), str(caught.value))
