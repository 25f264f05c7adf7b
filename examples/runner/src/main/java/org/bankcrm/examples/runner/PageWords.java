package org.bankcrm.examples.runner;

/** What stands on the page about one customer beside what the policies say. */
enum PageWords implements Bilingual {
  HEAD("客户 %s，截至%s（%s）", "Customer %s as of %s (%s)"),
  DECIDED_BY("由“%s”（%s）判定。%s", "Decided by “%s” (%s). %s"),
  CODES("只说明结果。", "Outcomes only."),
  NAMES("不显示客户的个人数值；要显示请加 --disclosure FULL。", "No personal values; --disclosure FULL shows them."),
  FULL("含客户的个人数值，请妥善保管。", "With personal values: keep it safe."),
  STANDING("等级与阶段", "Tier and stage"),
  OFFERS("推荐", "Offers"),
  OFFERED("营销活动：可推荐", "Campaigns open"),
  OFFER_OPEN("营销活动：资料不足，尚无法判定", "Campaigns that missing data would settle"),
  NOT_OFFERED("营销活动：不可推荐及原因", "Campaigns shut, and why"),
  SCORES("评分", "Scores"),
  IN("所属客群与风险迹象", "Segments and signs of risk: yes"),
  OPEN("客群与风险迹象：资料不足，尚无法判定", "Segments and signs of risk that missing data would settle"),
  OUT("不属于的客群及所差条件", "Segments and signs of risk: no, and what it would take"),
  CONTACT(
      "触达规则与预算（客户是否同意由各营销活动另行核对）", "Contact rules and budgets (consent is asked by each campaign)"),
  OTHERS("其他", "Others"),
  FOREIGN("不适用于该客户", "Not about this customer"),
  UNTOLD("受保护，不予说明", "Not told, to protect"),
  ENTRY("%s（%s）—— %s", "%s (%s) — %s"),
  MORE("另有 %d 行：请用 --policy ID 逐条查看。", "%d more lines: ask for one policy by --policy ID."),
  FOOT(
      "--policy ID 只看一条策略；--conditions 逐条列出条件；--letter 可告知客户的内容。",
      "--policy ID tells of one policy; --conditions shows every condition; --letter what a letter may say.");

  private final String zh;
  private final String en;

  PageWords(String zh, String en) {
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
