"""Short names for the operands of an equation: only what tells them apart."""

from __future__ import annotations

from gixparse.display.columns import clipped
from gixparse.display.words import FACTS, PHRASES, TITLES
from gixparse.messages.catalogue import subject
from gixparse.model.check import Check, Operand
from gixparse.model.diagnostic import Diagnostic, Language
from gixparse.model.order import Address, cells_by_address
from gixparse.model.span import Span

LONGEST_LABEL = 36


def labels_of(check: Check, finding: Diagnostic, language: Language) -> dict[Span, str]:
    """A label for each place of the operands of a check: row, column or both of a cell or claim, a fact."""
    known = [address for one in check.operands if (address := _address(one.about)) is not None]
    claimed = {address for one in check.operands if _is_claim(one) and (address := _address(one.about)) is not None}
    # The one claim of a check is the prose; what is held against it may be one cell or several.
    told_apart = known if len(claimed) != 1 else [one for one in known if one not in claimed] or known
    rows, columns = len({one[1] for one in told_apart}) > 1, len({one[2] for one in told_apart}) > 1
    labels: dict[Span, str] = {}
    for one in check.operands:
        if one.span is None:
            continue
        address = _address(one.about)
        if check.kind == "percent":
            label = PHRASES[language]["share_of"] if one in check.right_operands else ""
        elif _is_claim(one) and len(claimed) == 1:
            label = PHRASES[language]["prose"]
        elif address is None:
            label = _other(one, finding, language)
        elif rows or columns:
            label = _cell(address, language, row=rows, column=columns)
        else:
            label = PHRASES[language]["table"] if claimed else ""
        labels.setdefault(one.span, clipped(label, LONGEST_LABEL))
    return labels


def _is_claim(operand: Operand) -> bool:
    return operand.about.startswith("claim.")


def _address(about: str) -> Address | None:
    """Table, row and column of a cell or of a claim; None for a fact."""
    table, _, rest = about.removeprefix("claim.").partition(".")
    row, _, column = rest.rpartition(".")
    return (table, row, column) if row and table in TITLES["en"] else None


def _cell(address: Address, language: Language, *, row: bool, column: bool) -> str:
    """Row and column by the codebook's names in English, as printed in Chinese; one of them where it is enough."""
    if language == "en":
        return ".".join([*([address[1]] if row else []), *([address[2]] if column else [])])
    cells = cells_by_address().get(address)
    if cells is None:
        return subject(".".join(address), language)
    # 4.保护第三方合法权益 says enough without （三）不予公开 in front of it.
    label = cells[0].row_label.rpartition("/")[2]
    return " ".join([*([label] if row else []), *([cells[0].column_label] if column else [])])


def _other(operand: Operand, finding: Diagnostic, language: Language) -> str:
    """A fact or a section; nothing for the one that the message is about anyway."""
    if operand.about in FACTS[language]:
        return FACTS[language][operand.about].lower()
    return "" if operand.about == finding.about else subject(operand.about, language)
