"""Words by which titles, organs and statements are told apart: vocabulary only, no logic."""

from __future__ import annotations


def _words(print_: str) -> tuple[str, ...]:
    """The words of a print; blanks part them, so that no comma between two can get lost."""
    return tuple(print_.split())


# What the name of an organ ends with; asked only where a blank or a line break parts the name from the title.
ORGAN_ENDINGS = _words(
    """
    人民政府 政府 管理委员会 委员会 管委会 委 办公厅 办公室 街道办事处 办事处 街道办 厅 局 分局 总局 署
    处 所 站 院 校 学校 大学 中心 总队 支队 大队 联合会 协会 银行 公司 集团 档案馆 图书馆 馆 研究所 法院
    检察院 社 会 部 队 省 自治区 市 自治州 州 盟 区 县 自治县 旗 新区 开发区 镇 乡 街道
    """
)

# What a place's name ends with, which begins the name of nearly every organ.
PLACE_MARKS = "省市县区州盟旗镇乡"

# Words that stand for the organ without naming it, by how the name begins.
NO_NAME_BEGINNINGS = _words("我 各 历年 往年 历史 全文 中华人民共和国 国务院办公厅政府信息与政务公开办公室")
PRONOUN_TAILS = "机关单位部门局委办厅级市县区镇乡省府院所站校街"

# An organ's place left open in a pattern of the form.
PLACEHOLDERS = _words("× ✕ XX xx 某 ○○ 〇〇 单位名称 机关名称 部门名称 行政机关名称")

# Pages, columns and commands of a site; never part of an organ's name.
SITE_WORDS = _words(
    """
    网站 门户 首页 官网 公众号 无障碍 繁体 登录 注册 当前位置 政务公开 信息公开 公开目录 公开指南 年报
    年度报告 来源 发布 浏览 字号 打印 关闭 栏目 部门 单位 频道 专栏 专题
    """
)

# What makes words before the report's name a sentence, a headline or a command.
SENTENCE_WORDS = _words(
    """
    公布 发布 出炉 编制 编写 编报 现将 根据 按照 依据 关于做好 做好 印发 报送 上报 撰写 起草 查看 解读
    读懂 图解 学习 审议 审核 完成 规范 上一篇 下一篇 如下 转发 落实 本报告 要求 汇总 以及 包括 开展 召开
    推进 下载 公开 晒出 亮出 推出 上线 评估 考核 通过 一览 盘点
    """
)
# Organs whose name holds such a word.
SENTENCE_WORDS_IN_NAMES = _words("政务公开 信息公开 机构编制 网络审核 解读中心 信息发布 审核中心")

# Labels in front of a colon after which the title stands.
TITLE_LABELS = _words("标题 题名 题目 名称 信息名称 文件名称 文章标题")

# Labels in front of a colon after which another document is named.
OTHER_DOCUMENT_LABELS = _words(
    """
    上一篇 下一篇 上一条 下一条 上篇 下篇 附件 附 图解 解读 相关 链接 相关链接 相关阅读 相关文章
    相关新闻 推荐 延伸阅读 参考 引用 注
    """
)

# Words right after the report's name that make it the name of something else, on the same line or the next.
OTHER_DOCUMENT_ENDINGS = _words(
    """
    格式 模板 模版 样式 式样 范本 编制要求 编制工作 编制发布 编制和 编制及 的 有关事项 有关工作 相关工作
    工作的 工作通知 填报 发布工作 发布情况 公布工作 解读
    """
)

# A sentence that speaks of this very report.
REPORT_VERBS = _words(
    """
    公布 发布 向社会公开 编制 撰写 形成 报告如下 公开如下 汇报如下 公告如下 本报告 现予 现将
    """
)

# Verbs behind which such a sentence names the organ.
ANNOUNCING_VERBS = _words("公布 发布 公开 现将 将 编制 撰写 形成")

# Words that announce the period that the figures of a report cover. All speak of statistics or of the report: a
# bare 期限 may be that of a plan or of a public notice.
PERIOD_CUES = _words(
    """
    统计期限 统计时限 统计的期限 统计的时限 统计时间 统计时段 统计期间 统计区间 统计周期 统计范围 统计起止 统计截止
    统计截至 数据期限 数据时限 数据截止 数据截至 数据起止 数据统计 统计数据 所列数据 所列的数据 所列各项数据 报告期
    报告期限 报告时限 报告时段 报告时间 报告的期限 报告的时限
    """
)
# What may stand between such words and the first day, besides punctuation: nothing that begins another statement.
PERIOD_LINKS = _words(
    """
    的 之 统计 数据 期限 时限 时段 时间 期间 区间 周期 范围 起止 截止 截至 日期 跨度 年度 均 皆 都 为 是 系 即 指 自
    从 由 在 限 内 期
    """
)

# A statement where the report itself can be had: what is had, what invites, what the reader then does.
OWN_REPORT_WORDS = _words("报告 年报 电子版")
INVITATIONS = _words("可 请 欢迎 敬请 登录 登陆 访问")
DOWNLOAD_VERBS = _words("下载 查阅 查询 查看 浏览 获取 阅读")
ADDRESS_WORDS = _words("网址 地址 链接 网站 链接地址")
# Another thing to be looked up, and another purpose of an address.
OTHER_PURPOSES = _words("疑问 咨询 联系 投诉 举报 监督 建议 意见 留言")
LOOKED_UP_THINGS = "平台系统机服务中心点端栏页"

# Labels in front of an organ that published a page; they never make an issuer, but may speak against one.
PUBLISHER_LABELS = _words(
    """
    发布机构 发布机关 发布单位 发布部门 发文机关 发文单位 公开机构 公开机关 公开单位 公开主体 制作单位 编制单位
    编制机关 责任部门 责任单位 报送单位 填报单位 信息来源 文章来源 稿件来源 来源
    """
)

# Headings of lists of other pages, and of the one page before or behind.
NAVIGATION_LISTS = _words(
    """
    相关文章 相关链接 相关阅读 相关新闻 相关信息 相关稿件 相关内容 相关推荐 相关报道 相关文件 推荐阅读 推荐文章
    延伸阅读 热门文章 热门信息 热点信息 最新文章 最新信息 最新发布 最新公开 友情链接 猜你喜欢 历年年报 往年年报
    历史年报 年报列表 报告列表 其他年报
    """
)
NAVIGATION_ITEMS = _words("上一篇 下一篇 上一条 下一条 上篇 下篇 前一篇 后一篇 上一页 下一页")

# Documents that speak of reports and are none, by the end of a line on its own.
CIRCULAR_ENDINGS = _words("通知 通报 格式 模板 模版 样式 函 填报说明 编制说明")
RULE_ENDINGS = _words("条例 办法 规定 细则")
GUIDE_ENDINGS = _words("指南 流程 须知")
