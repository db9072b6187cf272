"""Whether a text holds any part of a report, and if not, what it is instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from attrs import frozen

from gixparse.form.sections import LABELS_OF_2014, WORDS_OF_TABLES
from gixparse.model.facts import Facts
from gixparse.model.section import Section
from gixparse.segment import words
from gixparse.segment.titles import REPORT_NAME, find_titles, spaced, squeeze
from gixparse.text.source import Source

# Fewer headings may stand in any text; two of the six make a part of a report.
_LEAST_HEADINGS = 2
# One label of 2014 may be a word of prose.
_LEAST_LABELS_OF_2014 = 2
# 信息内容 alone heads tables of other documents too.
_LEAST_WORDS_OF_TABLES = 2
# Sections whose headings speak of information, not of any work done in a year.
_OWN_SECTIONS = ("disclosure", "requests", "review")
# No blank form has more page numbers.
_MOST_PAGE_NUMBERS = 12
_PROSE = "。"


@frozen
class Refusal:
    """Why a text is taken for no part of a report: a stable code, and the reason in English and Chinese."""

    code: str
    english: str
    chinese: str


_REFUSALS = {
    refusal.code: refusal
    for refusal in (
        Refusal("empty", "the text is empty", "文本为空"),
        Refusal(
            "circular",
            "the text is a circular or a format about annual reports, not a report",
            "文本是关于年度报告的通知或格式，不是年度报告",
        ),
        Refusal(
            "blank_form",
            "the text is the form of the report without a figure and without an organ",
            "文本是空白的年度报告格式，没有数据，也没有报告单位",
        ),
        Refusal("regulation", "the text is a regulation, not a report", "文本是法规或规定，不是年度报告"),
        Refusal(
            "guide",
            "the text is a guide to applications, not a report",
            "文本是政府信息公开指南，不是年度报告",
        ),
        Refusal("listing", "the text lists reports and holds none", "文本是年度报告目录，不含年度报告"),
        Refusal(
            "mention",
            "the text speaks of a report but holds no title, section or table of one",
            "文本提到年度报告，但没有报告的标题、章节或表格",
        ),
        Refusal(
            "unrelated",
            "the text holds no title, section or table of a report",
            "文本没有政府信息公开工作年度报告的标题、章节或表格",
        ),
    )
}


@cache
def _headline(endings: tuple[str, ...], subject: str) -> re.Pattern[str]:
    """A line on its own that speaks of the subject and ends with one of the words, no 》 behind it."""
    return re.compile(
        r"(?m)^(?=[^\n。;]{0,120}$)(?![^\n]{0,120}(?:根据|按照|依据))"
        rf"[^\n。;]{{0,120}}(?:{subject})[^\n。;]{{0,120}}"
        rf"(?:{'|'.join(endings)})[ \t*_|\"]{{0,40}}$(?!\s{{0,9}}》)"
    )


@cache
def _labels_of_2014() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Each label of 2014, its print, and its print with a figure behind it, over a unit and cell marks."""
    figure = r"[^0-9。]{0,40}[0-9]{1,9}(?![0-9.、)])"
    return tuple((label, re.compile(spaced(label)), re.compile(spaced(label) + figure)) for label in LABELS_OF_2014)


def labels_of_2014(source: Source) -> tuple[str, ...]:
    """The labels of the form of 2014 that stand in a text, none if there are too few to tell."""
    seen = tuple(label for label, print_, _ in _labels_of_2014() if print_.search(source.plain))
    return seen if len(seen) >= _LEAST_LABELS_OF_2014 else ()


def recognise(
    facts: Facts,
    sections: Sequence[Section],
    source: Source,
    labels: int,
    figures: int,
    rows: Sequence[int] | None = None,
) -> Refusal | None:
    """None where a text holds any part of a report, else why it does not.

    `labels` is how many labels of the form stand in tables, `figures` how many figures were read in their
    cells; `rows` says for each of those labels how many figures its row has. Labels like 行政许可 stand with figures
    in other documents too: they make a table of the form only together with its heads, a section's heading or a
    title. Such a table with figures, a title that names its organ, or two sections with prose are parts of a report.
    """
    if not source.plain.strip():
        return _REFUSALS["empty"]
    found = [section for section in sections if section.heading]
    is_form = (
        bool(facts.title) or any(section.name in _OWN_SECTIONS for section in found) or _has_words_of_tables(source)
    )
    if (labels and is_form and _is_filled(labels, figures, rows)) or _filled_in_2014(source):
        return None
    if facts.issuer or (facts.signed_by and is_form):
        return None if labels or not _is_listing(source) else _REFUSALS["listing"]
    if _speaks_as_circular(source):
        return _REFUSALS["blank_form" if labels else "circular"]
    has_prose = any(_PROSE in section.text for section in found)
    if is_form and len(found) >= _LEAST_HEADINGS and has_prose:
        return None
    if labels and (is_form or not figures):
        return _REFUSALS["blank_form"]
    if _is_listing(source):
        return _REFUSALS["listing"]
    if facts.title and (found or facts.year):
        return None
    return _REFUSALS[_kind(source)]


def _is_filled(labels: int, figures: int, rows: Sequence[int] | None) -> bool:
    """Whether the cells of a table hold figures: two in a row, or one in half of the rows.

    A page number behind a label of the blank form is one figure in one row.
    """
    if rows is None:
        return 0 < labels <= 2 * figures or figures > _MOST_PAGE_NUMBERS
    return any(count > 1 for count in rows) or 0 < len(rows) <= 2 * sum(count > 0 for count in rows)


@cache
def _words_of_tables() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(spaced(print_)) for print_ in WORDS_OF_TABLES)


def _has_words_of_tables(source: Source) -> bool:
    """Whether words stand in a text that only the form's tables have."""
    seen = (print_ for print_ in _words_of_tables() if print_.search(source.plain))
    return len(list(islice(seen, _LEAST_WORDS_OF_TABLES))) == _LEAST_WORDS_OF_TABLES


def _filled_in_2014(source: Source) -> bool:
    """Whether labels of 2014 stand in the text with figures behind them."""
    filled = sum(bool(row.search(source.plain)) for _, _, row in _labels_of_2014())
    return filled >= _LEAST_LABELS_OF_2014


def _is_listing(source: Source) -> bool:
    """Whether a text without a sentence names more than one report."""
    if _PROSE in source.plain:
        return False
    titles = find_titles(source.plain, 0, len(source.plain))
    names = (squeeze(source.plain[title.start : title.end]) for title in titles)
    return len(set(islice(names, 1000))) > 1


def _speaks_as_circular(source: Source) -> bool:
    """Whether a line of its own is the headline of a circular or a format about reports."""
    return bool(_headline(words.CIRCULAR_ENDINGS, "年度报告|年报").search(source.plain))


def _kind(source: Source) -> str:
    """The code of what a text without any part of a report is."""
    for code, endings in (("regulation", words.RULE_ENDINGS), ("guide", words.GUIDE_ENDINGS)):
        if _headline(endings, "政府信息公开").search(source.plain):
            return code
    return "mention" if REPORT_NAME.search(source.plain) else "unrelated"
