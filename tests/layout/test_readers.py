"""Cells, the marks between them, and the reader that fits."""

from __future__ import annotations

import pytest

from gixparse.layout.cells import gap, pieces, words
from gixparse.layout.readers import reader_of


def test_pieces_are_cut_at_marks_and_keep_their_place() -> None:
    text = " 规章 | 0 |\t本年新 制作数量\n\n12 "
    found = list(pieces(text))
    assert [piece.text for piece in found] == ["规章", "0", "本年新 制作数量", "12"]
    assert all(text[piece.start : piece.end] == piece.text for piece in found)
    assert [(word.text, text[word.start : word.end]) for word in words(found[2])] == [
        ("本年新",) * 2,
        ("制作数量",) * 2,
    ]


@pytest.mark.parametrize(
    ("between", "name"),
    [
        (" | ", "pipe_rows"),
        (" |\n", "pipe_fragments"),
        ("\n|\n", "pipe_fragments"),
        ("\t", "tab_rows"),
        ("\n\t", "tab_cells"),
        ("\n\n", "cell_lines"),
        ("   ", "words"),
    ],
)
def test_the_marks_between_two_cells_tell_how_a_table_arrived(between: str, name: str) -> None:
    assert reader_of([gap(f"0{between}0", 1, 1 + len(between))]).name == name


def test_most_gaps_decide() -> None:
    gaps = [gap("0\t0", 1, 2)] * 3 + [gap("0\n0", 1, 2)]
    assert reader_of(gaps).name == "tab_rows"
    assert reader_of([]).name == "words"


def test_touching_pipes_are_counted_apart() -> None:
    end_of_row = gap("0 | |||", 1, 7)
    assert (end_of_row.pipes, end_of_row.touching) == (4, 2)
