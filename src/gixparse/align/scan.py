"""The text as one stream of tokens: words of the form, cell prints, and other text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from gixparse.align.lexicon import ENUMERATOR, Lexicon, Role, Term, key, lexicon, number_of, numbered, whole_key
from gixparse.layout.cells import Piece, pieces, words
from gixparse.text.prints import Kind, Print, read_print

# A text of so many characters that is no piece of a label is one of its own: a heading, or a row that the form does
# not have. Shorter ones may be noise between two cells of a row.
_OWN_LABEL = 6
# A piece longer than this is prose: no label of the form with its explanations comes near it.
LONGEST_LABEL = 240
# Longer pieces are cut at their blanks only when they begin like a line of a table.
_PROSE = 60
_DIGIT = re.compile(r"\d")
# Lines that draw a table hold nothing but these; shorter ones may be placeholders.
_RULE_CHARS = "-=_+:~—─━┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬═ "
_SHORTEST_RULE = 3
_LONGEST_PAGE_NUMBER = 24
# A page number on a line of its own, with or without its words.
_PAGE_NUMBER = re.compile(
    r"[-—]\s?\d{1,4}\s?[-—]|第\s?\d{1,4}\s?页(?:\s?[,/]?\s?共\s?\d{1,4}\s?页)?|\d{1,4}\s?/\s?\d{1,4}"
)
_BELONGS = re.compile(r"[-+—] \d[\d,.]{0,20}|[\d,.]{1,20} (?:万|亿)?元")
# What extractors print for an empty cell.
EMPTY_WORDS = frozenset(("", "NaN", "nan", "None", "null"))
# Marks that are nothing by themselves. Another single sign may be what an organ printed in a cell.
_PUNCTUATION = frozenset(".。,，、:;!?·•'\"“”‘’()[]{}<>《》-—_=+~^#&@$%*\\")
# An enumerator may be torn from its point: `2` and `、其他法律…`.
_TORN_POINT = ("、", ".", "．", ")")
# A label broken over more tokens than this, noise between them counted, is taken for something else.
_MOST_PARTS = 16


@frozen
class Token:
    """A stretch of the folded text and what it may be: terms of the form, a cell's print, or neither.

    `word` is the key of the text (see `lexicon`); `is_prose` says that the text is too long for a label.
    """

    text: str
    start: int
    end: int
    terms: tuple[Term, ...] = ()
    print: Print | None = None
    word: str = ""

    @property
    def is_prose(self) -> bool:
        """Whether the text is a sentence rather than a label or a cell."""
        return not self.terms and self.print is None and len(self.text) > _PROSE

    @property
    def is_own_label(self) -> bool:
        """Whether the text is long enough to name something that is not in the form."""
        return not self.terms and self.print is None and len(self.word) >= _OWN_LABEL

    @property
    def is_noise(self) -> bool:
        """Whether the text says nothing: punctuation, a lone enumerator, a word for an empty cell."""
        if self.terms or self.print is not None or self.word:
            return False
        return self.text in EMPTY_WORDS or _PUNCTUATION.issuperset(self.text) or bool(ENUMERATOR.fullmatch(self.text))


def scan(plain: str) -> list[Token]:
    """The tokens of a folded, simplified text, words of the form broken over several cells put together."""
    words_of_form = lexicon()
    known: dict[str, Token] = {}
    return _join(list(_tokens(plain, words_of_form, known)), words_of_form)


def _tokens(plain: str, lexicon_: Lexicon, known: dict[str, Token]) -> Iterator[Token]:
    for piece in pieces(plain):
        if _is_furniture(piece.text, plain, piece.end):
            continue
        token = _classify(piece, lexicon_, known)
        if token.terms or token.print or " " not in piece.text:
            yield token
            continue
        parts = [_classify(word, lexicon_, known) for word in _parts(piece)]
        if any(part.terms or part.print for part in parts):
            yield from parts
        else:
            yield token


def _parts(piece: Piece) -> list[Piece]:
    """A piece cut at its blanks, but for one blank between a sign and its figure or a figure and its unit."""
    parts: list[Piece] = []
    for word in words(piece):
        before = parts[-1] if parts else None
        if before and word.start == before.end + 1 and _BELONGS.fullmatch(f"{before.text} {word.text}"):
            text = piece.text[before.start - piece.start : word.end - piece.start]
            parts[-1] = Piece(text, before.start, word.end)
        else:
            parts.append(word)
    return parts


def _is_furniture(text: str, plain: str, end: int) -> bool:
    """Whether a piece is a line that draws the table, or a page number."""
    if not text.strip(_RULE_CHARS):
        # Two dashes are a placeholder, unless a cell of rules stands beside them.
        return len(text) >= _SHORTEST_RULE or (len(text) > 1 and plain[end : end + 2] in ("|-", "|:"))
    return len(text) <= _LONGEST_PAGE_NUMBER and _PAGE_NUMBER.fullmatch(text) is not None


def _classify(piece: Piece, lexicon_: Lexicon, known: dict[str, Token]) -> Token:
    """The piece as a token. Equal texts are equal tokens, so each distinct text is looked at once."""
    text = piece.text
    token = known.get(text)
    if token is None:
        token = _look_up(text, lexicon_)
        if len(text) <= _PROSE:
            known[text] = token
    return Token(text, piece.start, piece.end, token.terms, token.print, token.word)


def _look_up(text: str, lexicon_: Lexicon) -> Token:
    length = len(text)
    if length > LONGEST_LABEL:
        return Token(text, 0, length)
    read = read_print(text) if length <= 40 else None
    if read is not None and read.kind is not Kind.OTHER:
        return Token(text, 0, length, print=read)
    whole = whole_key(text)
    if whole in lexicon_.terms:
        return Token(text, 0, length, lexicon_.terms[whole], word=whole)
    word, terms = key(text), None
    if not word and (found := numbered(text)):
        # The digit is the label's own number only where the form prints that number; else it may be a figure.
        terms = tuple(
            term
            for term in lexicon_.terms.get(found[1], ())
            if term.role is Role.ROW and number_of(term.table, term.name) == found[0]
        )
        word = found[1] if terms else ""
    return Token(text, 0, length, lexicon_.terms.get(word, ()) if terms is None else terms, word=word)


def _join(tokens: list[Token], lexicon_: Lexicon) -> list[Token]:
    """Put together the words of the form that are broken over neighbouring tokens, longest first."""
    joined: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.print and place + 1 < len(tokens) and tokens[place + 1].text.startswith(_TORN_POINT):
            token = Token(token.text, token.start, token.end)
        last = _last_of_word(tokens, place, lexicon_) if token.word in lexicon_.starts else place
        if last > place:
            end = tokens[last]
            word = "".join(part.word for part in tokens[place : last + 1])
            token = Token(token.text, token.start, end.end, lexicon_.terms[word], word=word)
        joined.append(token)
        place = last + 1
    return joined


def _last_of_word(tokens: list[Token], place: int, lexicon_: Lexicon) -> int:
    """The last token of the longest word of the form that starts at `place`; `place` itself if there is none."""
    word, last = tokens[place].word, place
    for follower in range(place + 1, min(place + _MOST_PARTS, len(tokens))):
        if not (tokens[follower].word or tokens[follower].is_noise):
            break
        word += tokens[follower].word
        if word in lexicon_.terms:
            last = follower
        if word not in lexicon_.starts:
            break
    return last
