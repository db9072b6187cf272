"""Places in the lines of a text: what a person sees below a line is what the span says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import LAW
from gixparse.display.columns import Ruled, broken, one_line, width, wrapped
from gixparse.display.excerpt import LINE_WIDTH, Lines, Mark, excerpt
from gixparse.display.paint import Painter
from gixparse.model.span import Span

PLAIN = Painter("warning")


def drawn(text: str, *marks: Mark) -> list[str]:
    """The excerpt without the bar above it."""
    lines = Lines(text)
    shown, _ = excerpt(lines, [Mark(lines.settled(m.span), m.label, m.main) for m in marks], PLAIN, "to line {}")
    assert shown[0].strip() == "|"
    return shown[1:]


def main(start: int, end: int, label: str = "") -> Mark:
    return Mark(Span(start, end), label, main=True)


def other(start: int, end: int, label: str = "") -> Mark:
    return Mark(Span(start, end), label)


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("abc", [main(1, 2)], ["1 | abc", "  |  ^"]),
        ("其他\t3", [main(3, 4)], ["1 | 其他    3", "  |         ^"]),
        ("其他\t3", [main(0, 2)], ["1 | 其他    3", "  | ^^^^"]),
        ("e\u0301x", [main(2, 3)], ["1 | e\u0301x", "  |  ^"]),
        ("a\u200bb", [main(2, 3)], ["1 | ab", "  |  ^"]),
        ("abc", [main(1, 1)], ["1 | abc", "  |  ^"]),
        ("abc", [main(3, 3)], ["1 | abc", "  |    ^"]),
        ("", [main(0, 0)], ["1 |", "  | ^"]),
        ("abc\n \n", [main(6, 6)], ["1 | abc", "  |    ^"]),
        ("abc", [main(90, 95)], ["1 | abc", "  |    ^"]),
        ("ab\r\ncd\r\n", [main(4, 6)], ["2 | cd", "  | ^^"]),
        ("ab\rcd", [main(3, 5)], ["2 | cd", "  | ^^"]),
        ("ab\r\ncd", [main(2, 4)], ["1 | ab", "  |   ^"]),
        ("ab\ncd\nef", [main(1, 7)], ["1 | ab", "  |  ^ to line 3"]),
        ("a\x1b[2Jb", [main(5, 6)], ["1 | a\ufffd[2Jb", "  |      ^"]),
        ("1 2 3", [main(4, 5), other(0, 1), other(2, 3)], ["1 | 1 2 3", "  | - - ^"]),
        ("1 2", [main(2, 3, "sum"), other(0, 1)], ["1 | 1 2", "  | - ^ sum"]),
        ("1 2", [main(2, 3, "sum"), other(0, 1, "part")], ["1 | 1 2", "  | - ^ sum", "  | part"]),
        (
            "1 2 3",
            [main(0, 1, "sum"), other(2, 3, "x"), other(4, 5, "y")],
            ["1 | 1 2 3", "  | ^ - - y", "  | | x", "  | sum"],
        ),
        ("a\nb\nc", [main(4, 5), other(0, 1)], ["1 | a", "  | -", "...", "3 | c", "  | ^"]),
        ("a\nb", [main(2, 3), other(0, 1)], ["1 | a", "  | -", "2 | b", "  | ^"]),
    ],
)
def test_carets_stand_below_their_place(text: str, marks: list[Mark], expected: list[str]) -> None:
    assert drawn(text, *marks) == expected


def test_the_gutter_is_as_wide_as_the_largest_number() -> None:
    text = "\n" * 99 + "abc"
    assert drawn(text, main(99, 100), other(0, 0)) == ["  1 |", "    | -", "...", "100 | abc", "    | ^"]


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "前" * 300 + "789" + "后" * 300
    shown, carets = drawn(text, main(300, 303))
    assert shown.startswith("1 | …")
    assert shown.endswith("…")
    assert width(shown) <= LINE_WIDTH + len("1 | ……")
    start = width(carets[: carets.index("^")])
    assert carets.count("^") == 3
    assert width(shown[: shown.index("789")]) == start


def test_a_place_longer_than_the_line_is_cut_and_others_out_of_sight_are_counted() -> None:
    lines = Lines("x" * 500)
    shown, left_out = excerpt(lines, [main(0, 500), other(450, 451)], PLAIN, "{}")
    assert (shown[2].count("^"), left_out) == (LINE_WIDTH, 1)


def test_many_labels_below_one_line_give_way_to_that_of_the_place() -> None:
    marks = [main(8, 9, "sum"), *(other(i, i + 1, f"part {i}") for i in (0, 2, 4, 6))]
    assert drawn("1 2 3 4 5", *marks) == ["1 | 1 2 3 4 5", "  | - - - - ^ sum"]


def test_colours_paint_and_change_nothing_else() -> None:
    lines, marks = Lines("ab"), [main(0, 1, "x"), other(1, 2)]
    painted, _ = excerpt(lines, marks, Painter("error", color=True), "")
    assert "\x1b[1;31m^\x1b[0m" in painted[2]
    bare = [line.replace("\x1b[0m", "").replace("\x1b[1;31m", "").replace("\x1b[1;34m", "") for line in painted]
    assert bare == excerpt(lines, marks, PLAIN, "")[0]


@LAW
@given(st.text(alphabet="a中\t\r\n\u0301\u200b\x00 ", max_size=200), st.integers(0, 220), st.integers(0, 30))
def test_no_text_and_no_place_breaks_it(text: str, start: int, length: int) -> None:
    shown = drawn(text, main(start, start + length))
    assert len(shown) == 2
    assert "^" in shown[1]
    number, column = Lines(text).place(min(start, len(text)))
    assert number <= 1 + len(text)
    assert column >= 1


def test_widths() -> None:
    assert (width("中a\u0301"), Ruled.of("中\ta").columns) == (3, (0, 2, 4, 5))
    assert Ruled.of("中文").cut(1, 4) == " 文"
    assert broken("中文字", 4) == "中文\n字"
    assert wrapped("one two 三四", 8, "  ") == "one two\n  三四"
    assert one_line(" a\n\tb\x07\u202e") == "a b\ufffd"
