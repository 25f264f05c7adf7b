package org.bankcrm.examples.runner;

/** What the report says in both languages, beside the headings that the terminal has as well. */
enum ReportWords implements Bilingual {
  SUBTITLE("数据日期：%s · 策略手册：%s（%s）", "As of %s · policy book: %s (%s)"),
  BESIDE("对照：%s", "Beside: %s"),
  ALONE("未指明先前的运行，无对照；用 --yesterday 指明", "no earlier run beside; --yesterday names one"),
  CONTENTS("目录", "Contents"),
  WARNINGS("数据提示", "Mind the data"),
  NO_WARNINGS("没有需要提示的数据问题。", "Nothing to mind."),
  CALLS("联系客户", "Whom to call"),
  STANDING("客户与资产", "Customers and assets"),
  MOVES("变动", "Moves"),
  CAMPAIGNS("营销活动", "Campaigns"),
  SCORES("评分", "Scores"),
  CONTACT("触达", "Contact"),
  DATA("数据", "Data"),
  ASSETS("管理资产（%s）", "Assets (%s)"),
  ASSETS_UNKNOWN(
      "%,d 位客户的管理资产未知，未计入合计。", "The assets of %,d customers are not known and in no sum."),
  OFFERS("有推荐的客户", "Customers with an offer"),
  CHANGE("增减", "Change"),
  CARD_BEFORE("%s：%s（%s）", "%s: %s (%s)"),
  BARS("图示", "Bars"),
  LEGEND(
      "条形：深色为本期，浅色为本期中未定的部分，细灰条为对照日；同一表内按同一比例。*：不足五位客户的合计不列示，须一并隐去者同。",
      "Bars: dark this time, light what is not settled of it, thin and grey the day beside; one scale a table."
          + " *: sums of fewer than five customers are not told, nor what would give them away."),
  NOT_DRAWN(
      "未绘图：%2$,d 位客户中有 %1$,d 位因缺失资料未定。",
      "Not drawn: missing data would settle it for %,d of %,d customers."),
  IN_AND_OUT("进入与离开", "In and out"),
  SINCE("自对照日起的变动", "moves since the day beside"),
  FRESH_AND_GONE(
      "另有 %,d 位客户当时未决策，%,d 位当时已决策而本次没有。",
      "Besides, %,d customers were not decided then, and %,d of then are not there now."),
  MOVE("变动", "Move"),
  UP("升级", "up"),
  DOWN("降级", "down"),
  BRANCHES("网点", "Branches"),
  NO_BRANCH("网点未知", "No branch known"),
  OTHER_BRANCHES("其余网点", "Other branches"),
  RANK("序", "No."),
  CUSTOMER("客户", "Customer"),
  WHY("原因", "Why"),
  OVER("渠道", "By"),
  LEFT_OUT("有 %,d 行未处理，原因见 bad-rows.csv。", "%,d rows were left out; bad-rows.csv says why."),
  UNDECIDED("%s：%,d 位客户（%s）因缺失资料未定。", "%s: missing data would settle it for %,d customers (%s)."),
  MORE_UNDECIDED("另有 %,d 条策略也有未定的客户。", "%,d more policies leave customers undecided."),
  ALL_MISSING("所有客户均缺失：%s。", "Missing for every customer: %s."),
  NOTHING("无。", "None."),
  FILES("本页数字另见 %s 与 %s。", "The figures of this page are in %s and %s as well.");

  private final String zh;
  private final String en;

  ReportWords(String zh, String en) {
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
