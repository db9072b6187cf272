"""Titles, and the organ and year they name."""

from __future__ import annotations

import pytest

from gixparse.model.facts import Facts
from gixparse.segment.facts import find_facts
from gixparse.segment.sections import find_sections
from gixparse.text.folding import fold
from gixparse.text.source import Source

BODY = "\n一、总体情况\n本年度公开信息若干条。\n二、主动公开政府信息情况\n"


def facts_of(text: str) -> Facts:
    source = Source.of(text)
    return find_facts(source, find_sections(source))


def bare(text: str) -> str:
    return "".join(fold(text).split())


@pytest.mark.parametrize(
    ("head", "title", "issuer", "year"),
    [
        # one line, and what may stand around it
        (
            "青禾县水务局2020年政府信息公开工作年度报告",
            "青禾县水务局2020年政府信息公开工作年度报告",
            "青禾县水务局",
            2020,
        ),
        (
            "# 青禾县水务局2020年政府信息公开工作年度报告",
            "青禾县水务局2020年政府信息公开工作年度报告",
            "青禾县水务局",
            2020,
        ),
        ("**青禾县2020年政府信息公开工作年度报告**", "青禾县2020年政府信息公开工作年度报告", "青禾县", 2020),
        (
            "Page 8 - 青禾县2020年政府信息公开工作年度报告",
            "青禾县2020年政府信息公开工作年度报告",
            "青禾县",
            2020,
        ),
        (
            "标题：青禾县2020年政府信息公开工作年度报告",
            "青禾县2020年政府信息公开工作年度报告",
            "青禾县",
            2020,
        ),
        ("首页 > 年报 > 青禾县2020年政府信息公开年报", "青禾县2020年政府信息公开年报", "青禾县", 2020),
        (
            "<h1>青禾县2020年政府信息公开工作年度报告</h1>",
            "青禾县2020年政府信息公开工作年度报告",
            "青禾县",
            2020,
        ),
        (
            "青禾县2020年政府信息公开工作年度报告_青禾县门户网站",
            "青禾县2020年政府信息公开工作年度报告",
            "青禾县",
            2020,
        ),
        ("《青禾县2020年政府信息公开工作年度报告》", "青禾县2020年政府信息公开工作年度报告", "青禾县", 2020),
        # the report's name and the year, in their prints
        ("青禾县2021年度政府信息公开工作报告", "青禾县2021年度政府信息公开工作报告", "青禾县", 2021),
        ("青禾县政府信息公开2021年度报告", "青禾县政府信息公开2021年度报告", "青禾县", 2021),
        ("青禾县政府信息公开工作2021年度报告", "青禾县政府信息公开工作2021年度报告", "青禾县", 2021),
        (
            "2019年青禾县文体局政府信息公开工作年度报告",
            "2019年青禾县文体局政府信息公开工作年度报告",
            "青禾县文体局",
            2019,
        ),
        (
            "青禾县二〇二〇年政府信息公开工作年度报告",
            "青禾县二〇二〇年政府信息公开工作年度报告",
            "青禾县",
            2020,
        ),
        (
            "青禾县二○二一年政府信息公开工作年度报告",
            "青禾县二○二一年政府信息公开工作年度报告",
            "青禾县",
            2021,
        ),
        (
            "青禾县政府信息公开工作年度报告（2022年）",
            "青禾县政府信息公开工作年度报告(2022年)",
            "青禾县",
            2022,
        ),
        ("青禾县政府信息公开工作年度报告", "青禾县政府信息公开工作年度报告", "青禾县", None),
        (
            "关于青禾县2020年政府信息公开工作年度报告",
            "关于青禾县2020年政府信息公开工作年度报告",
            "青禾县",
            2020,
        ),
        (
            "青禾县委机构编制委员会办公室2020年政府信息公开工作年度报告",
            "青禾县委机构编制委员会办公室2020年政府信息公开工作年度报告",
            "青禾县委机构编制委员会办公室",
            2020,
        ),
        (
            "青禾县水务局关于2020年政府信息公开工作的报告",
            "青禾县水务局关于2020年政府信息公开工作的报告",
            "青禾县水务局",
            2020,
        ),
        # blanks, line breaks, radicals, traditional script
        (
            "青禾县人民政府 2020 年政府信息公开 工作年度报告",
            "青禾县人民政府2020年政府信息公开工作年度报告",
            "青禾县人民政府",
            2020,
        ),
        (
            "青 禾 县 2 0 2 0 年 政 府 信 息 公 开 工 作 年 度 报 告",
            "青禾县2020年政府信息公开工作年度报告",
            "青禾县",
            2020,
        ),
        (
            "青禾县人民政府2020年政府\n\n信息公开工作年度报告",
            "青禾县人民政府2020年政府信息公开工作年度报告",
            "青禾县人民政府",
            2020,
        ),
        (
            "青禾县水务局\n政府信息公开工作年度报告",
            "青禾县水务局政府信息公开工作年度报告",
            "青禾县水务局",
            None,
        ),
        (
            "青禾县水务局\n2020\n年政府信息公开工作年度报告",
            "青禾县水务局2020年政府信息公开工作年度报告",
            "青禾县水务局",
            2020,
        ),
        (
            "青禾县人民\n政府2020年政府信息公开工作年\n        度报告",
            "青禾县人民政府2020年政府信息公开工作年度报告",
            "青禾县人民政府",
            2020,
        ),
        (
            "⻘禾县⼈⺠政府2020年政府信息公开⼯作年度报告",
            "青禾县人民政府2020年政府信息公开工作年度报告",
            "青禾县人民政府",
            2020,
        ),
        (
            "青禾縣水務局2020年政府信息公開工作年度報告",
            "青禾縣水務局2020年政府信息公開工作年度報告",
            "青禾縣水務局",
            2020,
        ),
        (
            "青禾县 水务局2020年政府信息公开工作年度报告",
            "青禾县水务局2020年政府信息公开工作年度报告",
            "青禾县水务局",
            2020,
        ),
        (
            "青禾县自然资\n源局2020年政府信息公开工作年度报告",
            "青禾县自然资源局2020年政府信息公开工作年度报告",
            "青禾县自然资源局",
            2020,
        ),
        (
            "江岭省青禾\n县水务局2020年政府信息公开工作年度报告",
            "江岭省青禾县水务局2020年政府信息公开工作年度报告",
            "江岭省青禾县水务局",
            2020,
        ),
        # a title that names nobody
        ("2020年政府信息公开工作年度报告", "2020年政府信息公开工作年度报告", None, 2020),
        ("我局2020年政府信息公开工作年度报告", "我局2020年政府信息公开工作年度报告", None, 2020),
        ("本机关2020年政府信息公开工作年度报告", "本机关2020年政府信息公开工作年度报告", None, 2020),
        (
            "本溪河镇2020年政府信息公开工作年度报告",
            "本溪河镇2020年政府信息公开工作年度报告",
            "本溪河镇",
            2020,
        ),
        ("XX局20XX年政府信息公开工作年度报告", None, None, None),
        ("政府信息公开工作年度报告", "政府信息公开工作年度报告", None, None),
    ],
)
def test_title_issuer_and_year(head: str, title: str | None, issuer: str | None, year: int | None) -> None:
    facts = facts_of(f"{head}\n{BODY}")
    assert (facts.title, facts.issuer, facts.year) == (title, issuer, year)


@pytest.mark.parametrize(
    "line",
    [
        "中华人民共和国政府信息公开工作年度报告格式",
        "关于做好2020年政府信息公开工作年度报告编制工作的通知",
        "关于印发2020年政府信息公开工作年度报告\n编制工作的通知",
        "青禾县2020年政府信息公开工作年度报告发布",
        "青禾县公布2020年政府信息公开工作年度报告",
        "现公布青禾县2020年政府信息公开工作年度报告。",
        "一图读懂青禾县2020年政府信息公开工作年度报告",
        "图解：青禾县2020年政府信息公开工作年度报告",
        "上一篇：青禾县2019年政府信息公开工作年度报告",
        "详见《青禾县2019年政府信息公开工作年度报告》",
        "政府信息公开年报",
    ],
)
def test_what_only_names_a_report_is_no_title(line: str) -> None:
    facts = facts_of(f"{line}\n{BODY}")
    assert (facts.title, facts.issuer) == (None, None)


def test_the_first_title_wins() -> None:
    text = f"南川区财政局2020年政府信息公开工作年度报告\n2020年度区财政局政府信息公开工作年度报告\n{BODY}"
    assert facts_of(text).issuer == "南川区财政局"


def test_a_fuller_title_wins_over_navigation() -> None:
    text = f"2018年政府信息公开年报\n青禾县2020年政府信息公开工作年度报告\n{BODY}"
    facts = facts_of(text)
    assert (facts.issuer, facts.year) == ("青禾县", 2020)


def test_of_two_full_titles_the_one_of_the_stated_year_wins() -> None:
    text = (
        "青禾县2019年政府信息公开工作年度报告\n青禾县2020年政府信息公开工作年度报告\n"
        f"本报告统计期限为2020年1月1日至12月31日。{BODY}"
    )
    assert facts_of(text).year == 2020


def test_titles_of_several_years_are_decided_by_number_or_not_at_all() -> None:
    other, own = "青禾县2019年政府信息公开工作年度报告\n", "青禾县2020年政府信息公开工作年度报告\n"
    assert facts_of(other + own + own + BODY).year == 2020
    undecided = facts_of(other + own + BODY)
    assert (undecided.title, undecided.issuer, undecided.year) == (None, None, None)


def test_a_site_header_above_a_title_without_organ_is_no_issuer() -> None:
    assert facts_of(f"青禾县人民政府门户网站\n政府信息公开工作年度报告\n{BODY}").issuer is None
    assert facts_of(f"发布机构：青禾县水务局\n2020年政府信息公开工作年度报告\n{BODY}").issuer is None


def test_a_name_cut_by_a_bracket_is_not_read_in_part() -> None:
    assert facts_of(f"青禾县〔试点〕水务局2020年政府信息公开工作年度报告\n{BODY}").issuer is None


def test_a_title_behind_the_first_section_is_another_document() -> None:
    text = f"{BODY}\n无。\n青禾县2019年政府信息公开工作年度报告\n"
    assert facts_of(text).title is None


def test_without_headings_a_title_stands_before_the_first_sentence() -> None:
    report = "青禾县2020年政府信息公开工作年度报告\n一年来，全县公开信息若干条。"
    news = "昨日，全县公开工作会召开。\n青禾县2020年政府信息公开工作年度报告\n"
    assert facts_of(report).issuer == "青禾县"
    assert facts_of(news).title is None


@pytest.mark.parametrize(
    "text",
    [
        f"\u200b青禾\u200b县 2020 年政府信\u00ad息公开\r\n工作年度报告\r\n{BODY}",
        f"  ２０２１年 青禾县（试点）水务局政府信息公开工作年度报告{BODY}",
        f"青禾縣水務局\n二〇二〇年\n政府信息公開工作年度報告{BODY}",
    ],
)
def test_spans_hold_their_values(text: str) -> None:
    facts = facts_of(text)
    for value, span in ((facts.title, facts.spans.title), (facts.issuer, facts.spans.issuer)):
        assert (value is None) == (span is None)
        if value and span:
            assert bare(span.of(text).replace("\u200b", "").replace("\u00ad", "")) == bare(value)
    assert facts.title is not None
    assert facts.spans.year is not None
    assert len(bare(facts.spans.year.of(text))) == 4
