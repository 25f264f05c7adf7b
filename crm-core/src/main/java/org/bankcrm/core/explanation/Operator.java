package org.bankcrm.core.explanation;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** What a clause asks, as a stable code. */
public enum Operator implements Labelled {
  /** Holds for everybody or nobody. */
  CONSTANT("固定结论", "fixed outcome"),
  /** Nothing is told, truth included, since a protected value could be made out from it. */
  WITHHELD("受保护信息，不予说明", "not told, to protect"),
  /** The value lies in a range. */
  RANGE("数值范围", "range"),
  /** The value is one of a list. */
  ONE_OF("取值之一", "one of a list"),
  /** The set has at least one of the codes. */
  HAS_ANY("包含任意一项", "has any of a list"),
  /** The set has all of the codes. */
  HAS_ALL("包含全部各项", "has all of a list"),
  /** The set has none of the codes. */
  HAS_NONE("不含任何一项", "has none of a list"),
  /** The set has no other codes. */
  HAS_ONLY("不含其他项", "has only those of a list"),
  /** The set is just these codes. */
  HAS_EXACTLY("恰好为各项", "is exactly a list"),
  /** The set has so many codes. */
  SIZE("项数", "number of codes"),
  /** The text is the literal. */
  TEXT_IS("文本相等", "text equals"),
  /** The text begins with the literal. */
  TEXT_STARTS("文本开头", "text starts with"),
  /** The text ends with the literal. */
  TEXT_ENDS("文本结尾", "text ends with"),
  /** The literal stands in the text. */
  TEXT_CONTAINS("文本包含", "text contains"),
  /** The value is known. */
  KNOWN("有记录", "is known"),
  /** The value is missing. */
  MISSING("无记录", "is missing"),
  /** The value is missing for a reason. */
  ABSENT("缺失原因", "why it is missing"),
  /** The day lies in a span told from the as-of date. */
  DAY_SPAN("日期区间", "day in a span"),
  /** The next anniversary is near. */
  ANNIVERSARY("周年日", "anniversary"),
  /** The day of the decision lies in a stretch of days. */
  AS_OF("决策日", "day of the decision"),
  /** The value equals that of another attribute. */
  IS_OTHER("与另一项相等", "equals another value"),
  /** The value is at least that of another attribute. */
  AT_LEAST_OTHER("不低于另一项", "at least another value"),
  /** The value is more than that of another attribute. */
  MORE_THAN_OTHER("高于另一项", "more than another value"),
  /** The value is at most that of another attribute. */
  AT_MOST_OTHER("不高于另一项", "at most another value"),
  /** The value is less than that of another attribute. */
  LESS_THAN_OTHER("低于另一项", "less than another value"),
  /** At least one part of the customer's meets a condition. */
  SOME("至少一项符合", "at least one part"),
  /** Every part meets it. */
  EVERY("每一项符合", "every part"),
  /** No part meets it. */
  NONE("没有一项符合", "no part"),
  /** So many parts meet it. */
  COUNT("符合的项数", "number of parts"),
  /** The one child does not hold. */
  NOT("否定", "not"),
  /** All children hold. */
  ALL("全部满足", "all of"),
  /** At least one child holds. */
  ANY("至少满足一项", "any of"),
  /** At least so many children hold. */
  AT_LEAST("至少满足若干项", "at least so many of");

  private final String zh;
  private final String en;

  Operator(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The name of what is asked. */
  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }

  /** Whether it joins other clauses and asks nothing of a value itself. */
  public boolean isConnective() {
    return compareTo(NOT) >= 0;
  }

  boolean isElements() {
    return compareTo(SOME) >= 0 && compareTo(COUNT) <= 0;
  }

  boolean needsConstants() {
    return switch (this) {
      case WITHHELD, KNOWN, MISSING, NOT, ALL, ANY, SOME, EVERY, NONE -> false;
      default -> true;
    };
  }
}
