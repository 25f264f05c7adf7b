package org.bankcrm.examples.runner;

/** The runner's own words in both languages. */
enum Words implements Bilingual {
  REPORT("客户经营报告", "Customer report"),
  CUSTOMERS("客户数", "Customers"),
  TIER("客户等级", "Tier"),
  STAGE("生命周期阶段", "Stage"),
  STRATEGY("经营策略", "Strategy"),
  STAGE_NOTE(
      "每位客户恰好计入一行。“期初”加“转入”减“转出”等于期末客户数。“未定”列：缺失的数据决定其是否转换，暂留原阶段；“未定”行：不知生命周期是否适用。",
      "Each customer counts in one row. Before plus in less out gives the customers now."
          + " “Undecided” as a column: missing data would settle whether they move, and they stay;"
          + " as a row: it cannot be told whether the lifecycle is about them."),
  BEFORE("期初", "Before"),
  MOVED_IN("转入", "In"),
  MOVED_OUT("转出", "Out"),
  MOVES("阶段转换", "Moves"),
  MOVES_NOTE("本次判定中推动客户转换阶段的原因。", "What moved customers on in this run."),
  CHANGES_NOTE(
      "对照日与本期均已决策的客户中，结果不同者。",
      "Of the customers who were decided both times, those whose result differs."),
  DIRECTION("方向", "Direction"),
  MOVED_SEGMENTS_NOTE(
      "对照日与本期均已决策的客户中，新属于或不再属于客群者；由“未定”或“不适用”转来、转去者也计入。",
      "Of the customers who were decided both times, those who are in and were not, or were and are not,"
          + " “undecided” and “does not apply” among what they were or are."),
  BRANCH("网点", "Branch"),
  BANK("全行", "The bank"),
  BANK_NOTE("已决策的全部客户。", "All customers who were decided."),
  BRANCH_NOTE(
      "每位客户恰好计入一行；未知网点者在末行。",
      "Each customer counts in one row; the last has those of no known branch."),
  CALL_NOTE(
      "有推荐的客户中优先级最高者，仅列编号；全部见 decisions.csv。原因为该活动的相关条件，该客户均已满足。",
      "The customers with an offer of the highest priority, by id alone; decisions.csv has all. Why is"
          + " what the campaign asks of a customer, all of it met."),
  ENTRY("进入生命周期", "Entry into the lifecycle"),
  DISTRIBUTION("分数分布", "Distribution"),
  DISTRIBUTION_NOTE(
      "分数为基础分与各项得分之和；因缺数据无法确定分数者与不适用者在末尾各计一行。",
      "Points are the base and what each characteristic brings. The last rows are the customers whose"
          + " points missing data keeps open, and those whom the card is not about."),
  POINTS("分数", "Points"),
  GRADE("评分等级", "Grade"),
  GRADE_NOTE(
      "每位客户恰好计入一行。被否决规则拒绝者不论分数；“未定”：缺失的数据决定其是否适用、是否被否决或得多少分，因此不给等级。",
      "Each customer counts in one row. A rule declines whatever the points; “undecided”: missing"
          + " data would settle whether the card is about them, whether a rule declines or how many"
          + " points there are, so there is no grade."),
  FROM_POINTS("起始分", "From"),
  ACTION("处置", "Action"),
  REASON("原因", "Reason"),
  REASON_NOTE(
      "未获最优处置的客户会在信函中看到的原因，每人最多四项；被否决者只列否决规则。",
      "What a letter tells customers who do not get the best action: a few reasons each, or the"
          + " rules that declined them."),
  CODE("代码", "Code"),
  FAMILY_NOTE("每位客户恰好计入一行。", "Each customer counts in one row."),
  OVERLAP_NOTE("客户可计入多行。", "A customer can count in several rows."),
  CAMPAIGNS("营销活动", "Campaigns"),
  CAMPAIGN("营销活动", "Campaign"),
  CAMPAIGN_NOTE(
      "依次通过六道关口者可推荐；各关口列出在此止步的人数。“未定”：缺失的数据决定其能否通过，或活动是否适用；可推荐、各关口、未定与不适用合计等于客户数。",
      "Who passes six gates in turn may be made the offer. Under each gate stands how many it stops."
          + " “Undecided”: missing data would settle whether a gate stops them, or whether the"
          + " campaign is about them. All together are the audience."),
  AUDIENCE("目标客户", "Audience"),
  MAY_BE_OFFERED("可推荐", "May be offered"),
  TOP_REASONS("主要原因", "Top reasons"),
  TOP_REASONS_NOTE("每项活动中使客户止步最多的原因。", "What stops most customers of each campaign."),
  GATE("关口", "Gate"),
  GATES_NOTE(
      "到达 = 通过 + 止步 + 未定 + 不适用；每位客户只计首个原因。",
      "Reached = passed + stopped + undecided + does not apply; each customer counts with the first"
          + " reason."),
  REACHED("到达", "Reached"),
  PASSED("通过", "Passed"),
  STOPPED("止步", "Stopped"),
  OTHERS("其他", "others"),
  CONTACT_NOTE(
      "现在可以触达的客户数；“未开放”中，到期后可触达者另计入“稍后开放”。可触达、未开放、未定与不适用合计等于客户数。",
      "How many customers may be contacted now; “later” are those of the shut to whom time alone opens"
          + " the way. Customers, shut, undecided and does not apply add up to all."),
  BUDGET("触达预算", "Contact budget"),
  BUDGET_NOTE("预算对其仍有余量的客户数。", "How many customers each budget has room for."),
  CONTROL("对照组", "Control group"),
  CONTROL_NOTE(
      "留出以衡量效果的客户数；他们与其他客户一样判定，但不予推荐。仅供分析人员使用，不要告知客户。",
      "How many customers are held out to measure the effect: decided like all others, and made no"
          + " offer. For analysts; not to be told to customers."),
  OTHER_CUSTOMERS("其余客户", "All others"),
  WAY("触达方式", "Way"),
  OPENS_LATER("稍后开放", "Later"),
  OFFER("推荐", "Offer"),
  OFFER_NOTE(
      "每位客户恰好计入一行；“未定”：缺失的数据决定有无推荐。倾向 × 价值 × 情境 × 业务权重，最高者为下一最佳推荐；“同组让位”：同组中另一推荐更优。",
      "Each customer counts in one row; “undecided”: missing data would settle whether there is an"
          + " offer. The highest of propensity × value × context × lever comes next. “Gave way”: a better offer of the same group was made."),
  OPEN_FOR("可推荐", "Open for"),
  GROUP_TAKEN("同组让位", "Gave way"),
  BY_CHANNEL("最佳渠道", "Best channel"),
  NO_OFFER("无推荐", "No offer"),
  SEGMENTS("客群与风险迹象", "Segments and signs of risk"),
  SEGMENT("客群", "Segment"),
  SHARE("占比", "Share"),
  UNDECIDED("未定", "Undecided"),
  NOT_APPLICABLE("不适用", "Does not apply"),
  NOT_IN("不属于", "Not in"),
  SHUT("未开放", "Shut"),
  POPULATION("适用范围", "Whom it is about"),
  UNSETTLED("可能更高", "May be higher"),
  ENTITLEMENTS("权益", "Entitlements"),
  PURPOSE("说明", "What it is for"),
  MISSING("缺失数据", "Missing data"),
  ATTRIBUTE("数据项", "Attribute"),
  TIER_NOTE(
      "每位客户恰好计入一行。“可能更高”：补齐缺失数据后可能进入更高等级的客户；“未定”：不知等级是否适用。",
      "Each customer counts in one row; “undecided”: it cannot be told whether the tiers are about them."
          + " “May be higher”: customers who might stand higher"
          + " once their missing data is known."),
  SEGMENT_NOTE(
      "客户可同时属于多个客群；每行合计等于客户数。“未定”：缺失的数据决定其是否属于该客群；“不适用”：该客群并非针对此类客户。二者都不会被当作“否”。",
      "A customer can be in several segments; each row adds up to all customers. “Undecided”: data that"
          + " is missing would settle it; “does not apply”: the segment is not about such customers."
          + " Neither is taken for a no."),
  MISSING_NOTE(
      "策略所用、但缺失最多的数据项；对客户不适用者（如单位的出生日期）不算缺失，另列一栏。",
      "What the policies read and most often miss. What cannot apply to a customer, as a birth date"
          + " to a company, is not missing and has a column of its own."),
  NO_ROWS("客户文件只有列名，没有客户。", "The file of customers has a header and no row."),
  NO_NAME("第 %d 列（无列名）", "column %d (without a name)"),
  DANGEROUS(
      "有 %,d 行的编号以 = + - 或 @ 开头；用电子表格打开前请加 --excel 重新运行。",
      "%,d ids begin with = + - or @; give --excel before a spreadsheet opens the results."),
  SOUND("%s 没有问题：%d 条策略，%d 个数据项。", "%s is sound: %d policies over %d attributes."),
  WARNING("注意 %s：%s", "Mind %s: %s"),
  READS("其中读取 %d 个：", "It reads %d of them:"),
  FILES_READ("已读入 %d 个文件：%s", "Read %d files: %s"),
  FILES_NOT_READ("不是 .json，未读入：%s", "Not read, as they are not .json: %s"),
  ROWS("读入 %,d 行 = 已决策 %,d 行 + 未处理 %,d 行（见 %s）", "%,d rows read = %,d decided + %,d left out (%s)"),
  WRITTEN("决策明细：%s%n经营报告：%s", "Decisions: %s%nReport:    %s"),
  NOT_READ(
      "以下列不是手册中的数据项，或由手册自行计算，未读入：%s",
      "Columns that are no attributes, or that the book computes itself, not read: %s"),
  NO_COLUMN("以下数据项没有对应的列，所有客户均缺失：%s", "Missing for every customer, as no column has it: %s"),
  BAD_ROW("第 %d 行未处理：%s", "Line %d left out: %s"),
  SIDE_EVENTS("事件 %s（%s）：读入 %,d 行 = %s", "Events %s (%s): %,d rows read = %s"),
  SIDE_LIST("明细 %s（%s）：读入 %,d 行 = %s", "List %s (%s): %,d rows read = %s"),
  SIDE_STATE("%s 的状态（%s）：读入 %,d 行 = %s", "State of %s (%s): %,d rows read = %s"),
  SIDE_RESULTS("%s 的结果（%s）：读入 %,d 行 = %s", "Results of %s (%s): %,d rows read = %s"),
  STATE_WITHOUT(
      "“%s”没有以下策略的状态，所有客户均视为新客户：%s",
      "%s kept nothing of these policies, which take all customers for new ones: %s"),
  STATE_WRITTEN("状态：%s（下次用 --yesterday %s）", "State:     %s (next time: --yesterday %s)"),
  SIDE_CONTACTS("联络（%s）：读入 %,d 行 = %s", "Contacts (%s): %,d rows read = %s"),
  CONTACT_CODES(
      "“%s”中有触达规则不认识的类型或结果，是否写错：%s",
      "Kinds and outcomes in %s that mean nothing to contact policies; are they slips: %s"),
  SIDE_COUNTED("计入 %,d", "%,d counted"),
  SIDE_REPEATED("同一编号重复 %,d", "%,d with an @id that was there already"),
  SIDE_LATE("晚于数据日期 %,d", "%,d after the as-of date"),
  SIDE_EARLY("早于所需日期 %,d", "%,d before the days asked for"),
  SIDE_IN_DOUBT("因同一客户另有坏行而不用 %,d", "%,d not used for a bad row of the same customer"),
  SIDE_OF_OTHERS("属于未决策的客户 %,d", "%,d of customers who were not decided"),
  SIDE_LEFT_OUT("未处理 %,d", "%,d left out"),
  SIDE_NOT_READ("“%s”中以下列没有含义，未读入：%s", "Columns of %s that mean nothing, not read: %s"),
  SIDE_NO_COLUMN("“%s”没有以下列，各行均缺失：%s", "Missing in every row, as %s has no column of it: %s"),
  WINDOWS_BEYOND(
      "事件 %s 自 %s 起完整，以下窗口还要看更早的日子，因而没有值（@before-history）：%s",
      "Events %s are complete from %s on; windows that look further back have no value"
          + " (@before-history): %s"),
  EVENTS_END(
      "事件 %s 的最后一天为 %s，早于数据日期；此后按没有发生处理。若文件止于该日，请把 --as-of 定为该日。",
      "The last event of %s is of %s, before the as-of date; none is taken to have happened since. If"
          + " the file ends there, decide as of that day."),
  LIST_UNKNOWN(
      "%,d 位客户在明细 %s 中没有行，因而不知其有无；若文件包含全部客户，请加 --complete %s。",
      "%,d customers have no row in the list %s, so that theirs is not known; give --complete %s if"
          + " the file has all that there are."),
  SIDE_OF_NOBODY(
      "“%s”中没有一行属于已决策的客户；编号的写法是否一致？",
      "None of the rows of %s is of a customer who was decided; are ids written the same way in both"
          + " files?"),
  SEVERAL_LINES(
      "有 %,d 行含换行的单元格，最长的占 %,d 行，始于第 %d 行；若该处并无换行，请检查引号。",
      "Rows of several lines: %,d, the longest of %,d lines, from line %d on. If no cell there has"
          + " line breaks, a quote is stray and takes other customers' rows in."),
  READING("读入客户", "Customers"),
  READING_ROWS("读入数据行", "Rows"),
  DECIDING("决策客户", "Clients"),
  MAKING("生成客户", "Making customers"),
  WRITING("写出结果", "Writing"),
  DECIDED(
      "%,d 位客户 × %d 条策略，决策用时 %s 秒（单核）。",
      "%,d customers by %d policies decided in %s s on one core."),
  TRY(
      "试试：./crm explain --book examples/books/retail --customers %s --as-of %s --customer %s"
          + " --lang zh",
      "Try: ./crm explain --book examples/books/retail --customers %s --as-of %s --customer %s"),
  TABLE("%-32s %,12d 行 = 使用 %,d + 未处理 %,d", "%-32s %,12d rows = %,d used + %,d left out"),
  CLIENTS(
      "客户 %,d = 已成为客户 %,d + 截至当日尚无账户 %,d",
      "%,d clients = %,d customers + %,d without an open account as of the day"),
  LOGGED(
      "交易 %,d = 计入客户 %,d + 晚于当日 %,d + 账户无所有人 %,d",
      "%,d transactions = %,d told of customers + %,d after the day + %,d of accounts without owner"),
  LOG_ENDS(
      "注意：交易流水截至 %s，早于数据日期；余额与行为数据按缺失处理。",
      "Mind: the log of transactions ends on %s, before the as-of day; balances and behaviour are"
          + " missing."),
  SIDE_BAD_ROW("“%s”第 %d 行未处理：%s", "%s, line %d left out: %s"),
  BAD_LINE("%s 第 %d 行未处理：%s", "%s, line %d left out: %s"),
  FOOTER(
      "相同数据与相同策略手册总是得出相同结果。手册指纹：%s",
      "The same data and the same book always give the same result. Fingerprint of the book: %s");

  private final String zh;
  private final String en;

  Words(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}
