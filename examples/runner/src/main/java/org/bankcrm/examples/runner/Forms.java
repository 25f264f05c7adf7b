package org.bankcrm.examples.runner;

import java.util.List;
import org.bankcrm.core.condition.ValueType;

/** What a cell of a type looks like, for whoever has to mend one. */
final class Forms {

  private static final int MOST_CODES = 12;
  private static final int MOST_DIGITS = 18; // of an amount in the smallest unit of its currency

  private Forms() {}

  static Said of(ValueType type) {
    return switch (type.kind()) {
      case INTEGER ->
          new Said("整数，如 42，至多 18 位", "a whole number such as 42, of at most 18 digits");
      case DECIMAL -> decimal(type.scale());
      case MONEY -> money(type);
      case REAL -> new Said("数字，如 0.25", "a number such as 0.25");
      case YES_NO -> new Said("yes 或 no、true 或 false、是或否", "yes or no, true or false, 是 or 否");
      case DATE -> new Said("日期，如 2026-01-31", "a date such as 2026-01-31");
      case INSTANT ->
          new Said(
              "UTC 时刻，如 2026-01-31T16:00:00Z，至多精确到微秒",
              "an instant in UTC such as 2026-01-31T16:00:00Z, to the microsecond at most");
      case TEXT ->
          new Said(
              "不含控制字符的文本（NFC），至多 4,096 个字符",
              "text of at most 4,096 characters without control characters, in NFC");
      case CODE -> code(type);
      case CODE_SET -> codes(type);
      case ELEMENTS -> new Said("空：明细没有列", "nothing: a list of parts has no column");
    };
  }

  private static Said decimal(int scale) {
    return scale == 0
        ? new Said("不带小数点的数字，如 42", "a number without a point such as 42")
        : new Said(
            "至多 " + scale + " 位小数的数字，如 0.5",
            "a number such as 0.5, with at most " + scale + " digits after the point");
  }

  private static Said money(ValueType type) {
    String currency = type.currency().orElseThrow().getCurrencyCode();
    String amount = type.scale() == 0 ? "1234" : "1234.5";
    String example = amount + " / " + currency + " " + amount;
    int whole = MOST_DIGITS - type.scale();
    return new Said(
        "金额，如 " + example + "，至多 " + whole + " 位整数和 " + type.scale() + " 位小数，不用千分位",
        "an amount such as "
            + example
            + ", at most "
            + whole
            + " digits before and "
            + type.scale()
            + " after the point, no grouping");
  }

  private static Said code(ValueType type) {
    return type.isClosed()
        ? new Said("以下之一：" + listed(type.codes()), "one of " + listed(type.codes()))
        : new Said(
            "不含控制字符的代码，至多 128 个字符", "a code of at most 128 characters, no control characters");
  }

  private static Said codes(ValueType type) {
    String some = type.isClosed() ? listed(type.codes()) : "A, B";
    return new Said(
        "以 | 分隔的若干代码（" + some + "），不重复，空集写 -",
        "codes (" + some + ") parted by |, none twice, - for the empty set");
  }

  private static String listed(List<String> codes) {
    String first = String.join(", ", codes.subList(0, Math.min(MOST_CODES, codes.size())));
    return codes.size() > MOST_CODES ? first + ", …" : first;
  }
}
