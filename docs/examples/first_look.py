"""Read a report: print its tables, and where one figure stands in the text.

python first_look.py            reads yunxiu_2022.txt, which stands beside this file
python first_look.py FILE       reads another report, saved as text
"""

from __future__ import annotations

import sys
from pathlib import Path
from unicodedata import east_asian_width

from gixparse import Figure, Report, parse_report

SAMPLE = Path(__file__).with_name("yunxiu_2022.txt")


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    report = parse_report(path.read_bytes(), name=path.stem)
    print(report)
    print()
    print(where(report, report.requests.carried_over_to_next_year.natural_person))
    print()
    print(flow(report))


def where(report: Report, figure: Figure) -> str:
    """Line and offsets of a figure, and the line it stands in with carets below its print."""
    text, span = report.text, figure.span
    address = ".".join(figure.address)
    if text is None or span is None:
        return f"{address}: {figure.status}"
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    shown = text[line_start : line_end if line_end >= 0 else len(text)].replace("\t", " ")
    margin, print_ = shown[: span.start - line_start], text[span.start : span.end]
    return "\n".join(
        (
            f"{address} = {figure.value} ({figure.status}): line {figure.line}, characters {span.start} to {span.end}",
            f"  {shown}",
            f"  {' ' * width(margin)}{'^' * width(print_)}",
        )
    )


def width(text: str) -> int:
    """Columns on a terminal: a Chinese character takes two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def flow(report: Report) -> str:
    """For natural persons: requests received and carried over, against those closed and carried on."""
    rows = report.requests
    came = rows.new_received.natural_person.value, rows.carried_over_from_prior_year.natural_person.value
    went = rows.total.natural_person.value, rows.carried_over_to_next_year.natural_person.value
    if None in came or None in went:
        return "natural persons: not all figures were read"
    received, closed = sum(value or 0 for value in came), sum(value or 0 for value in went)
    sign = "=" if received == closed else "≠"
    return f"natural persons: {came[0]} + {came[1]} = {received}  {sign}  {closed} = {went[0]} + {went[1]}"


if __name__ == "__main__":
    main()
