"""Folding, and the map from the folded text back to the caller's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gixparse.text.folding import INVISIBLE, fold, simplify
from gixparse.text.source import Source


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("（１）％，：", "(1)%,:"),
        ("\u00a0\u3000\u2003", "   "),
        ("〔2019〕﹝2019﹞【2019】", "[2019][2019][2019]"),
        ("⾃然⼈", "自然人"),
        ("－5 −5 –5", "-5 -5 -5"),
        ("a\fb\u2028c", "a\nb\nc"),
        ("a\r\nb\rc", "a \nb\nc"),
        ("規章", "規章"),
    ],
)
def test_characters_fold_to_their_plain_form(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_every_character_folds_to_one_character() -> None:
    assert all(len(fold(chr(code))) == 1 for code in range(0x110000))


def test_simplifying_knows_the_words_of_the_form() -> None:
    assert simplify("第二十條 行政處罰 規範性檔案 總計 單位:萬元") == "第二十条 行政处罚 规范性档案 总计 单位:万元"


@given(st.text(alphabet=st.sampled_from("a１\u200b\ufeff\u00ad（\r\n規\u00a0〔")))
def test_folding_a_span_of_the_text_gives_the_folded_span(text: str) -> None:
    source = Source.of(text)
    for start in range(len(source.folded)):
        for end in range(start + 1, len(source.folded) + 1):
            there = INVISIBLE.sub("", source.span(start, end).of(text))
            if not source.folded[start:end].endswith(" ") and "\r" not in there:
                assert fold(there) == source.folded[start:end]


@given(st.text())
def test_the_map_back_is_monotone_and_inside_the_text(text: str) -> None:
    source = Source.of(text)
    places = [source.offset(place) for place in range(len(source.folded))]
    assert places == sorted(set(places))
    assert all(0 <= place < len(text) for place in places)


def test_lines_count_from_one_whatever_ends_them() -> None:
    source = Source.of("a\nb\r\nc\rd")
    assert [source.line(source.text.index(letter)) for letter in "abcd"] == [1, 2, 3, 4]
