"""The words around a figure, as far as every character of them is known.

What stands between a subject and its figure is known to the last character, or there is no claim: a word that
the vocabulary does not have may be what makes the figure another one (涉及土地征收的申请, 撤回的申请).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from gixparse.claims.words import Word
from gixparse.form.claims import BRIDGES

# What says, anywhere in the clause before a figure, that the figure is another one.
GUARDS: Final = frozenset(("comparison", "plan", "channel", "body", "subset", "matter", "negation", "exception"))
SUBJECTS: Final = frozenset(
    ("noun", "generic", "receive", "row", "column", "review", "result", "article", "facet", "money", "project")
)
_KNOWN: Final = SUBJECTS | {"filler", "lead", "part", "about", "and", "everybody", "respectively", "each"}
_FIGURES: Final = frozenset(("figure", "percent"))
# A clause of more words than this is none that a report holds; it is not read to its beginning.
_LONGEST_CLAUSE: Final = 60
_REASON: Final = "原因"


@frozen
class Frame:
    """The known words on one side of a figure, in the order of the text.

    `whole` says that they reach to the clause's edge, a figure or a time; `guarded` that the clause holds a word
    of `GUARDS`, or that they are coordinated with something unknown. `edge` is where the clause begins (on the
    left) or ends (on the right); `parts` that the clause lists parts (其中).
    """

    words: tuple[Word, ...]
    whole: bool
    guarded: bool
    edge: int
    parts: bool = False

    def of(self, *kinds: str) -> list[Word]:
        """The words of these kinds."""
        return [word for word in self.words if word.kind in kinds]


def frame_before(items: Sequence[Word], index: int, text: str) -> Frame:
    """The words between an item and the figure, mark or unknown word before it; one comma may lie between.

    收到申请,共5件 is read over its comma: what follows the comma cannot stand alone.
    """
    at, place, words = index - 1, items[index].start, list[Word]()
    whole, crossed = True, False
    while at >= 0:
        item = items[at]
        if item.end != place:
            whole = text.endswith(_REASON, 0, place)
            break
        if item.kind == "filler" and item.print.endswith(_REASON):
            break
        if item.kind == "mark" and not crossed and _bridges(item, words):
            crossed = True
        elif item.kind in _KNOWN:
            words.append(item)
        elif item.kind != "own_time" and (item.kind, item.name) != ("time", "own"):
            whole = item.kind in ("mark", "time", "enumerator") or item.kind in _FIGURES
            break
        place, at = item.start, at - 1
    else:
        whole = not text[_clause_floor(text, place) : place].strip(' \n“”"')
    words.reverse()
    return _closed(items, at, tuple(words), whole)


def _clause_floor(text: str, place: int) -> int:
    """Where the run of unknown characters before `place` begins: nothing known stands before the first item."""
    at = place
    while at > 0 and text[at - 1] not in "。!?;\n,:()":
        at -= 1
    return at


def _bridges(mark: Word, words: Sequence[Word]) -> bool:
    """Whether the clause so far only says how many: 共, 为, or nothing behind a colon."""
    if mark.print == ":":
        return all(word.kind in ("filler", "each") for word in words)
    return mark.print == "," and bool(words) and all(word.print in BRIDGES for word in words)


def _closed(items: Sequence[Word], at: int, words: tuple[Word, ...], whole: bool) -> Frame:
    """The frame with what the rest of its clause says of it."""
    guarded = False
    if words and words[0].kind == "and":
        # After a figure a new item of the list begins; after an unknown word the subject has an unknown half.
        guarded = not (at >= 0 and (items[at].kind in _FIGURES or items[at].print in (")", ",")) and whole)
        words = words[1:]
    parts = any(word.kind == "part" for word in words)
    floor = at - _LONGEST_CLAUSE
    while at >= 0 and items[at].kind != "mark" and items[at].kind not in _FIGURES:
        guarded = guarded or items[at].kind in GUARDS or at <= floor
        if at <= floor:
            break
        parts = parts or items[at].kind == "part"
        at -= 1
    return Frame(words, whole, guarded, items[at].end if at >= 0 else -1, parts)


def frame_after(items: Sequence[Word], index: int, text: str) -> Frame:
    """The words between an item and the mark behind it; `whole` if nothing else stands there."""
    at, place, words = index + 1, items[index].end, list[Word]()
    while at < len(items) and items[at].start == place and items[at].kind in _KNOWN:
        words.append(items[at])
        place, at = items[at].end, at + 1
    closed = at < len(items) and items[at].start == place and items[at].kind == "mark"
    whole = closed or (at == len(items) and not text[place:].strip())
    return Frame(tuple(words), whole, False, place)
