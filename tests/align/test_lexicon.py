"""The form's words as a lexicon."""

from __future__ import annotations

import pytest

from gixparse.align.lexicon import Role, blocks_for, depth, is_cut, key, lexicon
from gixparse.form import EDITIONS


@pytest.mark.parametrize(
    ("print_", "word"),
    [
        ("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "部分公开"),
        ("2. 部 分 公 开", "部分公开"),
        ("3.危及“三安全一稳定”", "危及三安全一稳定"),
        ("本年增/减(指2020年增减,如-8)", "本年增减"),
        ("本年收费金额(单位:万元)", "本年收费金额"),
        ("规章000", ""),
        ("1.", ""),
        ("", ""),
    ],
)
def test_a_key_holds_the_words_and_nothing_else(print_: str, word: str) -> None:
    assert key(print_) == word


def test_every_word_of_every_edition_is_in_the_lexicon_with_its_role() -> None:
    terms = lexicon().terms
    named = {(t.role, t.table, t.name) for found in terms.values() for t in found}
    for edition in EDITIONS.values():
        for table in edition.tables:
            for block in table.blocks:
                assert {(Role.ROW, table.name, row.name) for row in block.rows} <= named
                assert {(Role.COLUMN, table.name, column.name) for column in block.columns} <= named


def test_no_word_names_two_rows_of_one_table() -> None:
    for word, terms in lexicon().terms.items():
        rows = [(t.table, t.name) for t in terms if t.role is Role.ROW]
        assert len({table for table, _ in rows}) == len(rows), word


def test_rows_keep_the_order_of_every_edition() -> None:
    order = lexicon().order
    for edition in EDITIONS.values():
        for table in edition.tables:
            places = [order[table.name, row.name] for block in table.blocks for row in block.rows]
            assert places == sorted(places)


@pytest.mark.parametrize(
    ("part", "word", "cut"),
    [
        ("本年增", "本年增减", True),
        ("社会组织", "社会公益组织", True),
        ("本年发件", "本年制发件数", True),
        ("本年新", "本年新公开数量", True),
        ("规章", "规章", False),
        ("数量本年", "本年数量", False),
        ("其", "其他", False),
        ("收费", "行政事业性收费之类的事项", False),
    ],
)
def test_a_cut_word_has_lost_characters_and_gained_none(part: str, word: str, cut: bool) -> None:
    assert is_cut(part, word) is cut


def test_depth_is_that_of_the_printed_enumerator() -> None:
    assert [depth("requests", row) for row in ("new_received", "granted", "denied.state_secret")] == [1, 2, 3]
    assert depth("disclosure", "regulations") == 0
    assert depth("review", None) is None


def test_blocks_are_found_by_row_in_every_edition_that_has_it() -> None:
    assert [len(blocks_for("disclosure", row)) for row in ("regulations", "other_services")] == [2, 1]
    assert all(block.across for block in blocks_for("review", None).values())
