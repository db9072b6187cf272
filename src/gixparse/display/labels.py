"""Short names for the operands of an equation: only what tells them apart."""

from __future__ import annotations

from gixparse.display.columns import clipped
from gixparse.display.words import FACTS, PHRASES
from gixparse.messages.catalogue import subject
from gixparse.model.check import Check, Operand
from gixparse.model.diagnostic import Diagnostic, Language
from gixparse.model.order import Address, cells_by_address
from gixparse.model.span import Span

LONGEST_LABEL = 36


def labels_of(check: Check, finding: Diagnostic, language: Language) -> dict[Span, str]:
    """A label for each place of the operands of a check: row, column or both of a cell, the prose, a fact."""
    cells = [address for one in check.operands if (address := _address(one.about)) is not None]
    tell_rows = len({address[1] for address in cells}) > 1
    tell_columns = len({address[2] for address in cells}) > 1
    labels: dict[Span, str] = {}
    for one in check.operands:
        if one.span is None:
            continue
        address = _address(one.about)
        if address is None:
            labels.setdefault(one.span, _other(one, language))
        elif tell_rows or tell_columns:
            labels.setdefault(one.span, _cell(address, language, row=tell_rows, column=tell_columns))
        elif one.about != finding.about or len(check.operands) > 1:
            labels.setdefault(one.span, subject(one.about, language))
    return {span: clipped(label, LONGEST_LABEL) for span, label in labels.items()}


def _address(about: str) -> Address | None:
    table, _, rest = about.partition(".")
    row, _, column = rest.rpartition(".")
    return (table, row, column) if (table, row, column) in cells_by_address() else None


def _cell(address: Address, language: Language, *, row: bool, column: bool) -> str:
    """Row and column by the codebook's names in English, as printed in Chinese; one of them where it is enough."""
    if language == "en":
        return ".".join([*([address[1]] if row else []), *([address[2]] if column else [])])
    cell = cells_by_address()[address][0]
    # 4.保护第三方合法权益 says enough without （三）不予公开 in front of it.
    label = cell.row_label.rpartition("/")[2]
    return " ".join([*([label] if row else []), *([cell.column_label] if column else [])])


def _other(operand: Operand, language: Language) -> str:
    """A claim, a fact, or the whole that a share is of."""
    if operand.about.startswith("claim."):
        return PHRASES[language]["prose"]
    if operand.about in FACTS[language]:
        return FACTS[language][operand.about].lower()
    if "." in operand.about:
        return PHRASES[language]["share_of"]
    return ""
