"""The six sections of a report: their headings, the wordings seen in their place, and their topics.

Headings are written in a small notation, so that the table below stays readable:

    ( )     what may be missing:            主动公开政府信息(的)情况
    { | }   one of these:                   改进{情况|措施}
    +       a connective or none, 、和及与等: 行政复议+行政诉讼

Blanks and a line break may stand between any two characters of a print.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class SectionForm:
    """A section as the form prescribes it.

    `wordings` are whole headings of other prints; `short` are ones that also name topics inside a section,
    and say something only with the right numeral. `topics` are what the section must speak of.
    """

    name: str
    heading: str
    wordings: tuple[str, ...]
    short: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


_PROBLEMS = "(政府信息公开)(工作)(中)存在(的)(主要)(困难+){问题|不足}+"

SECTIONS = (
    SectionForm(
        "overview",
        "总体情况",
        wordings=("总体{公开|工作}情况", "总体概况", "(政府信息公开)工作(的){总体|基本}情况"),
        short=("概述", "概况", "总述", "综述", "基本情况"),
        topics=("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"),
    ),
    SectionForm(
        "disclosure",
        "主动公开政府信息情况",
        wordings=(
            "行政机关主动公开政府信息(的)情况",
            "主动公开政府信息(的)情况",
            "(行政机关)政府信息主动公开(的)情况",
        ),
        short=("主动公开(工作)(的)情况", "主动公开政府信息"),
    ),
    SectionForm(
        "requests",
        "收到和处理政府信息公开申请情况",
        wordings=(
            "(行政机关)收到+{处理|办理}政府信息公开申请(的)情况",
            "(行政机关)收到+{处理|办理}(的)依申请公开(政府信息)(的)情况",
            "(行政机关){处理|办理}政府信息公开申请(的)情况",
            "政府信息公开申请(的){处理|办理|收到+处理}(的)情况",
            "依申请公开政府信息(工作)({处理|办理})(的)情况",
            "政府信息依申请公开({处理|办理})(的)情况",
        ),
        short=("依申请公开(工作)({处理|办理})(的)情况",),
    ),
    SectionForm(
        "review",
        "政府信息公开行政复议、行政诉讼情况",
        wordings=(
            "(因)政府信息公开(工作)(被)(申请)(提起)(行政)复议+(被)(提起)(行政)诉讼(的)情况",
            "因政府信息公开(工作)(被)申请(行政)复议+(被)(提起)(行政)诉讼+申诉(的)情况",
            "(因)政府信息公开(工作)引起(的)(行政)复议+(提起)(行政)诉讼(的)情况",
            "(行政)复议+(提起)(行政)诉讼(+申诉)(的)情况",
        ),
    ),
    SectionForm(
        "problems",
        "存在的主要问题及改进情况",
        wordings=(
            _PROBLEMS + "(下一步)(工作){改进|整改}(工作)(的){情况|措施|意见|打算|方向|办法}",
            _PROBLEMS + "{下一步|今后}(的)(工作)(改进){情况|措施|意见|打算|方向|安排|计划|思路}",
        ),
        short=("(工作)(中)存在(的)(主要){问题|不足}", "主要问题+{改进|整改}{情况|措施}"),
    ),
    SectionForm(
        "other_matters",
        "其他需要报告的事项",
        wordings=(
            "其{他|它}{需要|需|应当|应}{报告|说明|公布}(的)(其{他|它})(有关)事项",
            "{需要|需|应当|应}{报告|说明}的其{他|它}(有关)事项",
        ),
        short=("其{他|它}(有关)事项", "其{他|它}需要{报告|说明}的(情况|问题)"),
        topics=("信息处理费",),
    ),
)

SECTION_NAMES = tuple(section.name for section in SECTIONS)

# Printed words of the form of 2014 (国办发〔2014〕32号) that neither later form has.
LABELS_OF_2014 = (
    "统计指标",
    "统计数",
    "主动公开政府信息数",
    "通过不同渠道和方式公开政府信息",
    "回应解读情况",
    "收到申请数",
    "申请办结数",
    "按时办结数",
    "延期办结数",
    "申请答复数",
    "属于已主动公开范围数",
    "同意公开答复数",
    "不同意公开答复数",
    "维持具体行政行为数",
    "被依法纠错数",
    "依申请公开信息收取的费用",
    "机构建设和保障经费情况",
    "政府信息公开会议和培训情况",
)

# Printed words of the tables of 2019 and 2021 that no other document has by chance, unlike row labels such as 行政许可.
WORDS_OF_TABLES = (
    "第二十条第",
    "信息内容",
    "本年新制作数",
    "本年新公开数",
    "对外公开总数",
    "本年制发件数",
    "本年废止件数",
    "现行有效件数",
    "上一年项目数",
    "处理决定数量",
    "本年收费金额",
    "采购项目数量",
    "采购总金额",
    "勾稽关系",
    "申请人情况",
    "法人或其他组织",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "本年新收政府信息公开申请",
    "上年结转政府信息公开申请",
    "本年度办理结果",
    "结转下年度继续办理",
    "不予公开",
    "属于国家秘密",
    "三安全一稳定",
    "保护第三方合法权益",
    "属于三类内部事务信息",
    "属于四类过程性信息",
    "属于行政查询事项",
    "属于行政执法案卷",
    "本机关不掌握相关政府信息",
    "没有现成信息需要另行制作",
    "补正后申请内容仍不明确",
    "信访举报投诉类申请",
    "要求提供公开出版物",
    "未经复议直接起诉",
    "复议后起诉",
    "尚未审结",
    "结果维持",
    "结果纠正",
)
