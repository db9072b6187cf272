"""The damage suite: made-up reports, damaged in known ways, read, and judged against the known answer.

    python tests/damage.py [--texts 2000] [--seed 0] [--layout L] [--way W] [--alone] [--show 20] [--minimal]

prints for every way of damage how many cells came back right, flagged (unreadable, missing), or wrong in silence,
and how many were not judged because another report may give the same damaged text.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from random import Random

from attrs import frozen

from damage_grid import GRID_WAYS, SHORTENING, Subject, figure_rows, line_of, subject_of
from damage_rows import ROW_WAYS
from damage_text import TEXT_WAYS
from generator import make_report
from gixparse import NotAReportError, Report, parse_report
from gixparse.model.figure import Figure
from gixparse.model.order import Address
from gixparse.render import LAYOUTS, write
from gixparse.render.document import document_of

WAYS = (*GRID_WAYS, *ROW_WAYS, *TEXT_WAYS)
# Rows may end early here without blanks in the place of what is gone.
RAGGED = frozenset(
    [
        *("tab_cells", "tab_rows", "tab_rows_repeated", "pipe_fragments", "pipe_rows"),
        *("cell_lines", "one_line", "html", "csv"),
    ]
)
NO_VALUE = frozenset({"unreadable", "missing", "not_in_edition"})
READ = frozenset({"reported", "inferred"})


@frozen
class Case:
    """What determines a damaged text."""

    seed: int
    layout: str
    ways: tuple[str, ...]


@frozen
class Miss:
    """A cell that is wrong in silence."""

    case: Case
    address: Address
    want: str
    got: str

    def __str__(self) -> str:
        case = f"{' + '.join(self.case.ways)} | {self.case.layout} | seed {self.case.seed}"
        return f"{case} | {'.'.join(self.address)}: {self.want} read as {self.got}"


def cases(texts: int, seed: int, layout: str | None, way: str | None, *, alone: bool) -> Iterator[Case]:
    """So many cases, one way and two ways in turn, every layout alike."""
    random = Random(seed)
    for number in range(texts):
        first = way or WAYS[(number // 2) % len(WAYS)]
        second = random.choice([other for other in WAYS if other != first])
        ways = (first,) if alone or number % 2 == 0 else (first, second)
        fitting = [one for one in (LAYOUTS if layout is None else (layout,)) if _fits(one, ways)]
        if fitting:
            yield Case(seed * 1_000_003 + number, random.choice(fitting), ways)


def _fits(layout: str, ways: tuple[str, ...]) -> bool:
    return layout in RAGGED or not SHORTENING & set(ways)


def damaged(case: Case) -> tuple[str, Subject]:
    """The text of a case, and its known answer."""
    random = Random(case.seed)
    report = make_report(case.seed, errors=random.choice((0, 0, 0, 1, 2))).report
    subject = subject_of(document_of(report), report.figures())
    if case.layout == "one_line":
        for place in subject.grids():
            for row in figure_rows(subject.grid(place)):
                subject.touch(row, any(cell.address and not cell.text for cell in row))
    for way in sorted(case.ways, key=WAYS.index):
        if way in GRID_WAYS or way in ROW_WAYS:
            (GRID_WAYS | ROW_WAYS)[way](subject, random)
    text = write(tuple(subject.document), case.layout)
    for way in sorted(case.ways, key=WAYS.index):
        if way in TEXT_WAYS:
            text = TEXT_WAYS[way](text, random)
    return text, subject


def judge(case: Case) -> tuple[Counter[str], list[Miss]]:
    """Read the text of a case and count its cells: right, flagged, silent, unjudged; or one `crash`."""
    text, subject = damaged(case)
    try:
        report = parse_report(text)
    except NotAReportError:
        return Counter(flagged=len(subject.truth)), []
    except Exception as error:  # noqa: BLE001  a crash is a finding like any other
        return Counter(crash=1), [Miss(case, ("", "", ""), "a report", repr(error))]
    return judged(case, report, subject)


def judged(case: Case, report: Report, subject: Subject) -> tuple[Counter[str], list[Miss]]:
    tally: Counter[str] = Counter()
    misses = []
    found = {figure.address: figure for figure in report.figures()}
    for address in {**subject.truth, **found}:
        want, got = subject.truth.get(address), found.get(address)
        if subject.touched[line_of(address)] > 1:
            tally["unjudged"] += 1
            continue
        verdict = _verdict(want, got)
        tally[verdict] += 1
        if verdict == "silent":
            misses.append(Miss(case, address, _shown(want), _shown(got)))
    return tally, misses


def _verdict(want: Figure | None, got: Figure | None) -> str:
    """A cell is right, flagged, or wrong in silence; `want` is None where the text does not hold it."""
    if got is None or got.status in NO_VALUE:
        return "flagged" if want is not None else "right"
    if want is None:
        return "silent"
    if got.status in READ and want.status in READ:
        # A unit of money that got lost is said to be lost; one that is made up is not.
        return "right" if got.value == want.value and (got.unit == want.unit or got.unit is None) else "silent"
    return "right" if got.status == want.status else "silent"


def _shown(figure: Figure | None) -> str:
    if figure is None:
        return "not there"
    return figure.status if figure.value is None else f"{figure.value} {figure.status} {figure.unit or 'without unit'}"


def run(found: Iterator[Case]) -> tuple[dict[str, Counter[str]], list[Miss]]:
    """Tallies by way of damage, those of pairs under `(in pairs)`, and every miss."""
    tallies: dict[str, Counter[str]] = {way: Counter() for way in WAYS}
    misses: list[Miss] = []
    for case in found:
        tally, its_misses = judge(case)
        tally["texts"] += 1
        tallies.setdefault(case.ways[0] if len(case.ways) == 1 else f"{case.ways[0]} + …", Counter()).update(tally)
        misses += its_misses
    return {name: tally for name, tally in tallies.items() if tally}, misses


def table(tallies: dict[str, Counter[str]]) -> str:
    """The tallies as text."""
    from tabulate import tabulate

    heads = ("texts", "right", "flagged", "silent", "unjudged", "crash")
    lines = [[name, *(tally[head] for head in heads)] for name, tally in sorted(tallies.items())]
    whole = sum(tallies.values(), Counter[str]())
    lines.append(["all", *(whole[head] for head in heads)])
    return tabulate(lines, ("way", *heads))


def minimal(miss: Miss) -> str:
    """The shortest text, by lines, in which the cell is still read as the same wrong value."""
    text, _ = damaged(miss.case)
    lines = text.split("\n")
    size = max(len(lines) // 2, 1)
    while size:
        place = 0
        while place < len(lines):
            shorter = lines[:place] + lines[place + size :]
            if _still_wrong(miss, "\n".join(shorter)):
                lines = shorter
            else:
                place += size
        size //= 2
    return "\n".join(lines)


def _still_wrong(miss: Miss, text: str) -> bool:
    try:
        return _shown(parse_report(text).cell(*miss.address)) == miss.got
    except NotAReportError:
        return False


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--layout", choices=LAYOUTS)
    parser.add_argument("--way", choices=WAYS)
    parser.add_argument("--alone", action="store_true", help="no pairs of ways")
    parser.add_argument("--show", type=int, default=20, help="how many silent cells to list")
    parser.add_argument("--minimal", action="store_true", help="the shortest text for each listed cell")
    options = parser.parse_args()
    found = cases(options.texts, options.seed, options.layout, options.way, alone=options.alone)
    tallies, misses = run(found)
    say(table(tallies))
    one_of_each = {(miss.case.ways, miss.case.layout): miss for miss in reversed(misses)}
    for miss in list(one_of_each.values())[: options.show]:
        say(str(miss))
        if options.minimal:
            say(f"{minimal(miss)}\n----")


if __name__ == "__main__":
    main()
