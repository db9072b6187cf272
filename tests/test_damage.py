"""Nothing that is done to a text makes a figure wrong in silence. The whole suite: `python tests/damage.py`."""

from __future__ import annotations

from damage import cases, damaged, run

TEXTS = 300


def test_no_cell_of_a_damaged_report_is_wrong_in_silence() -> None:
    tallies, misses = run(cases(TEXTS, seed=1, layout=None, way=None, alone=False))
    assert sum(tally["texts"] for tally in tallies.values()) > TEXTS // 2
    assert not misses, "\n".join(map(str, misses[:20]))


def test_a_case_is_the_same_every_time() -> None:
    for case in cases(20, seed=2, layout=None, way=None, alone=False):
        assert damaged(case)[0] == damaged(case)[0]
