package org.bankcrm.examples.runner;

import java.util.Locale;
import org.bankcrm.core.LocalizedText;

/** The runner's own words in both languages. */
enum Words {
  REPORT("客户经营报告", "Customer report"),
  AS_OF("数据日期", "As of"),
  BOOK("策略手册", "Policy book"),
  CUSTOMERS("客户数", "Customers"),
  DECISIONS("决策数", "Decisions"),
  UNDECIDED_SHARE("因缺数据未定", "Undecided for want of data"),
  SECONDS("决策用时（秒）", "Seconds to decide"),
  LEFT_OUT("未处理的行", "Rows left out"),
  TIER("客户等级", "Tier"),
  STAGE("生命周期阶段", "Stage"),
  STRATEGY("经营策略", "Strategy"),
  STAGE_NOTE(
      "每位客户按当日数据推进一步之后所处的阶段；尚无阶段记录的客户从第一个阶段开始。",
      "Where each customer stands after the step of the day; who has no stage on record starts in"
          + " the first."),
  SEGMENTS("客群与风险迹象", "Segments and signs of risk"),
  SEGMENT("客群", "Segment"),
  SHARE("占比", "Share"),
  UNDECIDED("未定", "Undecided"),
  UNSETTLED("可能更高", "May be higher"),
  ENTITLEMENTS("权益", "Entitlements"),
  PURPOSE("说明", "What it is for"),
  MISSING("缺失数据", "Missing data"),
  ATTRIBUTE("数据项", "Attribute"),
  TIER_NOTE(
      "每位客户恰好属于一个等级。“可能更高”：补齐缺失数据后可能进入更高等级的客户。",
      "Each customer stands on exactly one tier. “May be higher”: customers who might stand higher"
          + " once their missing data is known."),
  SEGMENT_NOTE(
      "客户可同时属于多个客群。“未定”：缺失的数据决定其是否属于该客群，不会被当作“否”。",
      "A customer can be in several segments. “Undecided”: data that is missing would settle it;"
          + " it is not taken for a no."),
  MISSING_NOTE("策略所用、但缺失最多的数据项。", "What the policies read and most often miss."),
  UNDECIDED_COUNT("（%,d 人因缺数据未定）", "(%,d undecided: data missing)"),
  ROWS("读入 %,d 行 = 已决策 %,d 行 + 未处理 %,d 行（见 %s）", "%,d rows read = %,d decided + %,d left out (%s)"),
  WRITTEN("决策明细：%s%n经营报告：%s", "Decisions: %s%nReport:    %s"),
  NOT_READ("以下列不是手册中的数据项，未读入：%s", "Columns that are no attributes, not read: %s"),
  NO_COLUMN("以下数据项没有对应的列，所有客户均缺失：%s", "Missing for every customer, as no column has it: %s"),
  BAD_ROW("第 %d 行未处理：%s", "Line %d left out: %s"),
  NO_ID(
      "列“%s”：客户编号应为 1 至 128 个可打印字符",
      "column '%s': expected an id of 1 to 128 printable characters"),
  TWICE("列“%s”：该客户在文件中已出现过", "column '%s': the customer is in the file twice"),
  NO_VALUE("列“%s”：应为 %s 类型的值", "column '%s': expected %s"),
  NO_DAY(
      "列“%s”：应为不晚于数据日期的日期，如 2026-01-31",
      "column '%s': expected a day such as 2026-01-31, not after the as-of date"),
  WIDTH("有 %d 个字段，表头有 %d 个", "has %d fields, the header %d"),
  OPEN_QUOTE(
      "有 %d 个字段，表头有 %d 个；该行延续到第 %d 行，请检查引号是否成对",
      "has %d fields, the header %d; it goes on to line %d: is a quote not closed?"),
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
  TRANSACTIONS("交易笔数", "Transactions"),
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
  BAD_LINE("%s 第 %d 行未处理：%s", "%s, line %d left out: %s"),
  FOOTER(
      "相同数据与相同策略手册总是得出相同结果。手册指纹：",
      "The same data and the same book always give the same result. Fingerprint of the book: ");

  private final String zh;
  private final String en;

  Words(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String in(Locale locale) {
    return LocalizedText.of(zh, en).in(locale);
  }

  /** The words with figures in them, in both languages. */
  LocalizedText inBoth(Object... figures) {
    return LocalizedText.of(with(Locale.CHINESE, figures), with(Locale.ENGLISH, figures));
  }

  /** The words with figures in them. */
  String with(Locale locale, Object... figures) {
    return String.format(Locale.ROOT, in(locale), figures);
  }
}
