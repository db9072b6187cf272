#!/usr/bin/env python3
"""Run ../shared/score.py and hold what it counts against the floors reached so far.

    python .ci/check_score.py           exits 1 on a silent cell, a wrong fact, or a count below its floor
    python .ci/check_score.py --raise   also writes higher counts into .ci/score_floors.json as the new floors

Run it with the Python that has gixparse installed. Without ../shared it scores nothing and exits 0.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

FLOORS = Path(__file__).with_name("score_floors.json")
SCORE = Path(__file__).parents[2] / "shared" / "score.py"

# What must never be counted, besides every fact that ends in _wrong.
NEVER = ("silent", "span_bad", "status_unknown")

Counts = dict[str, dict[str, int]]


def score(parts: list[str]) -> tuple[Counts, str]:
    """What score.py counts in each part, cells and facts together, and what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "score.json"
        # Its own exit code says whether a cell is silent; the counts say that, too, and where.
        done = subprocess.run(
            [sys.executable, str(SCORE), *parts, "--json", str(out)],
            check=False,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        if not out.exists():
            raise SystemExit(f"{SCORE.name} wrote no result (exit code {done.returncode})\n{done.stdout}")
        results = json.loads(out.read_text(encoding="utf-8"))
    return {part: {**result["cells"], **result["facts"]} for part, result in results.items()}, done.stdout


def shortfalls(counts: Counts, floors: Counts) -> list[str]:
    """Everything that must not be, in words."""
    found = []
    for part, wanted in floors.items():
        have = counts.get(part)
        if have is None:
            found.append(f"{part}: not scored")
            continue
        found += [
            f"{part}: {name} {count}, must be 0"
            for name, count in sorted(have.items())
            if count and (name in NEVER or name.endswith("_wrong"))
        ]
        found += [
            f"{part}: {name} {have.get(name, 0)}, below the floor of {floor}"
            for name, floor in wanted.items()
            if have.get(name, 0) < floor
        ]
    return found


def table(counts: Counts, floors: Counts) -> str:
    """Each count beside its floor."""
    lines = [f"{'':<12}{'':<16}{'count':>8}{'floor':>8}"]
    for part, wanted in floors.items():
        have = counts.get(part, {})
        lines += [f"{part:<12}{name:<16}{have.get(name, 0):>8}{floor:>8}" for name, floor in wanted.items()]
    return "\n".join(lines)


def raised(counts: Counts, floors: Counts) -> Counts:
    """The floors, higher where more was reached."""
    return {
        part: {name: max(floor, counts.get(part, {}).get(name, 0)) for name, floor in wanted.items()}
        for part, wanted in floors.items()
    }


def main() -> int:
    if not SCORE.exists():
        print("no ../shared beside this tree: nothing is scored")
        return 0
    floors: Counts = json.loads(FLOORS.read_text(encoding="utf-8"))
    counts, printed = score(list(floors))
    print(printed)
    print(table(counts, floors))
    found = shortfalls(counts, floors)
    for line in found:
        print(line, file=sys.stderr)
    if "--raise" in sys.argv[1:]:
        FLOORS.write_text(json.dumps(raised(counts, floors), indent=2) + "\n", encoding="utf-8")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
