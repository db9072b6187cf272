"""Titles of reports: 某县人民政府2020年政府信息公开工作年度报告, with the organ and the year they name.

The name of the report is searched first; organ and year are gathered in front of it, over blanks and line
breaks only as long as something is wanting. What goes on behind it (…年度报告格式), is a sentence, a mention
or the link to another document is no title.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex as re
from attrs import frozen

from gixparse.segment import words
from gixparse.segment.dates import YEAR, year_of

_GAP = r"\s{0,600}+"


def spaced(print_: str) -> str:
    """A pattern for a print with blanks and a line break anywhere between its characters."""
    return _GAP.join(print_)


_YEAR_IN_NAME = rf"(?:{_GAP}(?P<inner>{YEAR}){_GAP}年?)?"
REPORT_NAME = re.compile(
    rf"政{_GAP}府{_GAP}信{_GAP}息{_GAP}(?:[和与及]{_GAP}政{_GAP}务{_GAP})?公{_GAP}开"
    rf"(?:{_GAP}{spaced('工作')})?(?:{_GAP}{spaced('情况')})?{_YEAR_IN_NAME}(?:{_GAP}年(?!{_GAP}报(?!{_GAP}告)))?(?:{_GAP}度)?"
    rf"(?:{_GAP}{spaced('工作')})?(?:{_GAP}{spaced('情况')})?{_GAP}(?:(?:的{_GAP})?{spaced('报告')}|{spaced('年报')})"
    rf"(?:{_GAP}\({_GAP}(?P<behind>{YEAR}){_GAP}年?{_GAP}度?{_GAP}\))?"
)
_OUTER_YEAR = re.compile(rf"(?<![0-9])(?P<digits>{YEAR}){_GAP}年?{_GAP}度?")
_ONLY_YEAR = re.compile(rf"(?:关于)?{YEAR}年度?|年度?|度")
_ENDS_WITH_YEAR = re.compile(rf"(?:{YEAR}年?度?|年度?)\Z")

# No name of an organ with its year is longer; what is has no end.
_LONGEST_NAME = 60
_MOST_LINES = 4
_REACH = 1200
_NO_PART = re.compile(r"[\s|>_:;,.。!?…\"'“”‘’《》「」<\[\]{}=~+*#\\/•◆●►■★—-]")
_BEFORE = re.compile(r"([^\n。;|>]{0,20}?)[ \t]*:\s*\Z")
_BEHIND = re.compile(r"[ \t]*(?:\n\s*)?")
_CLOSED = re.compile(r"[\s_|<\"*\[-]|\\|/|\(\s*[0-9]{4}|\Z")
_QUOTES = {"《": "》", "“": "”", "「": "」"}
_LINE_MARKS = re.compile(r"(?:[\s#*_>|•·\"\\-]|<[^<>\n]{0,80}>)*\Z")
_TO_LINE_END = re.compile(r"[ \t*_\"|#]*+(?:\n|\Z)")
_ABOUT_AT_END = re.compile(rf"\s{{0,9}}+{spaced('关于')}\s{{0,600}}\Z")
_NUMBERED = re.compile(r"[0-9一二三四五六七八九十]+、")
_ABOUT = re.compile(rf"{spaced('关于')}{_GAP}")
_TRIM = "、()·. \t\n"


@frozen
class Title:
    """A printed title and its parts, in offsets of the folded text; a part it does not name is None.

    `rank` is 2 with organ and year, 1 with either, 0 with neither. Where a whole organ on a line of its own was
    joined to the title below it, `own_line` is where the title begins without it: the line may be a site's header.
    """

    start: int
    end: int
    issuer: tuple[int, int] | None
    year: int | None
    year_place: tuple[int, int] | None
    own_line: int | None = None

    @property
    def rank(self) -> int:
        """How much the title says."""
        return (self.issuer is not None) + (self.year is not None)

    def on_its_own_line(self) -> Title:
        """The title without the organ that was joined to it."""
        if self.own_line is None:
            return self
        return Title(self.own_line, self.end, None, self.year, self.year_place)


def find_titles(plain: str, start: int, end: int) -> Iterator[Title]:
    """The titles in `plain[start:end]` in the order of the text."""
    last = start
    for name in REPORT_NAME.finditer(plain, start, end):
        title = _title(plain, last, name)
        last = name.end()
        if title:
            yield title


def squeeze(print_: str) -> str:
    """A print without its white space."""
    return "".join(print_.split())


def _title(plain: str, low: int, name: re.Match[str]) -> Title | None:
    """The title that ends with this name of the report, None where the name is only mentioned."""
    if not _ends_here(plain, name.end()):
        return None
    begin, own_line = _beginning(plain, max(low, name.start() - _REACH), name)
    head = squeeze(plain[begin : name.start()])
    if len(head) > _LONGEST_NAME or _is_sentence(head) or any(mark in head for mark in words.PLACEHOLDERS):
        return None
    if not _stands_free(plain, begin, name.end()):
        return None
    outer = _OUTER_YEAR.finditer(plain, begin, name.start())
    years = [(found["digits"], found.span("digits")) for found in outer]
    years += [(name[group], name.span(group)) for group in ("inner", "behind") if name[group]]
    values = {year_of(digits) for digits, _ in years}
    if len(values) > 1:
        return None
    issuer = _issuer(plain, begin, name.start())
    if issuer is None and not values and not _is_alone(plain, begin, name):
        return None
    year, year_place = (values.pop(), years[0][1]) if values else (None, None)
    if issuer is None or (own_line is not None and year_place and year_place[0] < own_line):
        own_line = None
    return Title(begin, name.end(), issuer, year, year_place, own_line)


def _ends_here(plain: str, end: int) -> bool:
    """Whether the title ends where the name of the report does."""
    behind = plain[end : end + 1]
    if behind in _QUOTES.values():
        return plain[end + 1 : end + 2] in ("", "\n")
    if behind and not _CLOSED.match(plain, end):
        return False
    rest = _BEHIND.match(plain, end)
    return rest is None or not plain.startswith(words.OTHER_DOCUMENT_ENDINGS, rest.end())


def _beginning(plain: str, low: int, name: re.Match[str]) -> tuple[int, int | None]:
    """Where the words in front of the name begin that belong to the title, and where without a joined organ."""
    is_spaced, has_its_line = _is_spaced(name[0]), bool(_TO_LINE_END.match(plain, name.end()))
    begin, head, lines = name.start(), "", 0
    own_line = None
    while len(head) <= _LONGEST_NAME:
        gap_start = begin
        while gap_start > low and plain[gap_start - 1].isspace():
            gap_start -= 1
        piece_start = gap_start
        while piece_start > low and not _NO_PART.match(plain[piece_start - 1]):
            piece_start -= 1
        piece, gap = plain[piece_start:gap_start], plain[gap_start:begin]
        lines += "\n" in gap
        if not piece or lines > _MOST_LINES:
            break
        is_one_print = is_spaced and len(gap) <= 2 and "\n" not in gap
        if (
            gap
            and not is_one_print
            and not (_is_wanted(piece, head, "\n" in gap) and _has_its_line(plain, piece_start, "\n" in gap))
        ):
            break
        is_broken = "\n" in gap or bool(gap and not is_one_print and not has_its_line)
        if own_line is None and is_broken and _stands_without(piece, head):
            own_line = begin
        begin, head = piece_start, piece + head
    return begin, own_line


def _stands_without(piece: str, head: str) -> bool:
    """Whether a gathered head says as much without this piece: a whole organ, and no beginning that it lacks."""
    bare = _ONLY_YEAR.sub("", head)
    return piece.endswith(words.ORGAN_ENDINGS) and not (bare and _is_fragment(bare))


def _has_its_line(plain: str, start: int, over_a_break: bool) -> bool:
    """Whether a piece may belong to what follows: no label's value, over a break a line of its own."""
    line = plain[plain.rfind("\n", max(0, start - _REACH), start) + 1 : start]
    label = _BEFORE.search(line[-40:])
    if label:
        return squeeze(label[1]).endswith(words.TITLE_LABELS)
    return not over_a_break or bool(_LINE_MARKS.match(line))


def _is_spaced(print_: str) -> bool:
    """Whether blanks stand between most characters: then a blank parts nothing."""
    return 2 * sum(char == " " for char in print_) >= len(squeeze(print_))


def _is_wanted(piece: str, head: str, over_a_break: bool) -> bool:
    """Whether a title whose gathered head is `head` wants this piece before a blank or a line break."""
    if any(word in piece for word in words.SITE_WORDS):
        return False
    if head.startswith("年"):
        return bool(re.search(rf"{YEAR}\Z", piece))
    bare = _ONLY_YEAR.sub("", head)
    if not bare:
        return piece.endswith(words.ORGAN_ENDINGS) or bool(_ENDS_WITH_YEAR.search(piece))
    if _is_fragment(bare) or _lacks_its_place(piece, bare, over_a_break):
        return True
    return bare == head and bool(_ENDS_WITH_YEAR.search(piece))


def _lacks_its_place(piece: str, name: str, over_a_break: bool) -> bool:
    """Whether a name lacks the place that stands before it: 某县 水务局, 某县自然资⏎源局, 某省某⏎县水务局."""
    if any(mark in name[1:] for mark in words.PLACE_MARKS):
        return False
    if not over_a_break:
        return piece.endswith(tuple(words.PLACE_MARKS)) and name[0] not in words.PLACE_MARKS
    is_whole = piece.endswith(words.ORGAN_ENDINGS)
    if is_whole and name[0] in words.PLACE_MARKS:
        return False
    if piece.endswith("政府") and not name.startswith("办公") and name.endswith(words.ORGAN_ENDINGS):
        return name.endswith("办事处")  # 某县人民政府⏎水务局: a government's name goes on only with its offices
    return any(mark in piece[1:] for mark in words.PLACE_MARKS)


def _is_fragment(name: str) -> bool:
    """Whether a name is only the end of one, 人民政府 or 公室, and its beginning stands before the blank."""
    return any(ending.endswith(name) for ending in words.ORGAN_ENDINGS)


def _is_sentence(head: str) -> bool:
    """Whether the words before the name make a sentence, a headline or a command of it."""
    for name in words.SENTENCE_WORDS_IN_NAMES:
        head = head.replace(name, "")
    return any(word in head for word in words.SENTENCE_WORDS)


def _stands_free(plain: str, begin: int, end: int) -> bool:
    """Whether no sentence, open quote or label of another document stands right before a title."""
    before = plain[max(0, begin - _REACH) : begin]
    label = _BEFORE.search(before[-40:])
    if label and squeeze(label[1]).endswith(words.OTHER_DOCUMENT_LABELS):
        return False
    mark = before[-1:]
    if mark in _QUOTES:
        line = before[before.rfind("\n") + 1 : -1]
        return plain[end : end + 1] == _QUOTES[mark] and bool(_LINE_MARKS.match(line))
    if plain[end : end + 1] in _QUOTES.values() or mark in tuple(",;。!?…”》'~=+"):
        return False
    if mark == "]":  # 某县[试点]水务局: the name goes on before the bracket
        outside = before[: before.rfind("[")] if "[" in before else ""
        return not outside[-1:].isalnum()
    return not (mark in tuple("-—") and before[-2:-1].isdigit())


def _is_alone(plain: str, begin: int, name: re.Match[str]) -> bool:
    """Whether a title that says nothing is still one: the full name of the report, alone on its lines."""
    line = plain[plain.rfind("\n", max(0, begin - _REACH), begin) + 1 : begin]
    words_ = squeeze(name[0])
    alone = _LINE_MARKS.match(line) and _TO_LINE_END.match(plain, name.end())
    return bool(alone) and "工作" in words_ and words_.endswith("报告")


def _issuer(plain: str, begin: int, end: int) -> tuple[int, int] | None:
    """The place of the organ's name in the head of a title.

    None for none, for a pronoun, and for two parts around the year: 某县2020年交通局.
    """
    edges = [begin]
    for found in _OUTER_YEAR.finditer(plain, begin, end):
        edges += found.span()
    edges.append(end)
    parts = [_trim(plain, *edges[at : at + 2]) for at in range(0, len(edges), 2)]
    named = [(start, stop) for start, stop in parts if stop > start]
    if len(named) != 1:
        return None
    return named[0] if _is_name(squeeze(plain[slice(*named[0])])) else None


def _trim(plain: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without 关于 and without punctuation at either end."""
    while start < end and plain[start] in _TRIM and plain[start] != "(":
        start += 1
    about = _ABOUT.match(plain, start, end)
    start = about.end() if about else start
    open_ones = plain.count("(", start, end) - plain.count(")", start, end)
    trim = _TRIM if open_ones else _TRIM.replace("()", "")
    while start < end and plain[start] in trim:
        start += 1
    while end > start and plain[end - 1] in trim:
        end -= 1
    closing = _ABOUT_AT_END.search(plain, start, end)
    return start, closing.start() if closing else end


def _is_name(name: str) -> bool:
    """Whether these words name an organ."""
    if len(name) < 2 or any(word in name for word in words.SITE_WORDS) or _NUMBERED.match(name):
        return False
    if name.startswith(words.NO_NAME_BEGINNINGS) or (name[0] == "本" and name[1] in words.PRONOUN_TAILS):
        return False
    return not any(char.isdigit() for char in name[:2]) and not _is_fragment(name)
