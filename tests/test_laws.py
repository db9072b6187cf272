"""What holds for every text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gixparse import NotAReportError, Report, parse_report
from gixparse.form import EDITIONS
from gixparse.text.folding import INVISIBLE, fold
from test_parse import TEXT

# Pieces that readers, aligner and segmenter react to, in any order and number.
WORDS = sorted(
    {
        label
        for edition in EDITIONS.values()
        for cell in edition.cells()
        for label in (cell.row_label, cell.column_label)
    }
)
MARKS = ["\t", "\n", "\n\n", " | ", "|\n", "||", " ", "\u00a0", "\u200b", "\r\n", "\f"]
PRINTS = ["0", "1", "+28", "-361", "1,234", "/", "—", "减3", "46502.47万", "１２", "x", "(", "）", "第二十条第（一）项"]
HEADINGS = ["一、总体情况", "三、收到和处理政府信息公开申请情况", "信息内容", "2022年", TEXT]
SCRAPS = st.lists(st.sampled_from(WORDS + MARKS * 6 + PRINTS * 4 + HEADINGS), max_size=80).map("".join)
TEXTS = st.text(max_size=200) | SCRAPS

LAW = settings(max_examples=150, deadline=None)


def parsed(text: str) -> Report | None:
    """The report, or None for text that is refused, the only way not to get one."""
    try:
        return parse_report(text)
    except NotAReportError:
        return None


@LAW
@given(TEXTS)
def test_any_string_parses_or_is_refused(text: str) -> None:
    report = parsed(text)
    assert report is None or report.text == text


@LAW
@given(SCRAPS)
def test_spans_are_true(text: str) -> None:
    """Folding `text[start:end]` gives the folded `raw`, for every figure, heading and fact."""
    report = parsed(text)
    if report is None:
        return
    for figure in report.cells:
        if figure.span is not None:
            assert figure.raw is not None
            assert fold(figure.span.of(text)) == fold(figure.raw)
    for section in report.sections:
        if section.span is not None and section.heading_span is not None:
            assert section.span.of(text) == section.text
            assert squeezed(section.heading_span.of(text)) == squeezed(section.heading or "")
    for name in ("title", "issuer", "website", "signed_by"):
        value, span = getattr(report, name), getattr(report.spans, name)
        assert (value is None) is (span is None)
        if span is not None:
            assert squeezed(span.of(text)) == squeezed(value)
    for finding in report.diagnostics:
        for span in (finding.span, *finding.related):
            assert 0 <= span.start <= span.end <= len(text)


def squeezed(text: str) -> str:
    """The folded text without white space and invisible characters."""
    return "".join(INVISIBLE.sub("", fold(text)).split())


@LAW
@given(TEXTS)
def test_the_same_text_gives_the_same_report(text: str) -> None:
    assert parsed(text) == parsed(text)


def values(report: Report) -> dict[tuple[str, str, str], tuple[object, str]]:
    """Value and status of every cell."""
    return {figure.address: (figure.value, figure.status) for figure in report.figures()}


def full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if char in "0123456789+-.,()" else char for char in text)


@pytest.mark.parametrize(
    "change",
    [
        full_width,
        lambda text: unicodedata.normalize("NFKC", text),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("\t", " \u00a0\t\u3000"),
        lambda text: text.replace("\n", " \n"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("0", "\u200b0\ufeff"),
        lambda text: "\ufeff" + text,
        lambda text: "首页 > 信息公开 > 年报\n\n" + text,
        lambda text: text + "\n\n打印本页 关闭窗口\n",
    ],
)
def test_width_and_blanks_change_no_value(change: object) -> None:
    assert callable(change)
    assert values(parse_report(change(TEXT))) == values(parse_report(TEXT))


@LAW
@given(st.integers(0, len(TEXT)))
def test_a_text_cut_off_anywhere_never_gives_another_value(end: int) -> None:
    """Values that a shorter text still has are those of the whole, or prefixes of the figure cut through."""
    whole, cut = values(parse_report(TEXT)), parsed(TEXT[:end])
    for address, (value, _) in values(cut).items() if cut else ():
        assert value in (None, whole[address][0]) or TEXT[:end][-1].isdigit() or TEXT[:end][-1] == "．"
