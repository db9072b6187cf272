"""Every diagnostic there is: code, severity, and its wording in English and Chinese. Wording stands nowhere else.

GX1.. something printed could not be read (error); GX2.. something is missing or contradicts itself (warning);
GX3.. something was inferred, converted or unusual (info); GX4.. arithmetic, prose and rules that do not hold. Codes
are stable; wording may change.
"""

from __future__ import annotations

from functools import cache

from attrs import frozen

from gixparse.form import EDITIONS
from gixparse.form.sections import SECTIONS
from gixparse.model.diagnostic import Argument, Diagnostic, Language, Severity
from gixparse.model.span import Span


@frozen
class Message:
    """A diagnostic's code, its severity, and its templates.

    `{where}` in a template is what the diagnostic is about, in words; every other field is an argument.
    """

    code: str
    severity: Severity
    en: str
    zh: str


MESSAGES = (
    Message("GX101", "error", "{where}: {raw!r} is no figure that can be read", "{where}：“{raw}”不能确认为数字"),
    Message(
        "GX102",
        "error",
        "{where}: {printed} figures for {columns} columns; which cells are blank cannot be told",
        "{where}：{columns} 栏只有 {printed} 个数，无法确定哪些单元格为空",
    ),
    Message(
        "GX103",
        "error",
        "{where}: {printed} figures for {columns} columns; which are surplus cannot be told",
        "{where}：{columns} 栏却有 {printed} 个数，无法确定哪些多余",
    ),
    Message(
        "GX104",
        "error",
        "{where}: other text or a line end stands between the figures; {printed} of them for {columns} columns",
        "{where}：数字之间夹有其他文字或换行，{columns} 栏对 {printed} 个数，无法对应",
    ),
    Message(
        "GX105",
        "error",
        "{where}: the column heads {heads!r} fit no form, or several alike; {printed} figures stay unread",
        "{where}：表头“{heads}”无法对应到唯一的表式，{printed} 个数未读取",
    ),
    Message(
        "GX106",
        "error",
        "{where}: two figures stand in one cell; whether they are two cells or one figure cannot be told",
        "{where}：一个单元格内有两个数，无法确定是两格还是一个数",
    ),
    Message(
        "GX107",
        "error",
        "{where}: printed more than once, and not alike; none of the figures is taken",
        "{where}：多次出现且数字不一致，均未采用",
    ),
    Message("GX201", "warning", "{where}: not in the text", "文本中没有{where}"),
    Message(
        "GX202",
        "warning",
        "{where}: {missing} of {cells} cells are not in the text",
        "{where}：{cells} 个单元格中有 {missing} 个不在文本中",
    ),
    Message("GX203", "warning", "{where}: no such heading in the text", "文本中没有{where}的标题"),
    Message(
        "GX204",
        "warning",
        "{where} is printed {times} times, and not alike; cells that differ are not read",
        "{where}出现 {times} 次且内容不一致，不一致的单元格未读取",
    ),
    Message(
        "GX205",
        "warning",
        "{where}: {cells} cells are printed under labels of the {other} form in a report of the {edition} form",
        "{where}：报告为 {edition} 年表式，其中 {cells} 个单元格却按 {other} 年表式填写",
    ),
    Message("GX206", "warning", "the text states no {where} that is certain", "文本中没有可以确定的{where}"),
    Message(
        "GX207",
        "warning",
        "no label decides which edition of the form this is; only cells common to all were read",
        "没有标签能确定表式版本，只读取了各版本共有的单元格",
    ),
    Message(
        "GX208",
        "warning",
        "the text has labels of an older form ({labels}); its figures are not read",
        "文本使用更早的报告格式（{labels}），其数据不予读取",
    ),
    Message(
        "GX209",
        "warning",
        "{where} stands out of order; it is not read as a section",
        "{where}的位置与格式规定的次序不符，未按该部分读取",
    ),
    Message("GX210", "warning", "{where} stands twice, each with text", "{where}出现两次，且各有内容"),
    Message("GX211", "warning", "{where} has a heading and nothing under it", "{where}只有标题，没有内容"),
    Message(
        "GX301",
        "info",
        "{where}: {printed} figures for {columns} columns; all readings that the equations allow give the same row",
        "{where}：{columns} 栏有 {printed} 个数；在勾稽关系允许的范围内，各种读法结果相同",
    ),
    Message(
        "GX302",
        "info",
        "{where}: {raw!r} is printed without a unit; it is kept as printed, its unit unknown",
        "{where}：“{raw}”未印单位，按原样保留，单位未知",
    ),
    Message("GX303", "info", "{where}: {raw!r} is {value} in 万元", "{where}：“{raw}”折合 {value} 万元"),
    Message("GX304", "info", "{where} is printed {times} times, the figures alike", "{where}出现 {times} 次，数字一致"),
    Message("GX305", "info", "the bytes were decoded as {encoding}", "字节按 {encoding} 编码解读"),
    Message(
        "GX401",
        "warning",
        "{where}: received and carried over come to {left}, handled and carried to next year to {right}; "
        "the difference is {difference}",
        "{where}：本年新收加上年结转为 {left}，办理结果加结转下年度为 {right}，相差 {difference}",
    ),
    Message(
        "GX402",
        "warning",
        "{where}: the results come to {left}, the total printed is {right}; the difference is {difference}",
        "{where}：各项办理结果之和为 {left}，所印总计为 {right}，相差 {difference}",
    ),
    Message(
        "GX403",
        "warning",
        "{where}: the applicants come to {left}, the total printed is {right}; the difference is {difference}",
        "{where}：各类申请人之和为 {left}，所印总计为 {right}，相差 {difference}",
    ),
    Message(
        "GX404",
        "warning",
        "{where}: the results come to {left}, the total printed is {right}; the difference is {difference}",
        "{where}：各项结果之和为 {left}，所印总计为 {right}，相差 {difference}",
    ),
    Message(
        "GX411",
        "warning",
        "{where}: the prose says {left}, the table gives {right}; the difference is {difference}",
        "{where}：正文为 {left}，表格为 {right}，相差 {difference}",
    ),
    Message(
        "GX412",
        "warning",
        "{where}: the prose gives a share of {left} per cent; it would be {right}",
        "{where}：正文所称占比为 {left}%，应为 {right}%",
    ),
    Message(
        "GX413",
        "warning",
        "{where}: the parts that the prose names come to {left}, its total is {right}; the difference is {difference}",
        "{where}：正文各项之和为 {left}，正文总数为 {right}，相差 {difference}",
    ),
    Message(
        "GX414",
        "warning",
        "the report is for {left}, but speaks of {right}",
        "报告年度为 {left} 年，文中却为 {right} 年",
    ),
    Message(
        "GX421",
        "warning",
        "{where}: {left} newly disclosed, but only {right} disclosed in all",
        "{where}：本年新公开 {left}，大于对外公开总数 {right}",
    ),
    Message(
        "GX422",
        "info",
        "{where}: {left} issued or repealed this year, none in force",
        "{where}：本年制发、废止共 {left}，现行有效却为零",
    ),
    Message(
        "GX423",
        "warning",
        "{where}: {left} 规章 by a body that can make none",
        "{where}：该机关无权制定规章，却填报 {left}",
    ),
    Message("GX424", "warning", "{where}: a count below zero, {left}", "{where}：数量为负数 {left}"),
    Message("GX425", "warning", "{where}: a count that is not whole, {left}", "{where}：件数不是整数 {left}"),
    Message(
        "GX426",
        "warning",
        "{where}: results come to {left}, though no request was received or carried over",
        "{where}：没有新收也没有结转申请，却有办理结果 {left}",
    ),
    Message(
        "GX427",
        "info",
        "{where}: disputes come to {left}, though no request was received or carried over this year",
        "{where}：本年没有新收也没有结转申请，却有复议、诉讼 {left}",
    ),
    Message(
        "GX428",
        "warning",
        "a fee of {left} yuan is no multiple of 10 yuan",
        "信息处理费 {left} 元不是 10 元的整数倍",
    ),
)

_BY_CODE = {message.code: message for message in MESSAGES}

_UNKNOWN = Message(
    "",
    "info",
    "{where}: {code}, which this release of gixparse has no words for ({arguments})",
    "{where}：{code}，本版本 gixparse 没有对应的说明（{arguments}）",
)

_FACTS = {
    "title": ("title", "标题"),
    "issuer": ("issuer", "发布机关"),
    "year": ("year", "年份"),
    "period": ("period", "统计期限"),
    "edition": ("edition", "表式版本"),
    "encoding": ("encoding", "编码"),
}
_TABLES = {
    "disclosure": "主动公开政府信息情况表",
    "requests": "收到和处理政府信息公开申请情况表",
    "review": "政府信息公开行政复议、行政诉讼情况表",
}
_HEADINGS = {section.name: section.heading for section in SECTIONS}
# What prose gives and the form does not print; see `gixparse.form.sums`. Groups of rows are there by their labels.
_SUMMED_ROWS = {
    "handled": "收到和处理的申请",
    "granted_or_partially_granted": "予以公开和部分公开",
    "litigation": "行政诉讼",
} | {group.name: group.label for edition in EDITIONS.values() for table in edition.tables for group in table.groups}
_SUMMED_COLUMNS = {"organizations": "法人或其他组织", "items": "项目数量"}
# Columns of the form below which prose gives sums of rows.
_APPLICANTS = {
    cell.column: cell.column_label for cell in next(iter(EDITIONS.values())).cells() if cell.table == "requests"
}


def diagnostic(code: str, span: Span, about: str, related: tuple[Span, ...] = (), **arguments: Argument) -> Diagnostic:
    """A finding of the catalogue, with its severity."""
    return Diagnostic(code, _BY_CODE[code].severity, span, about, tuple(arguments.items()), related)


def render(finding: Diagnostic, language: Language = "en", where: str | None = None) -> str:
    """A finding in words; `where` stands for what it is about, as when several are told together.

    One that this release does not know, as JSON of a later one may hold, is told by its code and arguments.
    """
    fields: dict[str, Argument] = {**dict(finding.arguments), "where": where or subject(finding.about, language)}
    message = _BY_CODE.get(finding.code)
    if message is not None:
        try:
            return (message.zh if language == "zh" else message.en).format_map(fields)
        except (KeyError, ValueError):  # of another release: an argument is not there, or of another type
            pass
    told = ", ".join(f"{name}={value}" for name, value in finding.arguments)
    return (_UNKNOWN.zh if language == "zh" else _UNKNOWN.en).format(
        where=fields["where"], code=finding.code, arguments=told
    )


def subject(about: str, language: Language) -> str:
    """What a diagnostic is about, in words: by the codebook's names in English, as printed in Chinese."""
    if about in _FACTS:
        return _FACTS[about][language == "zh"]
    kind, _, rest = about.partition(".")
    section = rest if kind == "section" else about if about not in _TABLES else ""
    if section in _HEADINGS:
        heading = _HEADINGS[section]
        return f"section {section} ({heading})" if language == "en" else f"“{heading}”部分"
    if language == "en" or kind not in _TABLES:
        return f"table {about}" if about in _TABLES else about
    return _labels(kind, rest) if rest else _TABLES[kind]


def _labels(table: str, rest: str) -> str:
    """Row and column as printed, for `granted.total` as for `granted`; those that prose sums up, as prose says it."""
    printed = _printed(table)
    if rest in printed:
        return printed[rest]
    if rest in _SUMMED_ROWS:
        return f"“{_SUMMED_ROWS[rest]}”"
    row, _, column = rest.rpartition(".")
    head = _SUMMED_COLUMNS.get(column) or _APPLICANTS.get(column)
    if row in printed and head:
        return f"{printed[row]}“{head}”"
    if row in _SUMMED_ROWS and head:
        return f"“{_SUMMED_ROWS[row]}”的“{head}”"
    return f"{table}.{rest}"


@cache
def _printed(table: str) -> dict[str, str]:
    """What the form prints for rows and cells of a table; where the editions differ, the first."""
    labels: dict[str, str] = {}
    for edition in EDITIONS.values():
        for cell in edition.cells():
            if cell.table == table:
                labels.setdefault(cell.row, f"“{cell.row_label}”行")
                labels.setdefault(f"{cell.row}.{cell.column}", f"“{cell.row_label}”行“{cell.column_label}”栏")
    return labels
