"""What the prose of a report says about statutory figures."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from gixparse.model.exact import Number
from gixparse.model.span import Span


@frozen
class Claim:
    """One statement in prose about a cell, or a sum of cells, of this report's own year.

    `table`, `row` and `column` are codebook names, or the names of sums: `requests.handled.total` (共收到, 受理,
    办理), `granted_or_partially_granted`, `denied`, `unavailable`, `not_processed`, `other`; column `organizations`
    (法人或其他组织); `review.litigation.total`; `disclosure.<row>.items`. `value` is in `unit`, the codebook's;
    `unit_printed` is the measure in the text and `percent` the share printed beside it, as printed. A claim in
    words (已全部办结, 没有收到) has value 0 and no `value_span`. `quote` is what stands at `span`.
    """

    table: str
    row: str
    column: str
    value: Number
    unit: str
    unit_printed: str | None
    percent: Decimal | None
    approximate: bool
    quote: str
    span: Span
    value_span: Span | None

    @property
    def address(self) -> tuple[str, str, str]:
        """Table, row and column."""
        return self.table, self.row, self.column
