"""The form of 2019 (trial), 国办公开办函〔2019〕60号: 198 cells."""

from __future__ import annotations

from gixparse.form import common
from gixparse.form.schema import Block, Column, Edition, Row, Table

_PRIOR_YEAR_ITEMS = Column("prior_year_items", "上一年项目数量", "项")
_CHANGE = Column("change", "本年增/减", "项")
_DECISIONS = Column("decisions", "处理决定数量", "件")
_ITEM_COLUMNS = (_PRIOR_YEAR_ITEMS, _CHANGE, _DECISIONS)

_OTHER_ROWS = (Row("other", "（六）其他处理"),)

EDITION_2019 = Edition(
    "2019",
    issued_as="国办公开办函〔2019〕60号",
    tables=(
        Table(
            "disclosure",
            section=2,
            captions=("信息内容",),
            blocks=(
                Block(
                    row_type="DocumentRow",
                    heading="第二十条第（一）项",
                    columns=(
                        Column("newly_made", "本年新制作数量", "件"),
                        Column("newly_disclosed", "本年新公开数量", "件"),
                        Column("total_disclosed", "对外公开总数量", "件"),
                    ),
                    rows=(
                        Row("regulations", "规章"),
                        Row("normative_documents", "规范性文件", aliases=("行政规范性文件", "规范性档案")),
                    ),
                ),
                Block(
                    row_type="ItemRow",
                    heading="第二十条第（五）项",
                    columns=_ITEM_COLUMNS,
                    rows=(
                        Row("licensing", "行政许可"),
                        Row("other_services", "其他对外管理服务事项"),
                    ),
                ),
                Block(
                    row_type="ItemRow",
                    heading="第二十条第（六）项",
                    columns=_ITEM_COLUMNS,
                    rows=(
                        Row("penalties", "行政处罚"),
                        Row("compulsory_measures", "行政强制"),
                    ),
                ),
                Block(
                    row_type="FeeRow",
                    heading="第二十条第（八）项",
                    columns=(_PRIOR_YEAR_ITEMS, _CHANGE),
                    rows=(Row("fees", "行政事业性收费"),),
                ),
                Block(
                    row_type="ProcurementRow",
                    heading="第二十条第（九）项",
                    columns=(
                        Column("items", "采购项目数量", "项"),
                        Column("amount", "采购总金额", "万元"),
                    ),
                    rows=(Row("procurement", "政府集中采购"),),
                ),
            ),
        ),
        Table(
            "requests",
            section=3,
            captions=common.REQUEST_CAPTIONS,
            groups=common.REQUEST_GROUPS,
            blocks=(
                Block(
                    row_type="ApplicantRow",
                    columns=common.APPLICANT_COLUMNS,
                    head_lines=common.APPLICANT_HEAD_LINES,
                    rows=common.RECEIVED_ROWS + common.OUTCOME_ROWS + _OTHER_ROWS + common.CLOSING_ROWS,
                ),
            ),
        ),
        common.REVIEW,
    ),
    laws=common.laws(_OTHER_ROWS),
)
