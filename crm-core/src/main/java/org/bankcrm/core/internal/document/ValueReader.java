package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.jspecify.annotations.Nullable;

/** Reads constants of an attribute's type; nothing is coerced. */
public final class ValueReader {

  private static final ValueType EXACT = ValueType.decimal(18);

  private static final String INEXACT =
      "the number came as binary floating-point with more than 15 digits, which is not exact.";

  private static final String FORM =
      "Write a number in plain digits, such as 10 or 0.5: without leading zeros, signs of thousands"
          + " or a base.";

  private ValueReader() {}

  /** The value in its normal form, or null with the problem reported. */
  public static @Nullable Object read(ValueType type, Item item) {
    Object value =
        switch (type.kind()) {
          case INTEGER -> item.integer(Long.MIN_VALUE, Long.MAX_VALUE);
          case DECIMAL -> scaled(type, item);
          case MONEY -> money(type, item);
          case REAL -> real(type, item);
          case YES_NO -> item.yesNo();
          case CODE, CODE_SET -> text(item, each -> code(type, each));
          case DATE -> date(item);
          case INSTANT -> instant(item);
          case TEXT -> text(item, Item::anyText);
          case ELEMENTS -> null;
        };
    return value == null ? null : normalised(type, item, value);
  }

  /** A list of 1 to the limit's number of values, none of them twice. */
  public static @Nullable List<Object> list(ValueType type, Item item) {
    List<Item> items = item.list(1, item.context().limits().members());
    if (items == null) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    SortedSet<Object> seen = new TreeSet<>();
    for (Item member : items) {
      Object value = read(type, member);
      if (value != null && !seen.add(value)) {
        member.problem(
            CoreProblem.DUPLICATE_MEMBER, "the value stands in the list twice.", "Remove one.");
      } else if (value != null) {
        values.add(value);
      }
    }
    return values.size() == items.size() ? values : null;
  }

  /** An exact decimal of at most 18 digits before and 18 after the point. */
  public static @Nullable BigDecimal exact(Item item) {
    return (BigDecimal) read(EXACT, item);
  }

  /** A number in digits, which binary floating-point must not have more of than the type. */
  private static @Nullable BigDecimal scaled(ValueType type, Item item) {
    BigDecimal number = decimal(type, item);
    if (number != null && item.value instanceof Double && number.scale() > type.scale()) {
      String most = "has more than " + type.scale() + " digits after the point.";
      String message = "the number came as binary floating-point and " + most;
      item.problem(CoreProblem.INEXACT_NUMBER, message, Doubles.ADVICE);
      return null;
    }
    return number;
  }

  /** A number in digits; of binary floating-point what can be told to have been written so. */
  static @Nullable BigDecimal decimal(ValueType type, Item item) {
    Object value = item.value;
    if (value instanceof Long number) {
      return BigDecimal.valueOf(number);
    }
    if (value instanceof BigInteger number) {
      return new BigDecimal(number);
    }
    if (value instanceof BigDecimal number) {
      return number;
    }
    if (value instanceof Double number) {
      BigDecimal written = Doubles.written(number);
      if (written == null) {
        item.problem(CoreProblem.INEXACT_NUMBER, INEXACT, Doubles.ADVICE);
      }
      return written;
    }
    item.expected(
        "a number", item.value instanceof String ? item.mended(it -> read(type, it), FORM) : "");
    return null;
  }

  private static @Nullable Double real(ValueType type, Item item) {
    if (item.value instanceof Double number) {
      return number;
    }
    BigDecimal number = decimal(type, item);
    double real = number == null ? 0 : number.doubleValue();
    if (Double.isInfinite(real)) {
      item.problem(CoreProblem.OUT_OF_RANGE, "the number is too large for a real.", "");
      return null;
    }
    return number == null ? null : Double.valueOf(real);
  }

  private static @Nullable Money money(ValueType type, Item item) {
    String code = type.currency().orElseThrow().getCurrencyCode();
    String form = "Write it like \"" + code + " 500000.00\".";
    if (!(item.value instanceof String text)) {
      item.expected("an amount of money as text", amount(type, item, form));
      return null;
    }
    try {
      return Money.parse(text);
    } catch (IllegalArgumentException e) {
      String message = item.context().quoted(text) + " is not an amount of money.";
      item.problem(CoreProblem.WRONG_VALUE, message, amount(type, item, form));
      return null;
    }
  }

  private static String amount(ValueType type, Item item, String form) {
    Stream<Object> amounts = Mend.amounts(item.value, type.currency().orElseThrow());
    return Mend.of(item, amounts, each -> read(type, each), form);
  }

  /** A text as the reader takes it, or null, of a number with what would be its text. */
  private static @Nullable String text(Item item, Function<Item, @Nullable String> reader) {
    if (item.value instanceof String) {
      return reader.apply(item);
    }
    boolean number = item.value instanceof Number;
    String form = number ? Item.IN_MARKS : "";
    item.expected("a text", Mend.of(item, Mend.texts(item.value), reader::apply, form));
    return null;
  }

  private static @Nullable String code(ValueType type, Item item) {
    String code = item.text(item.context().limits().nameLength());
    return code == null || !isListed(type, code, item) ? null : code;
  }

  /** Whether a code is one of the type's; reported at the item where it is not. */
  private static boolean isListed(ValueType type, String code, Item item) {
    boolean listed = !type.isClosed() || type.codes().contains(code);
    if (!listed) {
      unlisted(type, code, item);
    }
    return listed;
  }

  /** Whether a key is one of the type's codes; reported at what it holds where it is not. */
  public static boolean isCode(ValueType type, String key, Item held) {
    return isListed(type, key, held) && normalised(type, held, key) != null;
  }

  /** The codes may themselves stand in a document of a customer's, which is not quoted. */
  private static void unlisted(ValueType type, String code, Item item) {
    boolean told = !item.context().withholds();
    String codes = told ? Words.alternatives(type.codes()) : "the codes that the attribute lists";
    item.problem(
        CoreProblem.UNKNOWN_CODE,
        item.context().quoted(code) + " is not one of " + codes + ".",
        told ? item.meant(code, type.codes()) : "");
  }

  /** A day, or null with the problem reported. */
  public static @Nullable LocalDate date(Item item) {
    String form = "Write it like \"2026-01-31\".";
    return dated(item, "a day", form, Written::date, Mend::days);
  }

  private static @Nullable Instant instant(Item item) {
    String form = "Write it in UTC, like \"2026-01-31T16:00:00Z\".";
    return dated(item, "a point in time", form, Written::instant, Mend::instants);
  }

  private static <T> @Nullable T dated(
      Item item,
      String what,
      String form,
      Function<String, T> parser,
      Function<Object, Stream<String>> meant) {
    try {
      if (item.value instanceof String text) {
        return parser.apply(text);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    Function<Item, @Nullable Object> again = each -> dated(each, what, form, parser, meant);
    String advice = Mend.of(item, meant.apply(item.value), again, form);
    if (item.value instanceof String text) {
      item.problem(
          CoreProblem.WRONG_VALUE, item.context().quoted(text) + " is not " + what + ".", advice);
    } else {
      item.expected("a text", advice);
    }
    return null;
  }

  private static @Nullable Object normalised(ValueType type, Item item, Object value) {
    try {
      if (type.kind() == ValueType.Kind.CODE_SET) { // one code of the set
        type.normalise(List.of(value));
        return value;
      }
      return type.normalise(value);
    } catch (IllegalArgumentException e) {
      String message = item.context().withholds() ? DataValues.expected(type) : e.getMessage();
      item.problem(CoreProblem.WRONG_VALUE, message + ".", "");
      return null;
    }
  }
}
