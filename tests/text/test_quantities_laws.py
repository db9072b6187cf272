"""Laws of the tokenizer, for any number and any text."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from gixparse.text.numerals import read_numeral
from gixparse.text.quantities import KINDS, scan

ONES = "零一二三四五六七八九"
FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
ALPHABET = "0123456789.,%-+()[] \t\n|:/aV" + "第年月日件项元万亿千百十一二两三五九零〇余多几约至到分之成点、是号条①"

counts = st.integers(1, 10**12 - 1)
texts = st.text(st.sampled_from(ALPHABET), max_size=40) | st.text(max_size=40)


def section(number: int) -> str:
    """A number below ten thousand as one writes it: 一千零五."""
    out, gap = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            out += ("零" if gap and out else "") + ONES[digit] + name
            gap = False
        else:
            gap = True
    return out


def written(number: int) -> str:
    """A number in Chinese, 万 and 亿 above their sections, 零 where a place is skipped."""
    out, gap = "", False
    for place, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // place % 10**4
        if part:
            out += ("零" if out and (gap or part < 1000) else "") + section(part) + name
            gap = False
        else:
            gap = True
    return out


@given(counts)
def test_what_is_written_in_chinese_reads_back(number: int) -> None:
    for print_ in (written(number), written(number).translate(FORMAL), written(number).replace("零", "〇")):
        numeral = read_numeral(print_)
        assert numeral is not None
        assert numeral.value == number


@given(counts)
def test_arabic_figures_read_back_grouped_or_not(number: int) -> None:
    for print_ in (str(number), f"{number:,}"):
        numeral = read_numeral(print_)
        assert numeral is not None
        assert numeral.value == number


@given(st.integers(1, 10**9), st.integers(0, 6), st.sampled_from([("万", 4), ("亿", 8), ("", 0)]))
def test_a_multiplier_moves_the_point_and_loses_nothing(digits: int, places: int, scale: tuple[str, int]) -> None:
    printed = Decimal(digits).scaleb(-places)
    numeral = read_numeral(f"{printed:f}{scale[0]}")
    assert numeral is not None
    assert numeral.value == printed.scaleb(scale[1])
    assert str(numeral.printed) == f"{printed:f}"


@given(texts)
def test_spans_are_true_ordered_and_apart(text: str) -> None:
    end = 0
    for quantity in scan(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.kind in KINDS
        end = quantity.end


@given(texts, texts)
def test_a_line_is_read_alike_whatever_follows_or_precedes(first: str, second: str) -> None:
    def facts(text: str, offset: int = 0) -> list[tuple[object, ...]]:
        return [(q.kind, q.value, q.text, q.start + offset) for q in scan(text)]

    assert facts(f"{first}\n{second}") == facts(first) + facts(second, len(first) + 1)


@given(counts)
def test_a_range_is_in_order(number: int) -> None:
    found = list(scan(f"{number}至{number + 1}件"))
    assert [(q.low, q.high) for q in found] == [(number, number + 1)]
