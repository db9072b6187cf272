"""The words by which the prose of a report names the form's figures, and the words that say it means others.

Phrases are written in the notation of `form/sections.py`:

    ( )     what may be missing:    法人(单位)
    { | }   one of these:           {或|和|及}

The longest phrase that fits is taken, so that a longer one (行政复议机关) takes a word out of a shorter one.
The names on the left are the codebook's rows and columns and the sums of them (FORM.md, "Names for what prose
claims"). The labels of 国办公开办函〔2019〕60号 and 〔2021〕30号 are the source of the phrases, with the
shortenings in which reports print them.
"""

from __future__ import annotations

from typing import Final

# What asks for information. 申请 alone means a request only where the text is about requests.
REQUEST_NOUNS: Final = (
    "(政府)信息公开(的)申请({件|事项|案件|公开事项})",
    "(政府)信息依申请公开({件|事项|案件|申请|申请件|申请事项})",
    "依申请公开({件|事项|案件|申请|申请件|申请事项|申请案件})",
    "依申请公开(的)(政府)信息({事项|申请|申请件|申请事项})",
    "(依)申请公开政府信息(的)({事项|申请|申请事项})",
    "公开政府信息(的)申请",
    "政府信息申请",
    "公开申请({件|事项|案件})",
)
GENERIC_NOUNS: Final = ("申请({件|事项|案件|件数|数|数量|总数|总量|量})",)

# `requests.handled` is whatever the report means by it; new only where it says 新收.
RECEIVING: Final = {
    "new_received": ("新收(到)", "新接收"),
    "handled": (
        "{收到|接收|接到}({和|并|及|、|以及|与}({认真|依法|妥善|按时|及时}){办理|处理|受理|答复|办结答复})",
        "受理({和|并|及|、|以及|与}{办理|处理|答复})",
        "{办理|处理}({和|并|及|、})(答复|回复)",
        "新{增|受理}",
    ),
}

_NEXT_YEAR = "{下年|下年度|下一年|下一年度|次年|明年}"
_PRIOR_YEAR = "{上年|上年度|上一年|上一年度|去年|前年度}"
REQUEST_ROWS: Final = {
    "carried_over_from_prior_year": (
        f"{_PRIOR_YEAR}(的)结转({{至|到|转入}}{{本年|本年度|今年}})({{继续办理|办理|过来}})",
        f"{{结转|承接}}(自){_PRIOR_YEAR}(的)(办理)",
    ),
    "carried_over_to_next_year": (
        f"结转({{至|到|转入|入}}){_NEXT_YEAR}(度)({{继续|再}})({{办理|处理|答复|办结}})",
        f"转{{入|至|到}}{_NEXT_YEAR}({{继续|再}})({{办理|处理|答复}})",
    ),
    "granted_or_partially_granted": ("(予以){公开|全部公开}{及|和|或|与|以及|或者}(予以)部分公开",),
    "granted": ("予以(全部)公开",),
    "partially_granted": ("(予以)部分公开",),
    "denied": ("不(予)(以)公开",),
    "denied.state_secret": ("(属于)国家秘密",),
    "denied.prohibited_by_law": ("(其他)法律(、)行政法规禁止公开",),
    "denied.security_and_stability": ('(危及){“三安全一稳定”|三安全一稳定|"三安全一稳定"}',),
    "denied.third_party_rights": ("保护第三方合法权益",),
    "denied.internal_affairs": ("(属于)三类内部事务信息", "(属于)内部事务信息"),
    "denied.process_information": ("(属于)四类过程性信息", "(属于)过程性信息"),
    "denied.enforcement_case_file": ("(属于)行政执法案卷(信息)",),
    "denied.administrative_inquiry": ("(属于)行政查询事项",),
    "unavailable": ("无法提供",),
    "unavailable.not_held": ("(本机关)不掌握(相关)(政府)信息", "本机关不掌握"),
    "unavailable.needs_creation": ("没有现成信息(需要另行制作)",),
    "unavailable.still_unclear": ("补正后申请内容仍不明确", "补正后仍不明确"),
    "not_processed": ("不予处理",),
    "not_processed.petition_or_complaint": ("信访(、)举报(、)投诉类(申请)",),
    "not_processed.duplicate": ("重复申请",),
    "not_processed.publication_request": ("要求提供公开出版物",),
    "not_processed.excessive_repetition": ("无正当理由大量反复申请",),
    "not_processed.reconfirmation": ("要求行政机关确认或重新出具已获取信息",),
    "other": ("其他处理",),
    "other.correction_overdue": ("(申请人)(无正当理由)逾期不补正",),
    "other.fee_unpaid": ("(申请人)逾期未按收费通知要求缴纳费用",),
    "total": ("办结({完毕|完成})", "办理完{结|毕}"),
}
# The sum of rows that prose counts together (予以公开、部分公开共70件).
SUMS: Final[dict[tuple[str, ...], str]] = {("granted", "partially_granted"): "granted_or_partially_granted"}
CARRYING: Final = ("结转({至|到|转入|入})",)
INTAKE_ROWS: Final = ("handled", "new_received", "carried_over_from_prior_year", "carried_over_to_next_year")

APPLICANTS: Final = {
    "natural_person": ("自然人", "公民(个人)"),
    "organizations": ("法人{或|和|及|与|、|或者|以及}其{他|它}组织",),
    "commercial_enterprise": ("商业企业",),
    "research_institution": ("科研机构",),
    "public_interest_organization": ("(社会)公益组织",),
    "legal_service_organization": ("法律服务机构",),
}
# Everybody: says nothing about who applied.
EVERYBODY: Final = (
    "{公民|自然人|个人}{、|和|及}法人({或|和|及|与|、|或者|以及|、或}其{他|它}(社会)组织)",
    "{社会公众|公众|群众|人民群众|社会各界|申请人|当事人|市民}",
)

REVIEWS: Final = {
    "reconsideration": ("行政复议",),
    "litigation": ("行政诉讼",),
    "litigation_direct": ("(行政诉讼)未经复议直接(起诉|提起行政诉讼|诉讼)",),
    "litigation_after_reconsideration": ("(行政诉讼)复议后(起诉|提起行政诉讼|诉讼)",),
}
REVIEW_RESULTS: Final = {
    "upheld": ("(结果)(被)维持",),
    "corrected": ("(结果)(被){纠正|纠错}",),
    "other": ("其他结果",),
    "pending": ("(尚)未审结",),
}
# Sums over both kinds of suit have a name for their total only.
SUMMED_REVIEWS: Final = ("litigation",)

# A rule without 规范 in it: 规章, and the rows of the other paragraphs of art. 20.
ARTICLES: Final = {
    "regulations": ("({地方|政府|地方政府|行政|部门})规章",),
    "normative_documents": ("(行政)规范性文件",),
    "licensing": ("行政许可",),
    "other_services": ("其他对外管理服务事项",),
    "penalties": ("行政处罚",),
    "compulsory_measures": ("行政强制",),
    "fees": ("行政事业性收费",),
    "procurement": ("政府集中采购",),
}
_DOCUMENT_COLUMNS = ("newly_made", "newly_disclosed", "total_disclosed", "issued", "repealed", "in_force")
ARTICLE_COLUMNS: Final = {
    "regulations": _DOCUMENT_COLUMNS,
    "normative_documents": _DOCUMENT_COLUMNS,
    "licensing": ("items", "decisions"),
    "other_services": ("items", "decisions"),
    "penalties": ("items", "decisions"),
    "compulsory_measures": ("items", "decisions"),
    "fees": ("items", "amount"),
    "procurement": ("items", "amount"),
}
# 制定, 出台 and 印发 are left out: the two forms count different things by them, and prose does not say which.
# 公开 alone, too: this year's or all.
FACETS: Final = {
    "newly_made": ("(本年)新制作(数量)",),
    "newly_disclosed": ("(本年)新公开(数量)",),
    "total_disclosed": ("对外公开(总数|总数量)",),
    "issued": ("(本年)制发(件数)",),
    "repealed": ("废止(件数)",),
    "in_force": ("现行有效(的)(件数)",),
    "items": ("{项目|事项|采购项目}{数量|总数|总数量|数}",),
    "decisions": ("(作出)处理决定(数量|数)",),
}
# Money whose name says of what; 采购金额 alone needs the row before it.
MONEY_OF_ITS_OWN: Final = "集中采购"
MONEY: Final = {
    "procurement": ("(政府集中)采购(总)金额", "集中采购(总)金额"),
    "fees": ("收费(总)金额",),
}
# Rows that prose counts by their bare name (政府集中采购项目400600项), and the column it means by that.
COUNTED_BARE: Final = {"procurement": "items", "fees": "amount"}
BARE_ITEMS: Final = ("项目",)

# The codebook's units where they are not 件.
UNITS: Final = {"items": "项", "amount": "万元"}
_CASES = ("件", "宗", "起", "例", "件次", "宗次")
MEASURES: Final = {
    "requests": (*_CASES, "份", "条", "项", "个", "笔"),
    # Without a verb, 条 and 项 count what was published rather than who asked.
    "requests_bare": (*_CASES, "份"),
    "review": (*_CASES, "项", "个", "次"),
    "documents": ("件", "部", "份", "个", "项"),
    "items": ("项", "个", "件"),
    "decisions": ("件", "宗", "起", "例", "件次", "个", "项"),
    "amount": ("元",),
}

# What may stand between the words above and their figure.
FILLERS: Final = (
    *("共", "共计", "总共", "合计", "总计", "总", "累计", "全部", "所有", "为", "是", "有", "达", "达到", "的"),
    *("了", "案件", "案", "事项", "数量", "数", "总数", "总量", "件数", "情况", "情形", "行为", "发生", "现象"),
    *("要求", "件", "提出", "提出申请", "提交", "收取", "作出", "做出", "决定", "依法", "依规", "依法依规", "属于"),
    *("均", "都", "已", "对", "各类", "各项", "有效", "书面", "任何", "任何形式", "一切", "相关", "有关", "涉及"),
    *("关于", "针对", "因", "由于", "由", "以", "为由", "提起", "引起", "引发", "产生", "导致", "被", "被申请"),
    *("申请人提出", "类", "此类", "工作", "公布", "也", "按时", "按期", "及时", "在法定期限内", "按规定", "过"),
    *("到", "完成", "实施", "组织", "开展", "而", "之", "本", "出现", "政府信息公开", "信息公开", "信息公开类"),
    *("政府信息公开类", "政务公开", "等原因", "原因", "向本机关", "向我局", "向我机关"),
    "{本|我}{机关|单位|局|委|厅|办|镇|县|市|区|街道|乡|省|府|院|行政机关}",
)
# Of these, what says that the text is about open information: 行政复议 of other matters is not the form's.
ABOUT: Final = ("(政府)信息公开(类)", "政务公开")
# Words that make a figure the sum, the share of each, or one of several.
SUMMING: Final = ("共", "共计", "总共", "合计", "总计", "累计", "总")
BRIDGES: Final = (*SUMMING, "为", "有", "达", "达到", "是", "总数", "数量")
RESPECTIVELY: Final = ("分别({为|是|有|达|达到|共})",)
EACH: Final = ("各({有|为})", "均为", "都是", "都为")
CONJUNCTIONS: Final = ("和", "及", "以及", "与", "或", "或者")
PARTS: Final = ("其中", "包括", "含", "包含", "其中包括", "其中有", "其中含")
# What opens a clause and says nothing about its subject.
LEADS: Final = (
    *("并", "且", "并且", "同时", "另外", "此外", "截至年底", "据统计", "经统计", "统计", "目前", "方面", "全省"),
    *("全市", "全县", "全区", "全镇", "全街道", "全系统", "全局", "我省", "我市", "我县", "我区", "我镇", "我局"),
    *("我街道", "我委", "我厅", "本市", "本县", "本区", "本省", "本机关", "本局", "全省各级行政机关"),
)

NEGATIONS: Final = (
    *("没有", "没", "未", "无", "暂无", "尚无", "均无", "均未", "均没有", "未有", "未曾", "暂未", "尚未", "从未"),
    "并未",
    "(均){未|没有}{发生|出现|产生}",
)
# Of these, the ones that can deny an outcome: 未予公开的申请 is no claim that none was refused.
DENYING_OUTCOMES: Final = ("没有", "无", "暂无", "均无", "均没有")
ZERO_PREDICATES: Final = ("(均)为零",)
ALONE_NONE: Final = frozenset(("无", "暂无", "没有", "均无"))
_IN_TIME = "({按时|按期|如期|依法|及时|按规定|按要求|依法依规|在法定期限内|在规定时限内|在规定时间内|在法定时限内})"
ALL_CLOSED: Final = (
    f"(现)({{已|已经|均已}}){{全部|全都|均|都}}(已|已经){_IN_TIME}办结(完毕)",
    f"均已{_IN_TIME}办结(完毕)",
    f"{_IN_TIME}全部办结(完毕)",
)
EXCEPTIONS: Final = ("除", "其余", "余下", "剩余", "外", "另有", "以外", "之外")

# Guards. Other times: the words after which a figure is not this year's, and those after which it is again.
OTHER_TIMES: Final = (
    *("上年", "上年度", "去年", "上一年", "上一年度", "往年", "前年", "历年", "近年", "近年来", "多年来", "十三五"),
    *("上半年", "下半年", "前三季度", "一季度", "二季度", "三季度", "四季度", "年初", "成立以来", "施行以来"),
    *("实施以来", "同期", "次年", "明年", "下年", "下年度", "下一年", "下一年度", "来年", "年均", "月均", "平均"),
    *("每年", "每月"),
)
OWN_TIMES: Final = (
    *("全年", "本年", "本年度", "今年", "今年以来", "一年来", "年内", "报告期内", "年度内", "本报告年度", "全年度"),
)
COMPARISONS: Final = (
    *("同比", "环比", "{比|较|与}{上年|上年度|去年|上一年|上一年度|往年|前年|同期}(同期)(相比)", "相比", "相较"),
    *("增加", "减少", "增长", "下降", "上升", "多出", "降低", "下调", "上调", "提高", "精简", "压缩"),
)
PLANS: Final = (
    *("计划", "力争", "目标", "预计", "拟", "争取", "将", "下一步", "确保", "不得", "避免", "防止", "杜绝", "如"),
    *("若", "应当", "要求各", "凡", "倘若", "如果"),
)
# One channel of several is a part of the whole.
CHANNELS: Final = (
    *("网上申请", "网络申请", "信函", "邮寄", "当面", "现场", "电子邮件", "电子邮箱", "传真", "网上", "网络"),
    *("线上", "线下", "在线", "书面申请", "窗口", "平台", "网站", "公众号", "客户端"),
)
# Parts of the organ that reports, and what it does for other organs.
BODIES: Final = (
    *("本级", "市直", "县直", "区直", "省直", "市级部门", "区级部门", "县级部门", "下属", "所属", "指导", "协助"),
    *("督促", "协调", "转办", "交办", "代办", "牵头", "配合", "会办", "兄弟单位", "上级", "下级", "外单位", "移送"),
    *("转送", "各{县|区|镇|乡}({市|区|县|街道|街|乡|镇})({市|区|县})"),
)
# How names of single organs end; one that is not the reporting organ's own counts for itself.
ORGAN_ENDINGS: Final = (
    *("局", "委", "厅", "镇", "乡", "街道", "办", "院", "中心", "支队", "大队", "公司", "学校", "办公室", "委员会"),
    "办事处",
)
COLLECTIVE: Final = frozenset("各全诸及和")
# Requests of which something else is said than that they came or how they ended.
SUBSETS: Final = (
    *("逾期", "超期", "延期", "撤回", "撤销", "补正", "移交", "退回", "征求", "重复", "不服", "审核", "超过"),
    *("超时", "转入"),
)
# What else is received, handled and published: the figures after these are not the form's.
OTHER_MATTERS: Final = (
    *("市长信箱", "县长信箱", "区长信箱", "书记信箱", "领导信箱", "信箱", "热线", "便民热线", "政务服务热线"),
    *("信件", "来信", "来电", "来访", "留言", "网民", "网友", "工单", "咨询", "诉求", "投诉", "举报", "信访"),
    *("业务", "建议", "提案", "议案", "培训", "解读", "新闻发布会", "发布会", "公报", "疫情", "政务新媒体", "微博"),
    *("微信", "短信", "公文", "发文", "文件", "文稿", "稿件", "政策文件", "公开属性"),
    *("依申请公开{类|文件|公文|属性}", "主动公开", "不予公开{类|文件|公文|属性}", "会议", "案例", "预算", "减免"),
    *("让利", "停征", "免征", "应诉案件", "行政应诉", "舆情", "信息处理费", "政府采购", "信息条数", "权责清单"),
    *("权力清单", "证明事项", "审批", "检查", "失效", "备案", "审查", "意见", "办件", "办事", "服务事项"),
    *("公共服务", "工程", "资金", "民事", "刑事", "国家赔偿", "仲裁", "调解"),
)
# Longer words that hold one of the phrases above and do not mean it.
OTHER_WORDS: Final = (
    *("行政复议{机关|机构|法|委员会|决定|决定书|中心|局|工作|体制|条例|制度|申请人|意见书}", "行政诉讼{法|机关}"),
    *("行政许可{法|申请|信息|决定书|公示|结果}", "行政处罚{法|信息|决定书|公示|结果|裁量}", "行政强制法"),
    *("规章制度", "行政强制{信息|措施|执行|决定书}", "规章{文本|库|文件}"),
    *("规范性文件{库|目录|管理|制度|文本|数据库|清单|清理}",),
    *("(政府)信息公开申请{人|表|书|渠道|流程|制度|服务|平台|系统|答复|办理}",),
    *("申请{人|表|书|渠道|流程|材料|内容|条件}",),
    *("依申请公开{制度|渠道|流程|系统|栏目|目录|专栏|信箱|文书|答复|服务|指南}", "办结率", "答复率", "办理结果"),
    *("无{法|障碍|线|偿|关|须|需|效|故|人}",),
    *("(政府)信息公开{条例|指南|目录|制度|专栏|平台|栏目|办法|年报|规定|年度报告}", "政务公开{平台|专栏|栏目}"),
    *("处理费", "办理{答复书|流程|质量|工作|时限|程序|情况|指南}", "处理{结果|情况|意见}", "行政复议申请{人|书}"),
    *("未成年{人|}", "行政许可事项{清单|目录}", "废止{目录|清单}", "将军", "如期", "如实", "如下"),
    *("不{予|}{受理|办理}", "暂缓办理", "拒绝{受理|办理}", "无{结果|果}", "有限公司", "总体", "总结", "共享"),
    *("公共", "共同", "共建", "共和国", "工作人员", "工作机制", "或者说", "包含量", "以来", "对照", "对接", "对应"),
    *("有序", "有力", "有效性", "没收", "业务骨干", "本着", "未来", "无论", "无锡"),
)
# Says what the next sentences are about, and has no figure of its own.
REQUEST_TOPICS: Final = (
    "依申请公开(工作){方面|情况|工作}",
    "(政府)信息公开申请(办理)(工作){方面|情况|工作}",
    "{收到|办理|处理}(和)(处理|办理)政府信息公开申请情况",
    "政府信息依申请公开{方面|情况|工作}",
)
REVIEW_TOPICS: Final = ("政府信息公开行政复议{、|和|及|与}(提起)行政诉讼(的)情况",)
