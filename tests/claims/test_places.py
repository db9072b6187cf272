"""Where claims stand in the caller's text, what they quote, and that a wrap changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gixparse.claims.finding import find_claims
from gixparse.model.claim import Claim
from gixparse.text.source import Source

TEXT = (
    "（二）依申请公开方面。2021年，全县共收到政府信息公开申请128件，其中自然人申请120件，占93.8%；结转下年度办理3件。"
)


def claims_of(text: str) -> tuple[Claim, ...]:
    source = Source.of(text)
    return find_claims(source, [(0, len(source.plain))], 2021)


@pytest.mark.parametrize(
    ("text", "quote", "figure", "unit_printed"),
    [
        ("全县共收到政府信息公开申请128件。", "共收到政府信息公开申请128件", "128", "件"),
        ("2021年共受理政府信息公开申请12件。", "2021年共受理政府信息公开申请12件", "12", "件"),
        ("办理依申请公开约2.5万件。", "办理依申请公开约2.5万件", "2.5万", "件"),
        ("共收到依申请公开1,204宗（占5%）。", "共收到依申请公开1,204宗（占5%）", "1,204", "宗"),
        ("政府集中采购总金额3.5亿元。", "政府集中采购总金额3.5亿元", "3.5亿", "亿元"),
        ("收到依申请公開申請三十件。", "收到依申请公開申請三十件", "三十", "件"),
    ],
)
def test_quote_and_figure(text: str, quote: str, figure: str, unit_printed: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.quote, claim.unit_printed) == (quote, unit_printed)
    assert claim.value_span is not None
    assert claim.value_span.of(text) == figure


def test_a_list_is_quoted_whole_and_each_figure_has_its_place() -> None:
    text = "行政许可、行政处罚项目数量分别为12项和30项。"
    claims = claims_of(text)
    assert {claim.quote for claim in claims} == {text[:-1]}
    assert [claim.value_span.of(text) for claim in claims if claim.value_span] == ["12", "30"]


def test_zero_in_words_has_no_figure() -> None:
    (claim,) = claims_of("本年度未收到政府信息公开申请。")
    assert (claim.value, claim.value_span, claim.unit, claim.unit_printed) == (0, None, "件", None)
    assert claim.quote == "未收到政府信息公开申请"


def told(text: str) -> list[tuple[object, ...]]:
    return [(claim.address, claim.value, claim.percent) for claim in claims_of(text)]


@given(st.lists(st.integers(1, len(TEXT) - 1), max_size=8), st.sampled_from(["\n", "\n\n", " \n    ", "\x0c", "\r\n"]))
def test_wraps_change_nothing(places: list[int], wrap: str) -> None:
    """Not inside a number: a figure cut in two may be two."""
    text = TEXT
    for place in sorted(set(places), reverse=True):
        if not (text[place - 1].isdigit() or text[place - 1] == ".") or not text[place].isdigit():
            text = text[:place] + wrap + text[place:]
    assert told(text) == told(TEXT)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("128", "\n128\n").replace("120", "\t120\t"),
        TEXT.replace("128", '<span lang="EN-US"\nstyle="x">128</span>'),
        TEXT.replace("93.8", "93\\.8"),
        TEXT.replace("全县", "全\u200b县").replace("申请", "申\n\n- 3 -\n\n请"),
        TEXT.replace("件", "件 ").replace("，", ","),
        f"| {TEXT} | NaN |",
    ],
    ids=["runs", "tags", "escapes", "page number", "blanks", "cell"],
)
def test_what_extractors_do_changes_nothing(text: str) -> None:
    assert told(text) == told(TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "收到依申请公开9件；结转下年度\n\n办理3件。",
        "（三）撤回的\n政府信息公开申请3件。",
        "（三）上年度结转\n\n\n\n\n\n的政府信息公开申请3件。",
    ],
)
def test_a_clause_cut_in_two_makes_no_other_claim(text: str) -> None:
    assert told(text) == told(text.replace("\n", ""))


def test_digits_that_went_astray_are_no_figure() -> None:
    assert told("共办理政府信息公开申请 万余件，按期\n2\n答复。") == []
    assert told("共收到政府信息公开申请 5 0 件。") == []


def test_a_table_between_two_stretches_ends_the_sentence() -> None:
    text = "共收到政府信息公开申请\n规章 0 0\n5件。"
    source = Source.of(text)
    cut = text.index("规章"), text.index("5件")
    assert find_claims(source, [(0, cut[0]), (cut[1], len(text))], 2021) == ()
