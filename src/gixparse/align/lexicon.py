"""The words of the form as a lexicon: what a piece of text may name, in any edition.

A word is looked up by its key: its Chinese characters in simplified script, without enumerator (`（一）`, `1.`),
explanations in brackets, quotation marks and white space. Keys make `（二）部分公开（区分处理的，…）`, `2. 部分公开`
and `部 分 公 开` the same word.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

import regex
from attrs import frozen

from gixparse.form import EDITIONS, Block, Table
from gixparse.text.folding import fold, simplify


class Role(Enum):
    """What a word of the form names."""

    HEADING = auto()  # 第二十条第（一）项
    CAPTION = auto()  # 信息内容, 申请人情况, 三、本年度办理结果
    GROUP = auto()  # （三）不予公开
    COLUMN = auto()
    ROW = auto()


@frozen
class Term:
    """One thing that a word may name: its role, its table, and the name of the row or column."""

    role: Role
    table: str
    name: str


# An enumerator in front of a label: 一、 （一） (1) 1. 1、
ENUMERATOR = re.compile(
    r"\s*(?:\(\s*[一二三四五六七八九十\d]{1,3}\s*\)|[一二三四五六七八九十]{1,3}\s*[、.,]|\d{1,2}\s*[、.．](?!\d))\s*"
)
_ENUMERATOR_BEHIND = re.compile(r"(?<=[\u4e00-\u9fff])[一二三四]、\s*$")
_NUMBER_AT_ONCE = re.compile(r"(\d)(?=[\u4e00-\u9fff])")
_EXPLANATION = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?")
_DIGIT = re.compile(r"\d")
_NOT_CHINESE = regex.compile(r"\P{Han}+")


def key(plain: str) -> str:
    """The key of a piece of folded, simplified text; empty when it holds no word, or a digit beside it."""
    return _chinese(_EXPLANATION.sub("", _without_enumerator(plain)))


def whole_key(plain: str) -> str:
    """The key of the text with what stands in brackets: the key of 第二十条第（一）项."""
    return _chinese(_without_enumerator(plain))


def _without_enumerator(plain: str) -> str:
    start = ENUMERATOR.match(plain)
    # An extractor that tears punctuation off its place may leave the enumerator behind the label.
    return _ENUMERATOR_BEHIND.sub("", plain[start.end() :] if start else plain)


def numbered(plain: str) -> tuple[int, str] | None:
    """The number and the key of a label whose enumerator has lost its point: `1属于国家秘密`."""
    found = _NUMBER_AT_ONCE.match(plain)
    return (int(found.group(1)), key(plain[found.end() :])) if found else None


def _chinese(text: str) -> str:
    return "" if _DIGIT.search(text) else _NOT_CHINESE.sub("", text)


@frozen
class Lexicon:
    """Every word of every edition, and what the form says about its order.

    `terms` holds what each key may name and `starts` every proper beginning of a key, so that words broken
    over cells can be put together. `order` is the place of each row in its table, `row_keys` the keys of a
    table's rows with their names. `labels` is each row's whole label and `debris` the labels of each table that
    span several rows, to recognise their pieces. `across` are the tables whose rows stand side by side, `headed`
    those in which each block has column heads of its own.
    """

    terms: dict[str, tuple[Term, ...]]
    starts: frozenset[str]
    order: dict[tuple[str, str], int]
    row_keys: dict[str, tuple[tuple[str, str], ...]]
    labels: dict[tuple[str, str], str]
    debris: dict[str, str]
    across: frozenset[str]
    headed: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of all editions, built once."""
    terms: dict[str, dict[Term, None]] = {}
    order: dict[tuple[str, str], int] = {}
    labels: dict[tuple[str, str], str] = {}
    debris: dict[str, str] = {}
    tables = [table for edition in EDITIONS.values() for table in edition.tables]
    for table in tables:
        for word, term in _words(table):
            terms.setdefault(word, {})[term] = None
        order |= _row_order(table, order)
        for block in table.blocks:
            for row in block.rows:
                known = labels.get((table.name, row.name), "")
                labels[table.name, row.name] = f"{known} {whole_key(row.label)}"
        debris[table.name] = " ".join([debris.get(table.name, ""), *map(whole_key, _spanning(table))])
    return Lexicon(
        {word: tuple(found) for word, found in terms.items()},
        frozenset(word[:length] for word in terms for length in range(1, len(word))),
        order,
        {table.name: _row_keys(terms, table.name) for table in tables},
        labels,
        debris,
        frozenset(table.name for table in tables if any(block.across for block in table.blocks)),
        frozenset(table.name for table in tables if len(table.blocks) > 1),
    )


def _spanning(table: Table) -> list[str]:
    """The labels that stand over or beside several rows; with rows side by side, all labels do."""
    labels = [*table.captions, *(group.label for group in table.groups)]
    for block in table.blocks:
        if block.across:
            labels += [row.label for row in block.rows]
            labels += [column.label for column in block.columns]
    return labels


def _row_keys(terms: dict[str, dict[Term, None]], table: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (word, term.name)
        for word, found in terms.items()
        for term in found
        if term.role is Role.ROW and term.table == table
    )


def _words(table: Table) -> list[tuple[str, Term]]:
    """Every word of a table with what it names."""
    named: list[tuple[tuple[str, ...], Term]] = [
        ((caption,), Term(Role.CAPTION, table.name, caption)) for caption in table.captions
    ]
    named += [((g.label, *g.aliases), Term(Role.GROUP, table.name, g.name)) for g in table.groups]
    for block in table.blocks:
        named += [((c.label, *c.aliases), Term(Role.COLUMN, table.name, c.name)) for c in block.columns]
        named += [((r.label, *r.aliases), Term(Role.ROW, table.name, r.name)) for r in block.rows]
    words = [(key(simplify(fold(print_))), term) for prints, term in named for print_ in prints]
    headings = [block.heading for block in table.blocks if block.heading]
    return words + [(whole_key(fold(print_)), Term(Role.HEADING, table.name, print_)) for print_ in headings]


def _row_order(table: Table, known: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """The place of each row in its table, on a scale that later editions can put rows between."""
    order, place = {}, 0
    for block in table.blocks:
        for row in block.rows:
            place = max(place + 1, known.get((table.name, row.name), 0))
            order[table.name, row.name] = place
    return order


def is_cut(part: str, word: str) -> bool:
    """Whether `part` is `word` with characters dropped: `本年增` for 本年增减, `社会组织` for 社会公益组织.

    Extractors and copyists drop characters and never add any; at least two characters and a third of the word
    must be left.
    """
    if len(part) < 2 or len(part) >= len(word) or 3 * len(part) < len(word):
        return False
    rest = iter(word)
    return all(char in rest for char in part)


@cache
def blocks_for(table: str, row: str | None) -> dict[str, Block]:
    """The block that a row stands in, by edition; with row None, the block whose rows stand side by side."""
    return {
        edition.name: block
        for edition in EDITIONS.values()
        for its_table in edition.tables
        if its_table.name == table
        for block in its_table.blocks
        if (block.across if row is None else any(line.name == row for line in block.rows))
    }


@cache
def number_of(table: str, row: str) -> int | None:
    """The Arabic number that the form prints before a row's label, 1 for 1.属于国家秘密."""
    block = next(iter(blocks_for(table, row).values()))
    label = next(line.label for line in block.rows if line.name == row)
    return int(label[0]) if label[0].isdigit() else None


@cache
def depth(table: str, row: str | None) -> int | None:
    """How deep the row's label stands in the form: 1 for 一、, 2 for （一）, 3 for 1., 0 without enumerator.

    None for rows that stand side by side, whose labels are heads.
    """
    if row is None:
        return None
    block = next(iter(blocks_for(table, row).values()))
    return level_of(next(line.label for line in block.rows if line.name == row))


def level_of(label: str) -> int:
    """The level of the enumerator that a label begins with, 0 where it has none."""
    start = ENUMERATOR.match(fold(label))
    if start is None:
        return 0
    first = start.group().strip()[0]
    return 2 if first == "(" else 3 if first.isdigit() else 1
