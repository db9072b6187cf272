"""Time grows with the text and no faster, whatever the text is."""

from __future__ import annotations

from time import perf_counter

import pytest

from gixparse.segment.facts import find_facts
from gixparse.segment.recognition import recognise
from gixparse.segment.sections import find_sections
from gixparse.text.source import Source

UNITS = {
    "one line": "政",
    "numerals": "一、",
    "short lines": "一\n",
    "blanks": " ",
    "line breaks": "\n",
    "headings": "一、总体情况\n",
    "headings on one line": " 二、主动公开政府信息情况 ",
    "topics": "（一）主动公开。\n",
    "titles": "青禾县2020年政府信息公开工作年度报告\n",
    "titles without end": "政府信息公开工作",
    "years": "2020年",
    "cues": "统计期限",
    "dates": "2020年1月1日至",
    "signatures": "青禾县水务局\n2020年1月1日\n",
    "addresses": "http://www.example.gov.cn/下载",
    "brackets": "<[bookmark: ",
    "quotes": "《",
    "nested blanks": "政 \n ",
    "circulars": "年度报告",
    "labels": "统计指标",
    "heads of tables": "本年制发件数",
    "joined titles": "青禾县水务局\n2020年政府信息公开工作年度报告\n",
    "navigation": "相关文章\n青禾县2020年政府信息公开工作年度报告\n",
    "publishers": "发布机构：青禾县水务局\n",
    "broken addresses": "www.example.gov.cn/\n",
}


def seconds(text: str) -> float:
    source = Source.of(text)
    best = float("inf")
    for _ in range(2):
        begin = perf_counter()
        sections = find_sections(source)
        facts = find_facts(source, sections)
        recognise(facts, sections, source, 0, 0)
        best = min(best, perf_counter() - begin)
    return best


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    size = 100_000
    short = unit * (size // len(unit))
    assert seconds(short * 4) < 8 * seconds(short) + 0.05


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_behind_a_report_it_is_the_same(unit: str) -> None:
    head = "青禾县2020年政府信息公开工作年度报告\n一、总体情况\n若干。\n六、其他需要报告的事项\n无。\n"
    short = unit * (100_000 // len(unit))
    assert seconds(head + short * 4) < 8 * seconds(head + short) + 0.05
