"""What a report answers when asked about itself or about a place in its text."""

from __future__ import annotations

from attrs import field, frozen

from gixparse.model.diagnostic import Diagnostic
from gixparse.model.figure import STATUSES, Figure, Status
from gixparse.model.section import Section, SubSection, TableRegion


@frozen
class Summary:
    """How much of the form was had from the text.

    `counts` has the number of cells with each status, all statuses in their usual order. `complete` says
    that the edition is known and none of its cells is missing or unreadable. `doubts` are the figures to look
    at: inferred, unreadable or missing, and those that a diagnostic of severity error or warning is about.
    """

    edition: str | None
    counts: tuple[tuple[Status, int], ...]
    complete: bool
    errors: int
    warnings: int
    infos: int
    doubts: tuple[Figure, ...] = field(repr=lambda doubts: f"<{len(doubts)} figures>")

    @classmethod
    def of(cls, edition: str | None, figures: tuple[Figure, ...], diagnostics: tuple[Diagnostic, ...]) -> Summary:
        """Sum up the figures of a report and what was found about them."""
        statuses = [figure.status for figure in figures]
        severities = [finding.severity for finding in diagnostics]
        accused = {finding.about for finding in diagnostics if finding.severity != "info"}
        doubtful = ("inferred", "unreadable", "missing")
        return cls(
            edition,
            tuple((status, statuses.count(status)) for status in STATUSES),
            edition is not None and "missing" not in statuses and "unreadable" not in statuses,
            severities.count("error"),
            severities.count("warning"),
            severities.count("info"),
            tuple(figure for figure in figures if figure.status in doubtful or ".".join(figure.address) in accused),
        )

    def count(self, status: Status) -> int:
        """How many cells have this status."""
        return dict(self.counts)[status]


@frozen
class Place:
    """What stands at an offset of the caller's text, from the smallest to the largest; None for nothing.

    `figure` is the cell printed there, `fact` the name of the fact that was read there (`issuer`, `year`, …),
    `labels_of` the figures whose printed row label or column head it is. `in_heading` says that the place is
    in the heading of `subsection` or `section`. `diagnostics` are those that point here.
    """

    offset: int
    figure: Figure | None = None
    fact: str | None = None
    labels_of: tuple[Figure, ...] = ()
    in_heading: bool = False
    subsection: SubSection | None = None
    table: TableRegion | None = None
    section: Section | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
