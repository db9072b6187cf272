"""The six sections: their headings through every way a text arrives, and places that only look like one."""

from __future__ import annotations

import pytest

from gixparse.form.sections import SECTION_NAMES, SECTIONS, SectionForm
from gixparse.segment.sections import TableExtent, doubled, find_outline, find_sections
from gixparse.text.source import Source

HEADINGS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
PROSE = ("全年公开信息若干条。", "规章 0 0 0", "共 3 件。", "均为零。", "队伍不稳。", "无其他事项。")
ROWS = (
    "一、本年新收政府信息公开申请数量 3\n二、上年结转政府信息公开申请数量 0\n"
    "三、本年度办理结果\n四、结转下年度继续办理 0"
)


def report(headings: tuple[str, ...] = HEADINGS, between: str = "\n") -> str:
    return between.join(f"{head}{between}{text}" for head, text in zip(headings, PROSE, strict=False))


def headings_of(text: str) -> tuple[str | None, ...]:
    return tuple(section.heading for section in find_sections(Source.of(text)))


def texts_of(text: str) -> tuple[str, ...]:
    return tuple(section.text for section in find_sections(Source.of(text)))


def test_six_sections_in_the_order_of_the_form() -> None:
    found = find_sections(Source.of(report()))
    assert tuple(section.name for section in found) == SECTION_NAMES
    assert tuple(section.heading for section in found) == HEADINGS
    assert tuple(section.text for section in found) == PROSE
    assert all(section.tables == () for section in found)


def test_a_text_without_sections_has_six_empty_ones() -> None:
    found = find_sections(Source.of("从前有座山，山里有座庙。"))
    assert [section.name for section in found] == list(SECTION_NAMES)
    assert all(section.heading is None and section.span is None and section.text == "" for section in found)


@pytest.mark.parametrize("form", SECTIONS, ids=lambda form: form.name)
def test_every_canonical_heading_is_found_without_its_numeral(form: SectionForm) -> None:
    source = Source.of(f"序。\n{form.heading}\n正文。")
    found = {section.name: section.heading for section in find_sections(source)}
    assert found[form.name] == form.heading
    assert [name for name, heading in found.items() if heading] == [form.name]


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("overview", "一、总体公开情况"),
        ("overview", "一、概述"),
        ("disclosure", "二、行政机关主动公开政府信息情况"),
        ("disclosure", "二、主动公开政府信息的情况"),
        ("requests", "三、依申请公开政府信息情况"),
        ("requests", "三、行政机关收到和处理政府信息公开申请情况"),
        ("review", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
        ("review", "四、因政府信息公开工作被申请行政复议提起行政诉讼情况"),
        ("review", "四、政府信息公开行政复议和行政诉讼情况"),
        ("review", "五、复议诉讼情况"),
        ("problems", "五、政府信息公开工作存在的主要问题及改进情况"),
        ("problems", "六、存在问题及改进措施"),
        ("other_matters", "六、需要报告的其他事项"),
        ("other_matters", "六、其它需要说明的事项"),
        ("overview", "1.总体情况"),
    ],
)
def test_drifted_wordings(name: str, heading: str) -> None:
    source = Source.of(f"序。\n{heading}\n正文。")
    found = {section.name: section.heading for section in find_sections(source)}
    if heading[0] == "1":  # one heading numbered so may be a topic of anything
        assert not any(found.values())
    else:
        assert [key for key, value in found.items() if value] == [name]
        assert found[name] == heading


def test_a_report_numbered_with_arabic_figures_throughout() -> None:
    heads = tuple(f"{place}.{head[2:]}" for place, head in enumerate(HEADINGS, 1))
    assert headings_of(report(heads)) == heads


@pytest.mark.parametrize("mark", ["## {}", "**{}**", "# __{}__", "  {}  ", "| {} |", "<h2>{}</h2>", '"{}"'])
def test_marks_around_headings(mark: str) -> None:
    text = report(tuple(mark.format(head) for head in HEADINGS))
    assert headings_of(text) == HEADINGS
    assert texts_of(text) == PROSE


def test_headings_that_run_on_into_text() -> None:
    text = "一、总体情况。本年公开信息若干条。\n二、主动公开政府信息情况：见下表。\n"
    assert headings_of(text)[:2] == ("一、总体情况", "二、主动公开政府信息情况")
    assert texts_of(text)[:2] == ("本年公开信息若干条。", "见下表。")


def test_headings_without_line_breaks() -> None:
    text = report(between=" ")
    assert headings_of(text) == HEADINGS
    assert texts_of(text) == PROSE


def test_a_heading_over_two_lines_and_blanks_inside() -> None:
    heads = (
        *HEADINGS[:3],
        "四、政府信息公开行政\n  复议、行政诉讼情况",
        "五、 存在的主要问题及 改进情况",
        "六、\n其他需要报告的事项",
    )
    assert headings_of(report(heads)) == heads


def test_traditional_script_and_radicals() -> None:
    heads = ("⼀、總體情況", "⼆、主動公開政府信息情況", *HEADINGS[2:])
    assert headings_of(report(heads)) == heads


def test_wrong_and_missing_numerals() -> None:
    heads = ("一、总体情况", "三、主动公开政府信息情况", "收到和处理政府信息公开申请情况", *HEADINGS[3:])
    assert headings_of(report(heads)) == heads


def test_a_preamble_that_names_all_six() -> None:
    names = "、".join(head[2:] for head in HEADINGS)
    wrapped = f"本报告由{names[:30]}\n{names[30:]}六部分组成。\n"
    for preamble in (f"本报告由{names}等六部分组成。\n", wrapped, f"内容包括：{'；'.join(HEADINGS)}。\n"):
        assert texts_of(preamble + report()) == PROSE
        assert not any(headings_of(preamble))


def test_a_table_of_contents_is_no_chain() -> None:
    contents = "目录\n" + "\n".join(f"{head}......{page}" for page, head in enumerate(HEADINGS)) + "\n"
    assert texts_of(contents + report()) == PROSE
    plain = "\n".join(HEADINGS) + "\n"
    assert texts_of(plain + report()) == PROSE


def test_rows_numbered_like_sections_are_none() -> None:
    assert not any(headings_of(ROWS))
    text = report().replace("共 3 件。", ROWS)
    assert headings_of(text) == HEADINGS
    assert texts_of(text)[2] == ROWS


def test_topics_numbered_like_sections_inside_section_one() -> None:
    topics = "一、主动公开情况\n若干条。\n二、依申请公开情况\n若干件。\n三、平台建设情况\n良好。"
    text = report().replace(PROSE[0], topics)
    assert headings_of(text) == HEADINGS
    assert texts_of(text)[0] == topics


def test_a_bracketed_topic_is_not_the_section_it_is_called_after() -> None:
    text = (
        "一、总体情况\n（一）平台建设。良好。\n（二）主动公开政府信息情况\n若干条。\n"
        "（三）收到和处理政府信息公开申请情况\n无。"
    )
    assert headings_of(text) == ("一、总体情况", None, None, None, None, None)


def test_articles_of_the_regulation_are_no_sections() -> None:
    text = (
        "（一）行政机关主动公开政府信息的情况；\n"
        "（二）行政机关收到和处理政府信息公开申请的情况；\n（三）其他需要报告的事项。"
    )
    assert not any(headings_of(text))


def test_a_heading_given_twice_begins_its_section_once() -> None:
    text = report().replace(PROSE[2], f"表一\n{HEADINGS[2]}\n表二")
    assert texts_of(text)[2] == f"表一\n{HEADINGS[2]}\n表二"
    outline = find_outline(Source.of(text))
    assert [(heading.section, text[heading.start : heading.end]) for heading in outline.duplicates] == [
        (2, HEADINGS[2])
    ]


def test_inside_a_table_only_a_heading_beyond_doubt_is_taken() -> None:
    text = report()
    everything = [TableExtent("disclosure", 0, len(text))]
    assert tuple(section.heading for section in find_sections(Source.of(text), everything)) == HEADINGS
    text = report((HEADINGS[0], "主动公开政府信息情况", HEADINGS[2].replace("三", "一"), *HEADINGS[3:]))
    start = text.index(PROSE[0])
    closed = [TableExtent("disclosure", start, text.index(PROSE[2]))]
    found = [section.heading for section in find_sections(Source.of(text), closed)]
    assert found == [HEADINGS[0], None, None, *HEADINGS[3:]]


def test_a_report_of_another_regime_gets_the_sections_it_has() -> None:
    text = (
        "一、概述\n若干。\n二、主动公开政府信息的情况\n若干。\n三、依申请公开政府信息情况\n若干。\n"
        "四、收费及减免情况\n无。\n五、复议诉讼情况\n无。\n六、存在问题及改进措施\n若干。\n"
    )
    assert headings_of(text) == (
        "一、概述",
        "二、主动公开政府信息的情况",
        "三、依申请公开政府信息情况",
        "五、复议诉讼情况",
        "六、存在问题及改进措施",
        None,
    )


def test_spans_point_into_the_text_as_passed() -> None:
    text = "\ufeff" + report().replace("总体", "总\u200b体").replace("\n", "\r\n")
    for section in find_sections(Source.of(text)):
        assert section.heading_span is not None
        assert section.span is not None
        assert section.heading_span.of(text) == section.heading
        assert section.span.of(text) == section.text == section.text.strip()
    assert find_sections(Source.of(text))[0].heading == "一、总\u200b体情况"


def test_a_section_out_of_order_is_displaced() -> None:
    swapped = (*HEADINGS[:2], HEADINGS[3], HEADINGS[2], *HEADINGS[4:])
    outline = find_outline(Source.of(report(swapped)))
    missing = [place for place, heading in enumerate(outline.headings) if heading is None]
    assert [heading.section for heading in outline.displaced] == missing
    assert len(missing) == 1
    assert find_outline(Source.of(report())).displaced == ()


@pytest.mark.parametrize(
    "before",
    [
        "\n".join(HEADINGS) + "\n按照条例编制。\n",  # a table of contents, whose last line has text behind it
        "其他需要报告的事项 没有。\n",  # no numeral
    ],
)
@pytest.mark.parametrize("count", [2, 5])
def test_what_only_names_a_lost_section_is_not_displaced(before: str, count: int) -> None:
    text = before + report(HEADINGS[:count])
    outline = find_outline(Source.of(text))
    assert [heading is not None for heading in outline.headings] == [place < count for place in range(6)]
    assert [heading.start >= len(before) for heading in outline.headings if heading] == [True] * count
    assert outline.displaced == ()


def test_a_doubled_section_and_a_table_of_contents() -> None:
    contents = Source.of("\n".join(f"{head}……{page}" for page, head in enumerate(HEADINGS, 1)) + "\n序。\n" + report())
    outline = find_outline(contents)
    assert len(outline.duplicates) == 6
    assert doubled(outline, contents) == ()
    twice = Source.of(report() + "\n" + HEADINGS[5] + "\n没有其他事项。\n")
    outline = find_outline(twice)
    assert doubled(outline, twice) == outline.duplicates
    assert [heading.section for heading in outline.duplicates] == [5]
    at_once = Source.of(report().replace(HEADINGS[4], f"{HEADINGS[4]}\n{HEADINGS[4]}"))
    outline = find_outline(at_once)
    assert len(outline.duplicates) == 1
    assert doubled(outline, at_once) == ()
