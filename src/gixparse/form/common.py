"""What the editions of 2019 and 2021 share: the columns and most rows of the second and third tables."""

from __future__ import annotations

from gixparse.form.schema import Block, Column, Group, Law, Row, Table

APPLICANT_COLUMNS = (
    Column("natural_person", "自然人", "件"),
    Column("commercial_enterprise", "商业企业", "件"),
    Column("research_institution", "科研机构", "件"),
    Column("public_interest_organization", "社会公益组织", "件"),
    Column("legal_service_organization", "法律服务机构", "件"),
    Column("other_organization", "其他", "件"),
    Column("total", "总计", "件", aliases=("合计",)),
)
_ORGANIZATIONS = tuple(column.name for column in APPLICANT_COLUMNS[1:-1])
# 自然人 and 总计 stand beside 法人或其他组织, whose five kinds stand on the line below; 总计 may stand a line higher
# yet, beside 申请人情况.
APPLICANT_HEAD_LINES = (
    (("natural_person", "total"), _ORGANIZATIONS),
    (("total",), ("natural_person",), _ORGANIZATIONS),
)

RECEIVED_ROWS = (
    Row("new_received", "一、本年新收政府信息公开申请数量", aliases=("本年新收申请数量", "本年新收政府信息公开申请")),
    Row(
        "carried_over_from_prior_year",
        "二、上年结转政府信息公开申请数量",
        aliases=("上年结转申请数量", "上年结转政府信息公开申请"),
    ),
)

OUTCOME_ROWS = (
    Row("granted", "（一）予以公开"),
    Row("partially_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    Row("denied.state_secret", "1.属于国家秘密"),
    Row("denied.prohibited_by_law", "2.其他法律行政法规禁止公开"),
    Row("denied.security_and_stability", "3.危及“三安全一稳定”"),
    Row("denied.third_party_rights", "4.保护第三方合法权益"),
    Row("denied.internal_affairs", "5.属于三类内部事务信息"),
    Row("denied.process_information", "6.属于四类过程性信息"),
    Row("denied.enforcement_case_file", "7.属于行政执法案卷"),
    Row("denied.administrative_inquiry", "8.属于行政查询事项"),
    Row("unavailable.not_held", "1.本机关不掌握相关政府信息"),
    Row("unavailable.needs_creation", "2.没有现成信息需要另行制作"),
    Row("unavailable.still_unclear", "3.补正后申请内容仍不明确"),
    Row("not_processed.petition_or_complaint", "1.信访举报投诉类申请"),
    Row("not_processed.duplicate", "2.重复申请"),
    Row("not_processed.publication_request", "3.要求提供公开出版物"),
    Row("not_processed.excessive_repetition", "4.无正当理由大量反复申请"),
    Row("not_processed.reconfirmation", "5.要求行政机关确认或重新出具已获取信息"),
)

CLOSING_ROWS = (
    Row("total", "（七）总计"),
    Row("carried_over_to_next_year", "四、结转下年度继续办理"),
)

REQUEST_GROUPS = (
    Group("denied", "（三）不予公开"),
    Group("unavailable", "（四）无法提供"),
    Group("not_processed", "（五）不予处理"),
)

REQUEST_CAPTIONS = ("申请人情况", "法人或其他组织", "三、本年度办理结果")

REVIEW = Table(
    "review",
    section=4,
    captions=("行政诉讼",),
    blocks=(
        Block(
            row_type="ReviewRow",
            across=True,
            columns=(
                Column("upheld", "结果维持", "件"),
                Column("corrected", "结果纠正", "件"),
                Column("other", "其他结果", "件"),
                Column("pending", "尚未审结", "件"),
                Column("total", "总计", "件", aliases=("合计",)),
            ),
            rows=(
                Row("reconsideration", "行政复议"),
                Row("litigation_direct", "行政诉讼/未经复议直接起诉", aliases=("未经复议直接起诉",)),
                Row("litigation_after_reconsideration", "行政诉讼/复议后起诉", aliases=("复议后起诉",)),
            ),
        ),
    ),
)


def laws(other_rows: tuple[Row, ...]) -> tuple[Law, ...]:
    """The hard arithmetic of both editions, for the rows that stand under （六）其他处理."""
    applicants = tuple(column.name for column in APPLICANT_COLUMNS)
    outcomes = tuple(row.name for row in OUTCOME_ROWS + other_rows)
    return (
        Law(
            "flow",
            "requests",
            along="columns",
            left=("new_received", "carried_over_from_prior_year"),
            right=("total", "carried_over_to_next_year"),
            source="本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
        ),
        Law(
            "outcomes",
            "requests",
            along="columns",
            left=outcomes,
            right=("total",),
            source="三、本年度办理结果：（一）至（六）各项之和等于（七）总计",
        ),
        Law(
            "applicants",
            "requests",
            along="rows",
            left=applicants[:-1],
            right=applicants[-1:],
            source="申请人情况：自然人与法人或其他组织各项之和等于总计",
        ),
        Law(
            "review",
            "review",
            along="rows",
            left=("upheld", "corrected", "other", "pending"),
            right=("total",),
            source="结果维持、结果纠正、其他结果、尚未审结之和等于总计",
        ),
    )
