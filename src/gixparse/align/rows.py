"""The stream of tokens parted into the rows of the form.

    report = { table }        table = { heads  row }        row = label { cell }

The form's order decides what its words alone leave open: rows of a table only ever go forward, a row that
comes again or earlier starts the table anew (it was printed twice), 其他 and 总计 are column heads until the rows
begin and rows after that.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field, frozen

from gixparse.align.lexicon import Lexicon, Role, blocks_for, depth, is_cut, level_of, lexicon
from gixparse.align.scan import Token


@frozen
class RowReading:
    """What stands in the text for one printed row: its label, its column heads, and the cells behind it.

    `row` is None for rows that stand side by side under one line of heads (the review table). `cells` are
    cell prints and other short texts in the order of the text; `body_start` is where the label and what belongs to
    it end, and `next_start` where the token behind the row begins; `followed` says that this is another row or head
    of the table. `instance` counts the times the table was begun, and `stretch` the stretches of prose before.
    """

    table: str
    row: str | None
    label: Token
    heads: tuple[Token, ...]
    cells: tuple[Token, ...]
    instance: int
    body_start: int
    next_start: int
    followed: bool = False
    stretch: int = 0


@define
class _OpenRow:
    table: str
    row: str | None
    label: Token
    heads: list[Token]
    instance: int
    body_start: int
    cells: list[Token] = field(factory=list)
    has_print: bool = False


@define
class _TableState:
    last: int = -1
    row: str | None = None
    label: str = ""
    instance: int = 0


class RowFinder:
    """Reads the tokens of a text once, from the first to the last, and collects row readings."""

    def __init__(self, tokens: Sequence[Token], end: int) -> None:
        self._tokens = tokens
        self._end = end
        self._words: Lexicon = lexicon()
        self._states: dict[str, _TableState] = {}
        self._table: str | None = None
        # The heads in force, the table they belong to, and whether a row has been read under them.
        self._heads: list[Token] = []
        self._heads_of: str | None = None
        self._heads_used = False
        # The last group label, for rows whose word alone does not name them.
        self._group: str | None = None
        # Whether short text now is a column head with characters dropped rather than noise.
        self._in_heads = False
        self._row: _OpenRow | None = None
        self._stretch = 0
        self._found: list[RowReading] = []

    def rows(self) -> list[RowReading]:
        """Every row reading of the text, in the order of the text."""
        for place, token in enumerate(self._tokens):
            if token.print:
                self._take_print(token)
            elif token.terms:
                self._take_term(place, token)
            else:
                self._take_text(place, token)
        self._close(self._end)
        return self._found

    # --- cells -----------------------------------------------------------------------------------

    def _take_print(self, token: Token) -> None:
        if self._row is not None:
            self._row.cells.append(token)
            self._row.has_print = True
        self._in_heads = False

    def _take_text(self, place: int, token: Token) -> None:
        """Text that names nothing: a head or label with characters dropped, debris, noise, or prose."""
        if token.is_prose:
            self._leave(token.start)
        elif token.is_noise:
            return
        elif row := self._cut_row(place, token):
            self._open(row[0], row[1], token)
        elif self._in_heads:
            self._heads.append(token)
        elif self._row is not None:
            self._take_stranger(self._row, token)

    def _take_stranger(self, row: _OpenRow, token: Token) -> None:
        """Text in a row: a piece of its label, a label that the form does not have, or something in a cell."""
        if self._is_debris(token):
            row.body_start = row.body_start if row.cells else token.end
        elif token.is_own_label and row.has_print:
            self._close(token.start)
        else:
            row.cells.append(token)

    def _cut_row(self, place: int, token: Token) -> tuple[str, str] | None:
        """The one row still to come that the text is a cut label of, if figures follow at once."""
        follows = place + 1 < len(self._tokens) and self._tokens[place + 1].print
        if self._table is None or not follows or len(token.word) < 2:
            return None
        state = self._states.get(self._table)
        last = state.last if state else -1
        rows = {
            name
            for word, name in self._words.row_keys[self._table]
            if self._words.order[self._table, name] > last and is_cut(token.word, word)
        }
        return (self._table, rows.pop()) if len(rows) == 1 else None

    def _is_debris(self, token: Token) -> bool:
        """Whether the text is a piece of the open row's own label, or of a label that spans several rows.

        One character of a label that spans rows says nothing while the row waits for its figures: it may as well be
        what is left of the next row's label.
        """
        assert self._row is not None
        if not token.word:
            return False
        spanning = self._words.debris[self._row.table]
        label = self._words.labels.get((self._row.table, self._row.row or ""), "")
        if token.word in label:
            return True
        if len(token.word) < 2 and not self._row.has_print and self._row.row is not None:
            return False
        if token.word in spanning:
            return True
        return all(part in spanning for part in token.text.split())

    # --- words of the form -----------------------------------------------------------------------

    def _take_term(self, place: int, token: Token) -> None:
        row = self._row
        if row is not None and row.row is None and not row.has_print and self._is_debris(token):
            row.heads.append(token)
            row.body_start = token.end
            return
        term_roles = {(term.role, term.table): term.name for term in token.terms}
        for term in token.terms:
            if term.role is Role.ROW and self._is_row(place, token, term.table, term.name):
                self._open(term.table, term.name, token)
                return
        tables = {table for role, table in term_roles if role is not Role.ROW}
        table = self._table if self._table in tables else next(iter(tables), None)
        if table is None:
            return
        roles = {role for role, its_table in term_roles if its_table == table}
        if Role.HEADING in roles or Role.CAPTION in roles:
            self._begin_heads(table, token)
        elif Role.COLUMN in roles:
            self._take_head(table, token)
        else:
            self._close(token.start, table)
            self._table, self._group = table, next(t.name for t in token.terms if t.role is Role.GROUP)

    def _is_row(self, place: int, token: Token, table: str, name: str) -> bool:
        """Whether a word that may name a row does so here; words that only name a row always do."""
        if not any(term.role in (Role.COLUMN, Role.GROUP) for term in token.terms):
            return True
        if any(term.role is Role.GROUP for term in token.terms):
            return self._followed_by_print(place)
        state = self._states.get(table)
        before = self._tokens[place - 1] if place else token
        if any(term.role is Role.COLUMN for term in before.terms) and not (self._row and self._row.label is before):
            return False
        group, _, _ = name.rpartition(".")
        if group and group != self._group and not (state and state.row and state.row.startswith(f"{group}.")):
            return False
        if level := level_of(token.text):
            return level == depth(table, name)
        begun = self._table == table and state is not None and state.last >= 0
        return begun and self._followed_by_print(place)

    def _followed_by_print(self, place: int) -> bool:
        return place + 1 < len(self._tokens) and self._tokens[place + 1].print is not None

    def _begin_heads(self, table: str, token: Token) -> None:
        """A line above the heads, or a label that spans several rows: what comes behind it is something new."""
        self._close(token.start, table)
        self._table, self._in_heads = table, table in self._words.headed
        if self._in_heads:
            self._renew_heads(table, anew=True)

    def _take_head(self, table: str, token: Token) -> None:
        self._close(token.start, table)
        self._renew_heads(table)
        self._in_heads = table in self._words.headed
        self._heads.append(token)

    def _renew_heads(self, table: str, *, anew: bool = False) -> None:
        """Start a new line of heads, unless the one in force is still being read."""
        if anew or self._heads_used or self._heads_of != table:
            self._heads, self._heads_of, self._heads_used = [], table, False
        self._table = table

    def _open(self, table: str, name: str, token: Token) -> None:
        """A row begins; the same label again right away is a merged cell printed twice."""
        across = table in self._words.across
        if across:
            self._open_across(table, name, token)
            return
        row, state = self._row, self._states.setdefault(table, _TableState())
        if row is not None and row.table == table and row.row == name and not row.cells:
            row.body_start = token.end
            return
        self._close(token.start, table)
        order = self._words.order[table, name]
        # The same label with another explanation (行政处罚（简易程序）) divides a row; the same one is a new table.
        again = name == state.row and token.text == state.label
        if order < state.last or again:
            state.instance += 1
        heads = list(self._heads) if self._heads_of == table and self._may_share_heads(table, name, state.row) else []
        state.last, state.row, state.label = order, name, token.text
        self._table, self._in_heads, self._heads_used = table, False, True
        self._row = _OpenRow(table, name, token, heads, state.instance, token.end)

    def _may_share_heads(self, table: str, name: str, before: str | None) -> bool:
        """Whether the heads in force may stand over a row: new ones, or those of a row of the same block."""
        if not self._heads_used or before is None:
            return True
        blocks, others = blocks_for(table, name), blocks_for(table, before)
        return any(block is others.get(edition) for edition, block in blocks.items())

    def _open_across(self, table: str, name: str, token: Token) -> None:
        """The first label of rows that stand side by side opens one reading for all of them."""
        self._close(token.start, table)
        if self._words.order[table, name] > 1:
            return
        state = self._states.setdefault(table, _TableState(instance=-1))
        state.instance += 1
        self._table, self._in_heads = table, False
        self._row = _OpenRow(table, None, token, [], state.instance, token.end)

    # --- ends ------------------------------------------------------------------------------------

    def _close(self, next_start: int, table: str | None = None) -> None:
        """The open row ends, `table` being what the token behind it belongs to."""
        row, self._row = self._row, None
        if row is not None:
            found = RowReading(
                row.table,
                row.row,
                row.label,
                tuple(row.heads),
                tuple(row.cells),
                row.instance,
                row.body_start,
                next_start,
                row.table == table,
                self._stretch,
            )
            self._found.append(found)

    def _leave(self, next_start: int) -> None:
        self._close(next_start)
        self._in_heads, self._heads_used = False, True
        self._stretch += 1
