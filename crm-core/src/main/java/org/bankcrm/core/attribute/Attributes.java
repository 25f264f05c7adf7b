package org.bankcrm.core.attribute;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.condition.ValueType;

/**
 * Makes attributes.
 *
 * <pre>{@code
 * static final IntegerAttribute AGE =
 *     Attributes.integer("party.age", AttributeInfo.named("年龄", "Age").withUnit("years"));
 * }</pre>
 *
 * <p>An id has 1 to 128 of the characters A–Z, a–z, 0–9, {@code .}, {@code -} and {@code _} and
 * begins with a letter; every method refuses another one with an {@link IllegalArgumentException}.
 */
public final class Attributes {

  private Attributes() {}

  /** A whole number. */
  public static IntegerAttribute integer(String id, AttributeInfo info) {
    return new IntegerAttribute(id, info);
  }

  /**
   * An exact decimal with the given digits after the point, 0 to 18.
   *
   * @throws IllegalArgumentException if the scale is beyond that
   */
  public static DecimalAttribute decimal(String id, int scale, AttributeInfo info) {
    return new DecimalAttribute(id, ValueType.decimal(scale), info);
  }

  /** An exact amount in the currency. */
  public static MoneyAttribute money(String id, Currency currency, AttributeInfo info) {
    return new MoneyAttribute(id, ValueType.money(currency), info);
  }

  /** A binary floating-point number. */
  public static RealAttribute real(String id, AttributeInfo info) {
    return new RealAttribute(id, info);
  }

  /** Yes or no. */
  public static YesNoAttribute yesNo(String id, AttributeInfo info) {
    return new YesNoAttribute(id, info);
  }

  /**
   * One code of a closed list.
   *
   * @throws IllegalArgumentException if there is no code, one is listed twice or is no code
   */
  public static CodeAttribute code(String id, List<String> codes, AttributeInfo info) {
    return new CodeAttribute(id, ValueType.code(codes), info, Map.of());
  }

  /** One code of a closed list, the constants of an enumeration, told by their labels. */
  public static <E extends Enum<E> & Labelled> CodeAttribute code(
      String id, E[] constants, AttributeInfo info) {
    return new CodeAttribute(id, ValueType.code(names(constants)), info, labels(constants));
  }

  /**
   * One code of a closed list that goes from the lowest to the highest, such as grades of risk.
   *
   * @throws IllegalArgumentException if there is no code, one is listed twice or is no code
   */
  public static OrderedCodeAttribute orderedCode(
      String id, List<String> codes, AttributeInfo info) {
    return new OrderedCodeAttribute(id, ValueType.orderedCode(codes), info, Map.of());
  }

  /**
   * The same of the constants of an enumeration, of which the first is the lowest, told by their
   * labels.
   */
  public static <E extends Enum<E> & Labelled> OrderedCodeAttribute orderedCode(
      String id, E[] constants, AttributeInfo info) {
    ValueType type = ValueType.orderedCode(names(constants));
    return new OrderedCodeAttribute(id, type, info, labels(constants));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private static <E extends Enum<E> & Labelled> Map<String, Labelled> labels(E[] constants) {
    return Stream.of(constants).collect(Collectors.toMap(Enum::name, each -> each));
  }

  /** One code of an open list. */
  public static CodeAttribute openCode(String id, AttributeInfo info) {
    return new CodeAttribute(id, ValueType.OPEN_CODE, info, Map.of());
  }

  /**
   * A set of codes of a closed list.
   *
   * @throws IllegalArgumentException if there is no code, one is listed twice or is no code
   */
  public static CodeSetAttribute codeSet(String id, List<String> codes, AttributeInfo info) {
    return new CodeSetAttribute(id, ValueType.codeSet(codes), info, Map.of());
  }

  /** A set of codes of a closed list, the constants of an enumeration, told by their labels. */
  public static <E extends Enum<E> & Labelled> CodeSetAttribute codeSet(
      String id, E[] constants, AttributeInfo info) {
    return new CodeSetAttribute(id, ValueType.codeSet(names(constants)), info, labels(constants));
  }

  /** A set of codes of an open list. */
  public static CodeSetAttribute openCodeSet(String id, AttributeInfo info) {
    return new CodeSetAttribute(id, ValueType.OPEN_CODE_SET, info, Map.of());
  }

  /** A calendar day. */
  public static DateAttribute date(String id, AttributeInfo info) {
    return new DateAttribute(id, info);
  }

  /** A point in time. */
  public static InstantAttribute instant(String id, AttributeInfo info) {
    return new InstantAttribute(id, info);
  }

  /** Free text. */
  public static TextAttribute text(String id, AttributeInfo info) {
    return new TextAttribute(id, info);
  }

  /**
   * A list of parts with attributes of their own, which must not have parts themselves.
   *
   * @throws IllegalArgumentException if one of their attributes is a list of parts
   */
  public static ElementsAttribute elements(String id, AttributeCatalog parts, AttributeInfo info) {
    return new ElementsAttribute(id, parts, info);
  }

  /**
   * An attribute of any type but a list of parts, for catalogues that are read from data.
   *
   * @throws IllegalArgumentException for a list of parts, which needs the attributes of its parts
   */
  public static Attribute<?> of(String id, ValueType type, AttributeInfo info) {
    return switch (type.kind()) {
      case INTEGER -> new IntegerAttribute(id, info);
      case DECIMAL -> new DecimalAttribute(id, type, info);
      case MONEY -> new MoneyAttribute(id, type, info);
      case REAL -> new RealAttribute(id, info);
      case YES_NO -> new YesNoAttribute(id, info);
      case CODE ->
          type.ordered()
              ? new OrderedCodeAttribute(id, type, info, Map.of())
              : new CodeAttribute(id, type, info, Map.of());
      case CODE_SET -> new CodeSetAttribute(id, type, info, Map.of());
      case DATE -> new DateAttribute(id, info);
      case INSTANT -> new InstantAttribute(id, info);
      case TEXT -> new TextAttribute(id, info);
      case ELEMENTS ->
          throw new IllegalArgumentException(id + ": a list of parts needs a catalogue of them");
    };
  }
}
