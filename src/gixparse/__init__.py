"""gixparse: annual reports on open government information (政府信息公开工作年度报告) as typed values.

from gixparse import parse_report
report = parse_report(text)
report.requests.granted.total.value
"""

from gixparse.errors import (
    GixparseError,
    InvalidReportError,
    NotAReportError,
    ReportDataError,
    SchemaVersionError,
    TextTooLongError,
    UnknownCellError,
)
from gixparse.form import Cell, codebook
from gixparse.model.check import Check, Operand
from gixparse.model.claim import Claim
from gixparse.model.diagnostic import Diagnostic
from gixparse.model.facts import FactSpans, Period
from gixparse.model.figure import Candidate, Evidence, Figure, Sum
from gixparse.model.report import Report
from gixparse.model.section import Section, SubSection, TableRegion
from gixparse.model.span import Span
from gixparse.model.summary import Place, Summary
from gixparse.pipeline import MAX_CHARS, parse_report
from gixparse.quantities import find_quantities
from gixparse.render import LAYOUTS, render_blank, render_report
from gixparse.text.quantity import Quantity

__version__ = "0.0.1"

__all__ = [
    "LAYOUTS",
    "MAX_CHARS",
    "Candidate",
    "Cell",
    "Check",
    "Claim",
    "Diagnostic",
    "Evidence",
    "FactSpans",
    "Figure",
    "GixparseError",
    "InvalidReportError",
    "NotAReportError",
    "Operand",
    "Period",
    "Place",
    "Quantity",
    "Report",
    "ReportDataError",
    "SchemaVersionError",
    "Section",
    "Span",
    "SubSection",
    "Sum",
    "Summary",
    "TableRegion",
    "TextTooLongError",
    "UnknownCellError",
    "codebook",
    "find_quantities",
    "parse_report",
    "render_blank",
    "render_report",
]


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
