#!/usr/bin/env python3
"""Check what a wheel holds: the package, its types and schema, the licence, and nothing else.

python .ci/check_wheel.py WHEEL
"""

from __future__ import annotations

import sys
from email import message_from_string
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]
NEEDED = {"gixparse/__init__.py", "gixparse/py.typed", "gixparse/report.schema.json"}
DEPENDENCIES = {"attrs", "charset-normalizer", "regex", "tabulate[widechars]"}


def problems(wheel: ZipFile) -> list[str]:
    names = {name for name in wheel.namelist() if not name.endswith("/")}
    (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
    info = metadata.removesuffix("METADATA")
    sources = ROOT / "src"
    expected = {
        str(path.relative_to(sources).as_posix())
        for path in sources.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    packed = {name for name in names if not name.startswith(info)}
    message = message_from_string(wheel.read(metadata).decode("utf-8"))
    needs = [line for line in message.get_all("Requires-Dist", []) if "extra ==" not in line]
    found = {line.partition(">")[0].strip() for line in needs}
    return [
        *(f"lacks {name}" for name in sorted((NEEDED | expected) - packed)),
        *(f"should not hold {name}" for name in sorted(packed - expected)),
        *([] if f"{info}licenses/LICENSE" in names else ["lacks the licence"]),
        *([] if message["License-Expression"] == "MIT" else ["has no licence expression"]),
        *([] if found == DEPENDENCIES else [f"needs {sorted(found)}, not {sorted(DEPENDENCIES)}"]),
    ]


def main() -> int:
    path = Path(sys.argv[1])
    with ZipFile(path) as wheel:
        found = problems(wheel)
        count = len(wheel.namelist())
    for problem in found:
        print(f"{path.name} {problem}", file=sys.stderr)
    print(f"{path.name}: {count} files, {path.stat().st_size} bytes")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
