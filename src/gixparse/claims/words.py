"""The vocabulary of form/claims.py as a lexicon, and a text cut into its words.

phrase      = { character | "(" choice ")" | "{" choice "}" }       "(" … ")" may be missing
choice      = phrase { "|" phrase }
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from attrs import frozen

from gixparse.form import claims as form
from gixparse.text.quantity import Quantity

# In the order of precedence: a phrase that two kinds list is of the first.
KINDS: Final[tuple[tuple[str, Iterable[str] | Mapping[str, Iterable[str]]], ...]] = (
    ("noun", form.REQUEST_NOUNS),
    ("generic", form.GENERIC_NOUNS),
    ("receive", form.RECEIVING),
    ("row", form.REQUEST_ROWS),
    ("carry", form.CARRYING),
    ("everybody", form.EVERYBODY),
    ("column", form.APPLICANTS),
    ("review", form.REVIEWS),
    ("result", form.REVIEW_RESULTS),
    ("article", form.ARTICLES),
    ("facet", form.FACETS),
    ("money", form.MONEY),
    ("project", form.BARE_ITEMS),
    ("all_closed", form.ALL_CLOSED),
    ("zero", form.ZERO_PREDICATES),
    ("negation", form.NEGATIONS),
    ("respectively", form.RESPECTIVELY),
    ("each", form.EACH),
    ("part", form.PARTS),
    ("about", form.ABOUT),
    ("and", (*form.CONJUNCTIONS, "、")),
    ("requests_topic", form.REQUEST_TOPICS),
    ("review_topic", form.REVIEW_TOPICS),
    ("other_time", form.OTHER_TIMES),
    ("own_time", form.OWN_TIMES),
    ("comparison", form.COMPARISONS),
    ("plan", form.PLANS),
    ("channel", form.CHANNELS),
    ("body", form.BODIES),
    ("subset", form.SUBSETS),
    ("matter", form.OTHER_MATTERS),
    ("exception", form.EXCEPTIONS),
    ("lead", form.LEADS),
    ("filler", form.FILLERS),
    ("other", form.OTHER_WORDS),
    ("mark", ("。", "!", "?", ";", "\n", ",", ":", "(", ")")),
)


@frozen(slots=False)  # made by the thousand
class Word:
    """A phrase of the vocabulary at its place; `name` is the row, column or facet that it stands for."""

    kind: str
    name: str
    print: str
    start: int
    end: int
    quantity: Quantity | None = None


def expand(phrase: str) -> Iterator[str]:
    """Every string that a phrase of the notation stands for."""
    strings, rest = _choice(phrase, 0)
    if rest != len(phrase):
        raise ValueError(f"unbalanced phrase: {phrase}")
    yield from dict.fromkeys(string for string in strings if string)


def _choice(phrase: str, at: int) -> tuple[list[str], int]:
    """choice = phrase { "|" phrase }"""
    found: list[str] = []
    while True:
        strings, at = _sequence(phrase, at)
        found += strings
        if phrase[at : at + 1] != "|":
            return found, at
        at += 1


def _sequence(phrase: str, at: int) -> tuple[list[str], int]:
    """phrase = { character | "(" choice ")" | "{" choice "}" }"""
    strings = [""]
    while at < len(phrase) and phrase[at] not in "|)}":
        if phrase[at] in "({":
            options, close = _choice(phrase, at + 1)
            if phrase[close : close + 1] != {"(": ")", "{": "}"}[phrase[at]]:
                raise ValueError(f"unbalanced phrase: {phrase}")
            options += [""] if phrase[at] == "(" else []
            at = close + 1
        else:
            options, at = [phrase[at]], at + 1
        strings = [head + tail for head in strings for tail in options]
    return strings, at


@cache
def lexicon() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[int, ...]]]:
    """Every print with its kind and name; and the lengths, longest first, of those with one first character."""
    prints: dict[str, tuple[str, str]] = {}
    for kind, phrases in KINDS:
        named = phrases if isinstance(phrases, Mapping) else {"": phrases}
        for name, several in named.items():
            for phrase in several:
                for print_ in (phrase,) if kind == "mark" else expand(phrase):
                    prints.setdefault(print_, (kind, name))
    lengths: dict[str, set[int]] = {}
    for print_ in prints:
        lengths.setdefault(print_[0], set()).add(len(print_))
    return prints, {first: tuple(sorted(several, reverse=True)) for first, several in lengths.items()}


def words_of(text: str) -> Iterator[Word]:
    """The words of the vocabulary in a text, the longest at each place; what lies between is unknown."""
    prints, lengths = lexicon()
    at, end = 0, len(text)
    while at < end:
        for length in lengths.get(text[at], ()):
            known = prints.get(text[at : at + length])
            if known is not None:
                yield Word(*known, text[at : at + length], at, at + length)
                at += length
                break
        else:
            at += 1
