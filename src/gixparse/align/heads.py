"""Which edition's columns the printed heads of a row are, and which head stands over which column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import frozen

from gixparse.align.lexicon import blocks_for, is_cut, key
from gixparse.align.scan import Token
from gixparse.form import Block, Column
from gixparse.text.folding import fold, simplify

# How well a printed head fits a column: it is its word, or its word with characters dropped.
EXACT, CUT = 2, 1


@frozen
class Columns:
    """The columns of a printed row, left to right, in one edition.

    `names` are (row, column) pairs, `heads` the printed head over each where there is one. `editions` are those
    that the row may belong to: more than one where neither its words nor its heads decide.
    """

    editions: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    heads: tuple[Token | None, ...]


def columns_of(table: str, row: str | None, heads: Sequence[Token]) -> Columns | None:
    """The columns that a printed row has, or None where its heads fit no edition or several alike.

    Without heads, only a row whose columns are the same in all editions that have it has known ones.
    """
    blocks = blocks_for(table, row)
    names = {edition: _names(block, row) for edition, block in blocks.items()}
    if len(set(names.values())) == 1:
        edition = next(iter(blocks))
        return Columns(tuple(blocks), names[edition], _heads_over(blocks[edition], heads))
    scores = {edition: _fit(_over(heads, block), block.columns) for edition, block in blocks.items()}
    best = max(scores.values())
    fitting = [edition for edition, score in scores.items() if score == best >= blocks[edition].width]
    if len(fitting) != 1:
        return None
    block = blocks[fitting[0]]
    printed = _over(heads, block)
    order = _order(printed, block.columns)
    if order is None:
        return None
    ordered = tuple(names[fitting[0]][place] for place in order)
    return Columns((fitting[0],), ordered, _heads_over(block, printed))


def _names(block: Block, row: str | None) -> tuple[tuple[str, str], ...]:
    rows = [row] if row is not None else [line.name for line in block.rows]
    return tuple((name, column.name) for name in rows for column in block.columns)


def _over(heads: Sequence[Token], block: Block) -> Sequence[Token]:
    """The heads over a block: one of each run of equal ones where there are more than columns.

    Extractors repeat a merged head; two heads cut short alike (本年新, 本年新) stand over two columns.
    """
    if len(heads) <= len(block.columns):
        return heads
    return [next(run) for _, run in groupby(heads, key=lambda head: head.word)]


def _heads_over(block: Block, printed: Sequence[Token]) -> tuple[Token | None, ...]:
    """The printed head of each column: by place where all heads are there in order, else by its word."""
    columns = block.columns * (len(block.rows) if block.across else 1)
    if len(printed) == len(columns) and all(map(_match, printed, columns)):
        return tuple(printed)
    if block.across:
        return (None,) * len(columns)
    return tuple(next((head for head in printed if _match(head, column) == EXACT), None) for column in columns)


def _match(head: Token, column: Column) -> int:
    words = [key(simplify(fold(label))) for label in (column.label, *column.aliases)]
    if head.word in words:
        return EXACT
    return CUT if any(is_cut(head.word, word) for word in words) else 0


def _fit(heads: Sequence[Token], columns: Sequence[Column]) -> int:
    """How well heads fit columns: place by place where there are as many, else by the words that occur.

    Heads must come to one point a column to be believed: half of them in full, or all of them cut.
    """
    if len(heads) == len(columns):
        in_place = sum(map(_match, heads, columns))
        if in_place >= len(columns):
            return in_place
    return EXACT * sum(any(_match(head, column) == EXACT for head in heads) for column in columns)


def _order(heads: Sequence[Token], columns: Sequence[Column]) -> tuple[int, ...] | None:
    """Which column stands at each place: the form's order, or another one when every head names its column.

    None where heads contradict the form's order without giving another: nothing is shifted by guess.
    """
    named = [next((n for n, column in enumerate(columns) if _match(head, column) == EXACT), None) for head in heads]
    if len(heads) == len(columns) and None not in named and len(set(named)) == len(named):
        return tuple(place for place in named if place is not None)
    known = [place for place in named if place is not None]
    in_place = all(place is None or place == at for at, place in enumerate(named))
    if known != sorted(set(known)) or (len(heads) == len(columns) and not in_place):
        return None
    return tuple(range(len(columns)))
