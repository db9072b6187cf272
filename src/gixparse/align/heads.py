"""Which edition's columns the printed heads of a row are, and which head stands over which column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from attrs import frozen

from gixparse.align.lexicon import Role, blocks_for, is_cut, key, lexicon
from gixparse.align.scan import Token
from gixparse.form import Block, Column
from gixparse.text.folding import fold, simplify

# How well a printed head fits a column: it is its word, or its word with characters dropped.
EXACT, CUT = 2, 1


@frozen
class Columns:
    """The columns of a printed row, left to right, in one edition.

    `names` are (row, column) pairs, `heads` the printed head over each where there is one. `slots` says for each cell
    that the row prints which column it belongs to: one for each column, more where a merged cell is printed several
    times, None for a column that the form does not have. `editions` are those that the row may belong to: more than
    one where neither its words nor its heads decide.
    """

    editions: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    heads: tuple[Token | None, ...]
    slots: tuple[int | None, ...]

    @property
    def plain(self) -> bool:
        """Whether a row prints one cell for each column, in order."""
        return self.slots == tuple(range(len(self.names)))


def columns_of(table: str, row: str | None, heads: Sequence[Token], label: Token, plain: str) -> Columns | None:
    """The columns that a printed row has, or None where its heads fit no edition or several alike.

    Without heads, only a row whose columns are the same in all editions that have it has known ones.
    """
    blocks = blocks_for(table, row)
    names = {edition: _names(block, row) for edition, block in blocks.items()}
    if not _headed(table):
        edition = next(iter(blocks))
        if not _in_order(heads, blocks[edition], label, plain):
            return None
        width = len(names[edition])
        return Columns(tuple(blocks), names[edition], _heads_over(blocks[edition], heads), tuple(range(width)))
    scores = {edition: _fit(_over(heads, block), block.columns) for edition, block in blocks.items()}
    best = max(scores.values())
    fitting = [edition for edition, score in scores.items() if score == best >= blocks[edition].width]
    if len({names[edition] for edition in fitting}) != 1:
        return None
    edition = fitting[0]
    slots = _slots(heads, blocks[edition].columns)
    if slots is None:
        return None
    order = list(dict.fromkeys(slot for slot in slots if slot is not None))
    over = _heads_over(blocks[edition], _over(heads, blocks[edition]))
    return Columns(
        tuple(fitting),
        tuple(names[edition][place] for place in order),
        tuple(over[place] for place in order),
        tuple(None if slot is None else order.index(slot) for slot in slots),
    )


def _headed(table: str) -> bool:
    return table in lexicon().headed


def _in_order(heads: Sequence[Token], block: Block, label: Token, plain: str) -> bool:
    """Whether the heads that name columns stand as the form has them.

    From left to right, or line by line where heads stand on several lines; heads on one line never go back, unless
    the rows stand on that line, too, and lines say nothing. Side by side, each row has its heads in order.
    """
    named = [(head, name) for head in heads if (name := _named(head, block.columns))]
    names = [column.name for column in block.columns]
    if block.across:
        rows = [row.name for row in block.rows]
        said = [term.name for head in heads for term in head.terms if term.role is Role.ROW and term.name in rows]
        if [row for row in rows if row in said] != list(dict.fromkeys(said)):
            return False
        return not _is_transposed(heads, named, block) and _repeats([n for _, n in named], names, len(block.rows))
    places = [names.index(name) for _, name in named]
    has_lines = bool(named) and "\n" in plain[named[0][0].start : label.start]
    for (one, _), (other, _), at, then in zip(named, named[1:], places, places[1:], strict=False):
        if then < at and has_lines and "\n" not in plain[one.end : other.start]:
            return False
    orders = [names, *([name for line in lines for name in line] for lines in block.head_lines)]
    # A merged head may be printed again on the next line.
    found = list(dict.fromkeys(name for _, name in named))
    return any([name for name in order if name in found] == found for order in orders)


def _is_transposed(heads: Sequence[Token], named: Sequence[tuple[Token, str]], block: Block) -> bool:
    """Whether all labels of rows stand before heads that are there only once: rows have become columns."""
    if len(named) != len(block.columns):
        return False
    labels = [head for head in heads if any(term.role is Role.ROW for term in head.terms)]
    return len(labels) >= len(block.rows) - 1 and labels[-1].start < named[0][0].start


def _named(head: Token, columns: Sequence[Column]) -> str | None:
    return next((column.name for column in columns if _match(head, column) == EXACT), None)


def _repeats(named: Sequence[str], names: Sequence[str], times: int) -> bool:
    """Whether names come in their order at most so many times, or once more where a merged line is printed again.

    Once all of them are there, only whole orders count.
    """
    places = [names.index(name) for name in named]
    runs = 1 + sum(other <= one for one, other in pairwise(places))
    whole = len(named) % len(names) == 0
    return runs <= times + 1 and (not whole or places == [*range(len(names))] * (len(named) // len(names)))


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


def _slots(heads: Sequence[Token], columns: Sequence[Column]) -> tuple[int | None, ...] | None:
    """Which column each printed cell belongs to: the form's order, or another one when every column has its head.

    None where heads contradict the form's order without giving another: nothing is shifted by guess.
    """
    named = [next((n for n, column in enumerate(columns) if _match(head, column) == EXACT), None) for head in heads]
    if set(named) >= set(range(len(columns))):
        # Every column has its head: other heads stand over columns that the form does not have.
        again = [one is not None and one == other for one, other in pairwise(named)]
        runs = [slot for slot, repeats in zip(named, [False, *again], strict=True) if slot is not None and not repeats]
        return tuple(named) if len(runs) == len(columns) else None
    if len(heads) > len(columns):
        heads = [next(run) for _, run in groupby(heads, key=lambda head: head.word)]
        named = [next((n for n, column in enumerate(columns) if _match(head, column) == EXACT), None) for head in heads]
    known = [place for place in named if place is not None]
    in_place = all(place is None or place == at for at, place in enumerate(named))
    if known != sorted(set(known)) or (len(heads) == len(columns) and not in_place) or len(heads) > len(columns):
        return None
    return tuple(range(len(columns)))
