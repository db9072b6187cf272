"""What holds of every text, whatever stands in it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gixparse.form.sections import SECTION_NAMES
from gixparse.segment.facts import find_facts
from gixparse.segment.recognition import recognise
from gixparse.segment.sections import find_sections
from gixparse.text.folding import INVISIBLE, fold
from gixparse.text.source import Source

WORDS = """
    一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 其他需要报告的事项 概述 青禾县
    水务局 人民政府 2020年 二〇二一年 1月1日 至 12月31日 政府信息公开 工作年度报告 年报 格式 统计期限 现公布
    （一） 1. 《 》 ( ) [ ] 。 、 ： | ** # <p> http://www.example.gov.cn/ 下载 ⼀ 總體
"""
BLANKS = ("\n", "\r\n", " ", "\u3000", "\u200b", "\ufeff")
FRAGMENTS = (*WORDS.split(), *BLANKS)
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join) | st.text(max_size=60)


def bare(text: str) -> str:
    return "".join(INVISIBLE.sub("", fold(text)).split())


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_sections_stand_in_order_and_hold_what_their_spans_hold(text: str) -> None:
    found = find_sections(Source.of(text))
    assert tuple(section.name for section in found) == SECTION_NAMES
    edge = 0
    for section in found:
        assert (section.heading is None) == (section.heading_span is None) == (section.span is None)
        if section.heading_span is None or section.span is None:
            continue
        assert edge <= section.heading_span.start < section.heading_span.end <= section.span.start
        assert section.heading_span.of(text) == section.heading
        assert section.span.of(text) == section.text
        edge = section.span.end
        for part in section.subsections:
            assert section.span.start <= part.heading_span.start <= part.span.end <= section.span.end
            assert part.heading_span.of(text) == part.heading
            assert part.heading.endswith(part.title)
            assert part.span.of(text) == part.text


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_facts_are_what_stands_at_their_spans(text: str) -> None:
    source = Source.of(text)
    sections = find_sections(source)
    facts = find_facts(source, sections)
    for name in ("title", "issuer", "website", "signed_by"):
        value, span = getattr(facts, name), getattr(facts.spans, name)
        assert (value is None) == (span is None)
        if span:
            assert bare(span.of(text)) == bare(value)
    assert (facts.year is None) == (facts.spans.year is None)
    assert (facts.period is None) == (facts.spans.period is None)
    assert facts.title is not None or facts.issuer is None
    assert facts == find_facts(source, sections)
    assert recognise(facts, sections, source, 0, 0) == recognise(facts, sections, source, 0, 0)
