"""Topics inside a section."""

from __future__ import annotations

import pytest

from gixparse.segment.sections import TableExtent, find_sections
from gixparse.text.source import Source


def topics(text: str, tables: tuple[TableExtent, ...] = ()) -> list[tuple[str, str, str]]:
    source = Source.of(f"一、总体情况\n{text}\n二、主动公开政府信息情况\n（一）不是主题。\n")
    return [(part.heading, part.title, part.text) for part in find_sections(source, tables)[0].subsections]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "（一）主动公开。若干条。\n（二）平台建设：良好。",
            [("（一）主动公开", "主动公开", "若干条。"), ("（二）平台建设：良好", "平台建设：良好", "")],
        ),
        ("(一)主动公开方面\n若干条。", [("(一)主动公开方面", "主动公开方面", "若干条。")]),
        (
            "1.主动公开。若干条。\n2、平台建设。\n良好。",
            [("1.主动公开", "主动公开", "若干条。"), ("2、平台建设", "平台建设", "良好。")],
        ),
        (
            "一、主动公开情况\n若干。\n二、平台情况\n良好。",
            [("一、主动公开情况", "主动公开情况", "若干。"), ("二、平台情况", "平台情况", "良好。")],
        ),
        ("[bookmark: _GoBack]（一）主动公开。若干。", [("（一）主动公开", "主动公开", "若干。")]),
        ("**（一）主动公开**\n若干。", [("（一）主动公开", "主动公开", "若干。")]),
        ("按照（一）项的规定办理。", []),
        ("全年无新增。", []),
    ],
)
def test_titles_and_texts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert topics(text) == expected


def test_only_the_first_level_counts() -> None:
    found = topics("综述。\n（一）制度。\n1.清单。若干。\n2.解读。若干。\n（二）平台。良好。")
    assert [(title, text) for _, title, text in found] == [
        ("制度", "1.清单。若干。\n2.解读。若干。"),
        ("平台", "良好。"),
    ]


def test_a_year_or_a_figure_at_the_start_of_a_line_is_no_numeral() -> None:
    assert topics("2020年若干。\n3.5万条信息。\n18 个部门。") == []


def test_topics_on_one_line_begin_behind_a_sentence() -> None:
    found = topics("综述。 （一）主动公开。若干，见（二）款。 （二）平台建设。良好。")
    assert [title for _, title, _ in found] == ["主动公开", "平台建设"]


def test_rows_of_a_table_are_no_topics() -> None:
    text = "综述。\n(一)予以公开 3\n"
    start = "一、总体情况\n综述。\n"
    assert topics(text, (TableExtent("requests", len(start), len(start) + 9),)) == []


def test_spans() -> None:
    text = "一、总体情况\r\n（一）主动\u200b公开。若干。\r\n"
    (part,) = find_sections(Source.of(text))[0].subsections
    assert part.heading_span.of(text) == part.heading == "（一）主动\u200b公开"
    assert part.span.of(text) == part.text == "若干。"
