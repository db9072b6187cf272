"""The form of 2021, 国办公开办函〔2021〕30号: 200 cells."""

from __future__ import annotations

from gixparse.form import common
from gixparse.form.schema import Block, Column, Edition, Group, Row, Table

_DECISIONS = Column("decisions", "本年处理决定数量", "件")

_OTHER_ROWS = (
    Row("other.correction_overdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    Row("other.fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    Row("other.other", "3.其他"),
)

EDITION_2021 = Edition(
    "2021",
    issued_as="国办公开办函〔2021〕30号",
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
                        Column("issued", "本年制发件数", "件"),
                        Column("repealed", "本年废止件数", "件"),
                        Column("in_force", "现行有效件数", "件"),
                    ),
                    rows=(
                        Row("regulations", "规章"),
                        Row("normative_documents", "行政规范性文件", aliases=("规范性文件", "规范性档案")),
                    ),
                ),
                Block(
                    row_type="ItemRow",
                    heading="第二十条第（五）项",
                    columns=(_DECISIONS,),
                    rows=(Row("licensing", "行政许可"),),
                ),
                Block(
                    row_type="ItemRow",
                    heading="第二十条第（六）项",
                    columns=(_DECISIONS,),
                    rows=(
                        Row("penalties", "行政处罚"),
                        Row("compulsory_measures", "行政强制"),
                    ),
                ),
                Block(
                    row_type="FeeRow",
                    heading="第二十条第（八）项",
                    columns=(Column("amount", "本年收费金额（单位：万元）", "万元"),),
                    rows=(Row("fees", "行政事业性收费"),),
                ),
            ),
        ),
        Table(
            "requests",
            section=3,
            captions=common.REQUEST_CAPTIONS,
            groups=(*common.REQUEST_GROUPS, Group("other", "（六）其他处理")),
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
