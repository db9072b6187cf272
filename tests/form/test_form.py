"""The editions as data: the codebook they expand to, and their arithmetic."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import attrs
import pytest

from gixparse.form import EDITIONS, cells_of, codebook, common_addresses, equations_of
from gixparse.model.order import cells_by_address, merge

SHARED = Path(__file__).parents[3] / "shared" / "codebook.csv"

# Cells by table, and equations by kind, as the forms of 国办公开办函〔2019〕60号 and 〔2021〕30号 print them.
CELLS = {
    "2019": {"disclosure": 22, "requests": 161, "review": 15},
    "2021": {"disclosure": 10, "requests": 175, "review": 15},
}
EQUATIONS = {
    "2019": {"flow": 7, "outcomes": 7, "applicants": 23, "review": 3},
    "2021": {"flow": 7, "outcomes": 7, "applicants": 25, "review": 3},
}


@pytest.mark.parametrize("edition", CELLS)
def test_the_codebook_has_every_cell_once(edition: str) -> None:
    cells = codebook(edition)
    assert Counter(cell.table for cell in cells) == CELLS[edition]
    assert len(cells) == {"2019": 198, "2021": 200}[edition]
    assert len({cell.address for cell in cells}) == len(cells)
    assert {cell.edition for cell in cells} == {edition}
    assert {cell.unit for cell in cells} == {"件", "项", "万元"} - ({"项"} if edition == "2021" else set())


def test_an_unknown_edition_is_refused() -> None:
    with pytest.raises(ValueError, match="2014"):
        codebook("2014")


@pytest.mark.parametrize("edition", EQUATIONS)
def test_the_equations_are_those_of_the_form(edition: str) -> None:
    equations = equations_of(edition)
    assert Counter(equation.kind for equation in equations) == EQUATIONS[edition]
    assert len(equations) == {"2019": 40, "2021": 42}[edition]
    assert len({equation.id for equation in equations}) == len(equations)
    for equation in equations:
        sides = equation.left + equation.right
        assert all(address in cells_of(edition) for address in sides)
        assert len(set(sides)) == len(sides)
        assert equation.source


@pytest.mark.parametrize("edition", EQUATIONS)
def test_one_cell_stands_in_at_most_one_equation_of_a_kind(edition: str) -> None:
    seen = Counter((e.kind, address) for e in equations_of(edition) for address in e.left + e.right)
    assert set(seen.values()) == {1}


def test_every_outcome_is_counted() -> None:
    for edition in EDITIONS:
        (outcomes,) = [e for e in equations_of(edition) if e.id == "outcomes.total"]
        flow = ("new_received", "carried_over_from_prior_year", "total", "carried_over_to_next_year")
        rows = dict.fromkeys(cell.row for cell in codebook(edition) if cell.table == "requests")
        assert [row for _, row, _ in outcomes.left] == [row for row in rows if row not in flow]


def test_common_addresses_are_in_every_edition() -> None:
    common = common_addresses()
    assert set(common) == set(cells_of("2019")) & set(cells_of("2021"))
    # 22 rows of applicants, the review table, and decisions on licensing, penalties and compulsory measures.
    assert len(common) == 22 * 7 + 15 + 3


def test_labels_hold_no_joined_literals() -> None:
    # A missing comma between two literals makes one word of two.
    for edition in EDITIONS.values():
        for table in edition.tables:
            rows = [row for block in table.blocks for row in block.rows]
            columns = [column for block in table.blocks for column in block.columns]
            words = {(row.label, *row.aliases) for row in rows} | {(c.label, *c.aliases) for c in columns}
            single = {word for same in words for word in same}
            assert all(word == word.strip() for word in single)
            joined = {one + other for same in words for one in same for other in same}
            assert not single & joined


@pytest.mark.skipif(not SHARED.exists(), reason="the published codebook lies outside the repository")
def test_the_editions_expand_to_the_published_codebook_and_back() -> None:
    with SHARED.open(encoding="utf-8", newline="") as handle:
        published = [tuple(row.values()) for row in csv.DictReader(handle)]
    for edition in EDITIONS:
        assert [attrs.astuple(cell) for cell in codebook(edition)] == [row for row in published if row[5] == edition]
    assert len(published) == sum(len(codebook(edition)) for edition in EDITIONS)
    # The order of all editions is the one in which the addresses are published.
    assert list(cells_by_address()) == list(dict.fromkeys((row[0], row[1], row[2]) for row in published))


def test_merging_keeps_the_order_of_each() -> None:
    assert merge([["a", "b", "d"], ["b", "c", "d", "e"]]) == ("a", "b", "c", "d", "e")
    assert merge([["a"], ["b", "a", "c"]]) == ("b", "a", "c")
    assert merge([[], ["a", "b"]]) == ("a", "b")
