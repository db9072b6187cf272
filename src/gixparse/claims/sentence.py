"""One sentence read from left to right: each figure and each denial under what was said before it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from attrs import define, evolve, field

from gixparse.claims.drafts import Draft, settled, share_of, value_of
from gixparse.claims.frames import SUBJECTS, Frame, frame_after, frame_before
from gixparse.claims.subjects import Address, Context, Subject, divided_next, subject_of
from gixparse.claims.words import Word
from gixparse.claims.zeros import Zero, all_closed, denied
from gixparse.form import claims as form

_SEPARATORS: Final = frozenset(("and", "mark"))
_OPENERS: Final = ("lead", "part", "and", "enumerator")
# Before a time: 截至, 自, 早在; not the words by which it is compared.
_LONGEST_OPENING: Final = 3
_COMPARING: Final = frozenset("比较与")
# An organ is known again by the end of its name, 公安局.
_LONGEST_ORGAN: Final = 20
_TAIL_OF_ORGAN: Final = 3
_LISTING: Final = ("respectively", "each")


@define
class Sentence:
    """A sentence being read.

    It begins at `begin`, and `head` is the head of its report. `framing` is the time that its clauses stand in,
    `clause_time` that of the one being read; `compared` says that this one compares two years, `blocked` that a
    figure was left out for its time. `parts` says that 其中 stood before, `unknown_sum` that it divides what is no
    claim, `broken_down` that a part was counted which the form does not know. Items up to `read_to` are done.
    """

    items: Sequence[Word]
    text: str
    context: Context
    head: str = ""
    begin: int = 0
    framing: str = "own"
    clause_time: str = "own"
    brackets: list[str] = field(factory=list)
    compared: bool = False
    blocked: bool = False
    parts: bool = False
    unknown_sum: bool = False
    broken_down: bool = False
    read_to: int = 0
    drafts: list[Draft] = field(factory=list)

    def read(self) -> list[Draft]:
        """What the sentence claims."""
        for index, item in enumerate(self.items):
            handler = _HANDLERS.get(item.kind)
            if handler is not None:
                handler(self, index, item)
        return settled(self.drafts, broken_down=self.broken_down)

    def mark(self, _index: int, item: Word) -> None:
        """A clause ends; with ; what its parts were parts of, too. Brackets have a time of their own."""
        self.clause_time, self.compared = "own", False
        if item.print == "(":
            self.brackets.append(self.framing)
        elif item.print == ")" and self.brackets:
            self.framing = self.brackets.pop()
        elif item.print == ";":
            self.parts = self.unknown_sum = self.context.applicants = False
            self.context.facet = self.context.article = self.context.review = None

    @property
    def carries(self) -> str:
        """The time that the next sentence begins in: 2018年收到20件。其中… is of 2018 to its end."""
        return "other" if self.blocked and self.framing == "other" else "own"

    def time(self, index: int, item: Word) -> None:
        """A clause may name two days, the first and the last of the year; one that is not the year's decides."""
        own = item.kind == "own_time" or item.name == "own"
        if not own:
            self.clause_time = "other"
            if self._frames(index):
                self.framing = "other"
        elif self.clause_time == "own":
            self.framing = "own"

    def _frames(self, index: int) -> bool:
        """Whether a time opens its clause (截至6月,) and so holds for the next ones; 较2018年 does not."""
        edge, at = self.items[index].start, index - 1
        while at >= 0 and self.items[at].kind in _OPENERS and self.items[at].end == edge:
            edge, at = self.items[at].start, at - 1
        if at >= 0 and self.items[at].kind != "mark":
            return False
        floor = self.items[at].end if at >= 0 else max(0, edge - _LONGEST_OPENING - 1)
        opening = self.text[floor:edge]
        return len(opening) <= _LONGEST_OPENING and not _COMPARING.intersection(opening)

    def matter(self, _index: int, _item: Word) -> None:
        """The text turns to something else."""
        self.context.topic = "matter"

    def comparison(self, _index: int, _item: Word) -> None:
        """同比, 增加: the clause compares."""
        self.compared = True

    def part(self, _index: int, _item: Word) -> None:
        """其中 lists parts of what was counted last."""
        self.parts, self.unknown_sum = True, not self.context.counted

    def about(self, _index: int, _item: Word) -> None:
        """Open information is what this is about."""
        self.context.about = True

    def requests(self, _index: int, _item: Word) -> None:
        """Requests are what this is about."""
        self.context.topic, self.context.about, self.context.asked = "requests", True, True

    def topic(self, _index: int, item: Word) -> None:
        """A heading or the like."""
        self.context.topic, self.context.about = item.kind.removesuffix("_topic"), True
        self.context.asked = self.context.topic == "requests"

    def review(self, _index: int, item: Word) -> None:
        """行政复议 of open information."""
        if self.context.about or self.context.topic in ("requests", "review"):
            self.context.topic, self.context.review = "review", item.name

    def article(self, index: int, item: Word) -> None:
        """A row of the first table; of two named together, neither is what 废止5件 is about."""
        joined = index > 1 and self.items[index - 1].kind == "and" and self.items[index - 2].kind == "article"
        self.context.topic, self.context.article = "disclosure", None if joined else item.name

    def enumerator(self, _index: int, item: Word) -> None:
        """A new topic; 一是 numbers measures inside one."""
        if item.quantity is not None and item.quantity.style != "一是":
            self.context.next_item()
            self.framing = "own"

    def figure(self, index: int, item: Word) -> None:
        """A number with a measure, or several behind 分别."""
        if index < self.read_to:
            return
        before = frame_before(self.items, index, self.text)
        figures = self._listed(index) if before.of("respectively") else [index]
        self.read_to = figures[-1] + 1
        end = item.end
        subject = subject_of(before, self.context, several=bool(before.of(*_LISTING)))
        if (subject is None or not before.whole) and len(figures) == 1:
            subject, before, end = self._from_behind(index, before, subject)
        if subject is None or not self._allowed(before, subject, figures):
            self._unclaimed(item)
            return
        self._claim(before, subject, figures, end)

    def _listed(self, index: int) -> list[int]:
        """719项、7802项和409项: the figures that follow, each behind 、, a conjunction or a comma."""
        figures, at = [index], index + 1
        while at + 1 < len(self.items):
            if self.items[at].kind in _SEPARATORS and self.items[at + 1].kind == "figure":
                if self.items[at].print not in ("、", ",") and self.items[at].kind != "and":
                    break
                figures.append(at + 1)
                at += 2
            elif self.items[at].print == "(" and self.items[at + 1].kind == "percent":
                at += 3
            else:
                break
        return figures

    def _from_behind(self, index: int, before: Frame, subject: Subject | None) -> tuple[Subject | None, Frame, int]:
        """收到105件政府信息公开申请, 其中11件办结: what stands behind the measure, if it closes its clause."""
        after = frame_after(self.items, index, self.text)
        item = self.items[index]
        anchors = {word.kind for word in before.words} - {"receive", "filler", "lead", "part", "about", "everybody"}
        if not after.whole or not after.words or anchors or (not before.whole and not before.of("receive")):
            return subject, before, item.end
        both = evolve(before, words=before.words + after.words)
        return subject_of(both, self.context), both, after.edge

    def _allowed(self, before: Frame, subject: Subject, figures: Sequence[int]) -> bool:
        """Whether nothing says that the figures are others, and there is one for each address."""
        if self.framing == "other" or self.clause_time == "other":
            if not self.compared:
                self.framing, self.blocked = "other", True  # what follows 2018年收到20件 is of that year, too
            return False
        if before.guarded or (not before.whole and (before.parts or self._of_other_organ(before))):
            return False
        explicit = bool(before.of("noun") and subject.verb)
        if self.unknown_sum and not explicit:
            return False
        shared = bool(before.of("each")) and len(figures) == 1
        if not shared and len(figures) != len(subject.addresses):
            return False
        return all(self._counts(self.items[figure], subject, before) for figure in figures)

    def _of_other_organ(self, before: Frame) -> bool:
        """市公安局受理…: whether an organ is named in front that the head of the report does not name."""
        start = before.words[0].start if before.words else 0
        organ = self.text[max(before.edge, self.begin, start - _LONGEST_ORGAN) : start]
        named = organ.endswith(form.ORGAN_ENDINGS) and not form.COLLECTIVE.intersection(organ)
        return named and organ[-_TAIL_OF_ORGAN:] not in self.head

    def _counts(self, figure: Word, subject: Subject, before: Frame) -> bool:
        """Whether the measure fits; 均为0 needs none."""
        assert figure.quantity is not None
        if figure.quantity.unit is None and subject.addresses[0][2] != "amount":
            return figure.quantity.value == 0 and bool(before.words) and before.words[-1].print.endswith("为")
        return figure.quantity.unit in subject.measures

    def _unclaimed(self, figure: Word) -> None:
        measure = figure.quantity.unit if figure.quantity else None
        if measure in form.MEASURES["requests_bare"] and self.parts:
            self.broken_down = True
        if not self.parts:
            self.context.counted = False

    def _claim(self, before: Frame, subject: Subject, figures: Sequence[int], end: int) -> None:
        """A draft for each address."""
        listed = len(figures) > 1
        shares = [share_of(self.items, figure, self.text, listed=listed) for figure in figures]
        close = max(end, self.items[figures[-1]].end, *(share.end for share in shares if share), 0)
        if shares[-1] and self.text[self.items[figures[-1]].end] == "(" and self.text[close : close + 1] == ")":
            close += 1
        start = self._opening(before, figures[0])
        sums = any(word.print in form.SUMMING for word in before.words)
        pairs = zip(figures, shares, strict=True)
        each = list(pairs) * len(subject.addresses) if len(figures) == 1 else list(pairs)
        for address, (figure, share) in zip(subject.addresses, each, strict=True):
            value = value_of(self.items[figure], address)
            if value is None:
                self._unclaimed(self.items[figure])
                continue
            percent = _percent(share)
            self.drafts.append(
                Draft(address, value, self.items[figure], start, close, percent, subject.verb, sums, before.parts)
            )
            self._settle(address, before)
        if share := shares[-1]:
            self.read_to = max(self.read_to, self.items.index(share, figures[-1]) + 1)

    def _settle(self, address: Address, before: Frame) -> None:
        """What the next figure may refer to."""
        table, row, column = address
        self.context.counted = True
        if table == "requests":
            self.context.applicants = column != "total"
            if column == "total":
                self.context.base = divided_next(self.context.base, row, fresh=self.context.fresh)
            self.context.fresh = False
        elif table == "disclosure" and before.of("facet"):
            self.context.facet = column

    def _opening(self, before: Frame, index: int) -> int:
        """Where the statement begins: at 共 unless a year stands before it, else with its clause."""
        at = index
        while at > 0 and self.items[at - 1].start >= before.edge:
            at -= 1
        opening = max(before.edge, self.begin)
        while at < index and self.items[at].kind in _OPENERS and self.items[at].start == opening:
            opening, at = self.items[at].end, at + 1
        for item in self.items[at:index]:
            if item.kind in SUBJECTS or item.kind in ("time", "own_time"):
                break
            if item.print in form.SUMMING:
                return item.start
        return opening

    def zero(self, index: int, _item: Word) -> None:
        """没有收到…"""
        self._nothing(denied(self.items, index, self.text, self.context))

    def closed(self, index: int, _item: Word) -> None:
        """已全部办结"""
        self._nothing(all_closed(self.items, index, self.text, self.context))

    def _nothing(self, zero: Zero | None) -> None:
        if zero is None or "other" in (self.framing, self.clause_time):
            return
        addresses, start, end = zero
        self.drafts += [Draft(address, 0, None, start, end) for address in addresses]


def _percent(share: Word | None) -> Decimal | None:
    if share is None or share.quantity is None or share.quantity.value is None:
        return None
    return Decimal(str(share.quantity.value))


_HANDLERS: Final = {
    "mark": Sentence.mark,
    "time": Sentence.time,
    "own_time": Sentence.time,
    "other_time": Sentence.time,
    "matter": Sentence.matter,
    "comparison": Sentence.comparison,
    "part": Sentence.part,
    "about": Sentence.about,
    "noun": Sentence.requests,
    "requests_topic": Sentence.topic,
    "review_topic": Sentence.topic,
    "review": Sentence.review,
    "article": Sentence.article,
    "enumerator": Sentence.enumerator,
    "figure": Sentence.figure,
    "negation": Sentence.zero,
    "zero": Sentence.zero,
    "all_closed": Sentence.closed,
}
