"""What is a report, a part of one, or none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from gixparse.segment.facts import find_facts
from gixparse.segment.recognition import labels_of_2014, recognise
from gixparse.segment.sections import find_sections
from gixparse.text.source import Source

TITLE = "青禾县水务局2020年政府信息公开工作年度报告\n"
HEADS = "一、总体情况\n{}\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n规章\n规范性文件\n"


def code(text: str, labels: int = 0, figures: int = 0, rows: Sequence[int] | None = None) -> str | None:
    source = Source.of(text)
    sections = find_sections(source)
    refusal = recognise(find_facts(source, sections), sections, source, labels, figures, rows)
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    ("text", "labels", "figures"),
    [
        (TITLE + HEADS.format("若干。"), 4, 6),
        (TITLE + HEADS.format(""), 4, 0),  # every cell left blank, but an organ's
        ("信息内容 本年制发件数 现行有效件数\n规章 0 0\n规范性文件 3 1", 2, 4),  # a part of a table and nothing else
        ("三、收到和处理政府信息公开申请情况\n本年新收 3", 1, 1),
        ("政府信息公开工作年度报告\n行政许可 3", 1, 1),
        (TITLE + "一年来，我局公开信息若干条。", 0, 0),  # prose without headings
        (HEADS.format("全年公开信息若干条。"), 0, 0),  # headings and prose without title or table
        (HEADS.format("全年公开信息若干条。"), 4, 0),  # and with cells that hold no figure
        ("2020年政府信息公开工作年度报告\n一年来，我局公开信息若干条。", 0, 0),
        ("当前位置：政府信息公开指南\n政府信息公开条例\n" + TITLE + HEADS.format(""), 4, 0),
        ("统计指标 单位 统计数\n主动公开政府信息数 条 120\n收到申请数 件 3", 0, 0),
    ],
)
def test_reports_and_parts_of_them(text: str, labels: int, figures: int) -> None:
    assert code(text, labels, figures) is None


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("", 0, "empty"),
        (" \n\u3000\ufeff\t", 0, "empty"),
        ("从前有座山，山里有座庙。", 0, "unrelated"),
        ("关于做好2020年政府信息公开工作年度报告编制工作的通知\n各科室：请于月底前报送。", 0, "circular"),
        (
            "关于政府信息公开工作年度报告有关事项的通知\n" + HEADS.format("应写明全年工作。"),
            0,
            "circular",
        ),
        ("中华人民共和国政府信息公开工作年度报告格式\n" + HEADS.format(""), 4, "blank_form"),
        (HEADS.format(""), 4, "blank_form"),
        ("某某局2020年政府信息公开工作年度报告\n" + HEADS.format(""), 4, "blank_form"),
        ("我县公布2020年政府信息公开工作年度报告，获得好评。", 0, "mention"),
        ("中华人民共和国政府信息公开条例\n第一条 为了保障公民的权利，制定本条例。", 0, "regulation"),
        ("青禾县政府信息公开指南\n申请人可以填写申请表。", 0, "guide"),
        ("青禾县2019年政府信息公开工作年度报告\n青禾县2020年政府信息公开工作年度报告\n", 0, "listing"),
        ("统计指标 单位 统计数\n主动公开政府信息数 条\n1.收到申请数 件", 0, "unrelated"),
    ],
)
def test_what_is_no_report(text: str, labels: int, expected: str) -> None:
    assert code(text, labels) == expected


@pytest.mark.parametrize(
    ("text", "labels", "figures"),
    [
        ("云汀市2022年依法行政工作报告\n全市办件如下：\n行政许可\t300\n行政处罚\t20\n", 2, 2),
        ("云汀市政府网\n首页\n行政许可 88\n行政强制 5\n规章 1\n", 3, 3),
        ("一、总体情况\n全市依法行政，成效明显。\n行政许可\t300\n六、其他需要报告的事项\n无。\n", 1, 1),
        ("关于放假的通告\n请周知。\n云汀市水务局\n2022年1月5日\n", 0, 0),  # signed, but what?
    ],
)
def test_labels_with_figures_are_no_table_of_the_form_without_its_words(text: str, labels: int, figures: int) -> None:
    assert code(text, labels, figures) == "unrelated"


@pytest.mark.parametrize("headline", ["", "政府信息公开工作年度报告格式\n"])
def test_a_page_number_does_not_fill_in_a_form(headline: str) -> None:
    text = headline + HEADS.format("") + "行政许可\n2\n行政处罚\n"
    assert code(text, 4, 1) == "blank_form"
    assert code(text, 4, 2, (0, 0, 1, 0)) == "blank_form"
    assert code(text, 4, 2, (0, 0, 2, 0)) is None
    assert code(text, 4, 2, (0, 1, 1, 0)) is None
    assert code(text, 32, 30) is None


def test_a_refusal_says_why_in_two_languages() -> None:
    source = Source.of("")
    refusal = recognise(find_facts(source, ()), (), source, 0, 0)
    assert refusal is not None
    assert refusal.english == "the text is empty"
    assert refusal.chinese == "文本为空"


def test_labels_of_the_form_of_2014() -> None:
    text = "统计指标\n单位\n统计数\n收到申请数\n件\n3"
    assert labels_of_2014(Source.of(text)) == ("统计指标", "统计数", "收到申请数")
    assert labels_of_2014(Source.of("收到申请数同比下降。")) == ()
