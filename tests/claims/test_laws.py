"""Laws: spans are true, no text is refused, time grows with length; and the vocabulary is sound."""

from __future__ import annotations

import time
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gixparse.claims.finding import find_claims
from gixparse.claims.words import KINDS, expand, lexicon, words_of
from gixparse.form import EDITIONS, cells_of
from gixparse.form import claims as form
from gixparse.text.source import Source

PIECES = (
    *("政府信息公开申请", "依申请公开", "自然人", "法人或其他组织", "行政复议", "行政诉讼", "予以公开", "不予公开"),
    *("办结", "上年结转", "结转", "2020年", "2022年", "全年", "其中", "分别为", "各", "均为", "共", "收到", "没有收到"),
    *(
        "无",
        "、",
        "，",
        "。",
        "；",
        "（",
        "）",
        "：",
        "\n",
        "\n\n",
        "5件",
        "0件",
        "0",
        "3.5亿元",
        "占5%",
        "规章",
        "废止",
    ),
    *("对外公开", "《条例", "》", "已全部办结", "信箱", "二、", "(一)", "\u200b", "<br>", "<span", "|", "\\", "- 3 -"),
)
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@given(texts, st.sampled_from([None, 2021]), st.data())
def test_spans_are_true_and_nothing_raises(text: str, year: int | None, data: st.DataObject) -> None:
    source = Source.of(text)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source.plain)), min_size=2, max_size=4)))
    for claim in find_claims(source, list(zip(cuts[::2], cuts[1::2], strict=False)), year):
        assert claim.span.of(text) == claim.quote
        assert claim.quote.strip() == claim.quote != ""
        assert claim.value >= 0
        if claim.value_span is None:
            assert claim.value == 0
        else:
            assert claim.span.start <= claim.value_span.start < claim.value_span.end <= claim.span.end


@given(texts)
def test_claims_name_cells_or_their_sums(text: str) -> None:
    """Names for what prose claims: cells by their codes; beyond them, sums."""
    cells = {address for edition in EDITIONS for address in cells_of(edition)}
    rows = {"handled", "granted_or_partially_granted", "denied", "unavailable", "not_processed", "other", "litigation"}
    for claim in find_claims(source := Source.of(text), [(0, len(source.plain))], 2021):
        assert claim.address in cells or claim.row in rows or claim.column in ("organizations", "items", "amount")


UNITS = [
    *(
        "全县共收到政府信息公开申请12件，其中自然人申请5件。",
        "无",
        "并2019年",
        "其中5件",
        "共",
        "<a",
        "《",
        "共\n",
        "(5件",
    ),
    *("1件、", "分别", "已全部办结", "收到 ", "文", "\n - 1", "依申请公开、", "占63.1%", "12件占", "因原因", "申"),
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length(unit: str) -> None:
    """Eight times the text takes no more than some twelve times as long; quadratic would be sixty-four."""
    few = max(1, 6000 // len(unit))
    lexicon()
    best = [min(_seconds(unit * few * times) for _ in range(3)) for times in (1, 8)]
    assert best[1] < 24 * max(best[0], 0.001)


def _seconds(text: str) -> float:
    source = Source.of(text)
    start = time.process_time()
    find_claims(source, [(0, len(source.plain))], 2021)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("phrase", "prints"),
    [
        ("办结", {"办结"}),
        ("(行政)诉讼", {"行政诉讼", "诉讼"}),
        ("{收到|接到}(申请)", {"收到", "接到", "收到申请", "接到申请"}),
        ("(a({b|c}))d", {"d", "ad", "abd", "acd"}),
    ],
)
def test_notation(phrase: str, prints: set[str]) -> None:
    assert set(expand(phrase)) == prints


@pytest.mark.parametrize("phrase", ["(a", "{a|b", "a)", "{a)"])
def test_unbalanced_phrases_are_found(phrase: str) -> None:
    with pytest.raises(ValueError, match="unbalanced"):
        list(expand(phrase))


def test_the_vocabulary_is_of_tuples() -> None:
    """A tuple of one print without its comma is a string, and every character of it a phrase."""
    for kind, phrases in KINDS:
        values = phrases.values() if isinstance(phrases, Mapping) else [phrases]
        assert not any(isinstance(several, str) for several in values), kind
    assert all(len(print_) <= 30 for print_ in lexicon()[0])


def test_the_longest_word_is_taken() -> None:
    assert [(word.kind, word.print) for word in words_of("行政复议机关予以公开及部分公开")] == [
        ("other", "行政复议机关"),
        ("row", "予以公开及部分公开"),
    ]


def test_rows_and_columns_are_the_forms() -> None:
    cells = {address for edition in EDITIONS for address in cells_of(edition)}
    sums = {"handled", "granted_or_partially_granted", "denied", "unavailable", "not_processed", "other"}
    assert set(form.REQUEST_ROWS) - sums <= {row for table, row, _ in cells if table == "requests"}
    assert set(form.ARTICLES) <= {row for table, row, _ in cells if table == "disclosure"}
    assert set(form.APPLICANTS) - {"organizations"} <= {column for _, _, column in cells}
