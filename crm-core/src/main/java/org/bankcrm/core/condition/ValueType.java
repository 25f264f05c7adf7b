package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What kind of value an attribute has: the whole of what a condition must know to compare with it.
 *
 * <p>Exact kinds are held in 18 decimal digits: integers and the unscaled digits of decimals and
 * money lie strictly between -10<sup>18</sup> and 10<sup>18</sup>. Instants are held to the
 * microsecond. Immutable and comparable by value.
 *
 * @param kind the kind of value
 * @param scale digits after the point: of a decimal 0 to 18, of money those of its currency,
 *     otherwise 0
 * @param currency the currency of money, otherwise empty
 * @param codes the closed list of codes in their declared order; empty for an open list and for all
 *     other kinds
 * @param ordered whether one code of the closed list is lower or higher than another: the list goes
 *     from the lowest to the highest, as grades of risk do; false for all other kinds
 */
public record ValueType(
    Kind kind, int scale, Optional<Currency> currency, List<String> codes, boolean ordered) {

  /** The kinds of value. */
  public enum Kind {
    /** A whole number ({@code Long}). */
    INTEGER,
    /** An exact decimal of a fixed scale ({@code BigDecimal}). */
    DECIMAL,
    /** An exact amount in one currency ({@code org.bankcrm.core.Money}). */
    MONEY,
    /** A binary floating-point number, for the outputs of models ({@code Double}). */
    REAL,
    /** Yes or no ({@code Boolean}). */
    YES_NO,
    /** One code of a closed or open list ({@code String}). */
    CODE,
    /** A set of codes of a closed or open list ({@code SortedSet<String>}). */
    CODE_SET,
    /** A calendar day ({@code LocalDate}). */
    DATE,
    /** A point in time, to the microsecond ({@code Instant}). */
    INSTANT,
    /** Free text of at most 4,096 characters ({@code String}). */
    TEXT,
    /** A list of parts, such as holdings, each with attributes of its own. */
    ELEMENTS;

    /** The word for it in documents. */
    public String word() {
      return switch (this) {
        case INTEGER -> "integer";
        case DECIMAL -> "decimal";
        case MONEY -> "money";
        case REAL -> "real";
        case YES_NO -> "yesNo";
        case CODE -> "code";
        case CODE_SET -> "codeSet";
        case DATE -> "date";
        case INSTANT -> "instant";
        case TEXT -> "text";
        case ELEMENTS -> "elements";
      };
    }

    /**
     * Whether values of this kind have an order that ranges can be made of; codes have one where
     * their type says so, {@link ValueType#isOrdered}.
     */
    public boolean isOrdered() {
      return switch (this) {
        case INTEGER, DECIMAL, MONEY, REAL, DATE, INSTANT -> true;
        case YES_NO, CODE, CODE_SET, TEXT, ELEMENTS -> false;
      };
    }

    /** Whether values are numbers: whole, decimal, of money or binary. */
    public boolean isNumber() {
      return isExact() || this == REAL;
    }

    /** Whether values are numbers that nothing rounds: whole, decimal or of money. */
    public boolean isExact() {
      return switch (this) {
        case INTEGER, DECIMAL, MONEY -> true;
        case REAL, YES_NO, CODE, CODE_SET, DATE, INSTANT, TEXT, ELEMENTS -> false;
      };
    }

    /** Whether a value lies on a calendar day. */
    public boolean isOfDays() {
      return switch (this) {
        case DATE, INSTANT -> true;
        case INTEGER, DECIMAL, MONEY, REAL, YES_NO, CODE, CODE_SET, TEXT, ELEMENTS -> false;
      };
    }

    /** Whether a value is one of values that can be counted, not a text or made of parts. */
    public boolean isSingle() {
      return switch (this) {
        case INTEGER, DECIMAL, MONEY, REAL, YES_NO, CODE, DATE, INSTANT -> true;
        case CODE_SET, TEXT, ELEMENTS -> false;
      };
    }
  }

  /** A whole number. */
  public static final ValueType INTEGER = plain(Kind.INTEGER);

  /** A binary floating-point number. */
  public static final ValueType REAL = plain(Kind.REAL);

  /** Yes or no. */
  public static final ValueType YES_NO = plain(Kind.YES_NO);

  /** A calendar day. */
  public static final ValueType DATE = plain(Kind.DATE);

  /** A point in time. */
  public static final ValueType INSTANT = plain(Kind.INSTANT);

  /** Free text. */
  public static final ValueType TEXT = plain(Kind.TEXT);

  /** One code of an open list. */
  public static final ValueType OPEN_CODE = plain(Kind.CODE);

  /** A set of codes of an open list. */
  public static final ValueType OPEN_CODE_SET = plain(Kind.CODE_SET);

  /** A list of parts. */
  public static final ValueType ELEMENTS = plain(Kind.ELEMENTS);

  /**
   * Checks that the parts fit the kind.
   *
   * @throws IllegalArgumentException if something other than a decimal or money has a scale, only
   *     money has no currency or something else has one, or the list of codes is not of a code or a
   *     set, is doubled, or is ordered without being closed
   */
  public ValueType {
    requireNonNull(kind, "kind");
    requireNonNull(currency, "currency");
    codes = CodeList.of(codes);
    if (scale < 0 || scale > 18 || (scale != 0 && kind != Kind.DECIMAL && kind != Kind.MONEY)) {
      throw new IllegalArgumentException("scale of a " + kind + " must not be " + scale);
    }
    if (currency.isPresent() != (kind == Kind.MONEY)) {
      throw new IllegalArgumentException("a currency belongs to MONEY, and only there");
    }
    checkCodes(kind, codes);
    if (ordered && (kind != Kind.CODE || codes.isEmpty())) {
      throw new IllegalArgumentException("an order belongs to a closed list of which one code is");
    }
  }

  /** An exact decimal with the given digits after the point, 0 to 18. */
  public static ValueType decimal(int scale) {
    return new ValueType(Kind.DECIMAL, scale, Optional.empty(), List.of(), false);
  }

  /** An exact amount in the given currency, in its minor units. */
  public static ValueType money(Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    return new ValueType(Kind.MONEY, digits, Optional.of(currency), List.of(), false);
  }

  /** One code of a closed list, in the declared order. */
  public static ValueType code(List<String> codes) {
    return closed(Kind.CODE, codes, false);
  }

  /** One code of a closed list that goes from the lowest to the highest. */
  public static ValueType orderedCode(List<String> codes) {
    return closed(Kind.CODE, codes, true);
  }

  /** A set of codes of a closed list, in the declared order. */
  public static ValueType codeSet(List<String> codes) {
    return closed(Kind.CODE_SET, codes, false);
  }

  /** Whether the codes are a closed list. */
  public boolean isClosed() {
    return !codes.isEmpty();
  }

  /** Whether values have an order that ranges can be made of: numbers, days, ordered codes. */
  public boolean isOrdered() {
    return ordered || kind.isOrdered();
  }

  /** Whether values are codes of a list that is not closed. */
  public boolean isOpenCode() {
    return kind == Kind.CODE && !isClosed();
  }

  /**
   * The value as conditions hold it: of the kind's own Java type, in its one normal form.
   *
   * <p>A decimal may have more digits after the point than the type: a constant between two
   * possible values is a legitimate bound.
   *
   * @throws IllegalArgumentException if the value is of another type, out of bounds, in another
   *     currency, or not one of a closed list of codes
   */
  public Object normalise(Object value) {
    return Values.normalise(this, value);
  }

  /**
   * Compares two normalised values of an ordered type.
   *
   * @throws IllegalArgumentException if the type has no order
   */
  public int compare(Object left, Object right) {
    if (!isOrdered()) {
      throw new IllegalArgumentException(kind + " has no order");
    }
    return ordered
        ? Integer.compare(codes.indexOf(left), codes.indexOf(right))
        : Values.compare(left, right);
  }

  // written out like those of AttributeRef, and without walking over long lists of codes

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof ValueType that
            && kind == that.kind
            && scale == that.scale
            && ordered == that.ordered
            && currency.equals(that.currency)
            && codes.equals(that.codes));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * kind.ordinal() + scale) + codes.size();
  }

  @Override
  public String toString() {
    return switch (kind) {
      case DECIMAL -> "decimal(" + scale + ")";
      case MONEY -> "money(" + currency.orElseThrow().getCurrencyCode() + ")";
      case CODE, CODE_SET ->
          (ordered ? "ordered " : "") + Values.wordOf(kind) + (isClosed() ? codes.toString() : "");
      default -> Values.wordOf(kind);
    };
  }

  /** The largest digits that the exact kinds hold: 10<sup>18</sup>, exclusive, either sign. */
  public static BigDecimal bound() {
    return Values.BOUND;
  }

  private static ValueType plain(Kind kind) {
    return new ValueType(kind, 0, Optional.empty(), List.of(), false);
  }

  private static ValueType closed(Kind kind, List<String> codes, boolean ordered) {
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("a closed list needs at least one code");
    }
    return new ValueType(kind, 0, Optional.empty(), codes, ordered);
  }

  private static void checkCodes(Kind kind, List<String> codes) {
    if (!codes.isEmpty() && kind != Kind.CODE && kind != Kind.CODE_SET) {
      throw new IllegalArgumentException("codes belong to CODE and CODE_SET, not to " + kind);
    }
    for (String code : codes) {
      Values.checkCode(code);
    }
    if (codes.size() > 1 && new HashSet<>(codes).size() != codes.size()) {
      throw new IllegalArgumentException("a code is listed twice");
    }
  }
}
