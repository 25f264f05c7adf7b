package org.bankcrm.core.explanation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.DayShift.Anchor;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.internal.document.DataValues;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Written;
import org.jspecify.annotations.Nullable;

/** The constants of rules in documents, each in the form of its role. */
final class OperandForm {

  private OperandForm() {}

  /** The other attribute that a clause compares with. */
  static Optional<Attribute<?>> other(Clause clause) {
    return clause.operand(Role.OTHER).map(other -> (Attribute<?>) other);
  }

  /** A constant other than an attribute. */
  static Object write(Operand operand, Optional<Attribute<?>> attribute) {
    Object value = operand.value();
    return switch (operand.role()) {
      case FROM, ABOVE, TO, BELOW -> write(attribute.orElseThrow(), value);
      case MEMBERS -> members(member(attribute.orElseThrow()), (Collection<?>) value);
      case TRUTH, FOLDING, LEAP_DAY -> ((Enum<?>) value).name();
      case FIRST_SHIFT, LAST_SHIFT -> shift((DayShift) value);
      case LITERAL, FIRST_DAY, LAST_DAY, OTHER -> value.toString();
      case LEAST, MOST, FRESH_DAYS, OTHER_FRESH_DAYS -> ((Integer) value).longValue();
      case TIMES, PLUS -> ((BigDecimal) value).toPlainString();
      case REASON -> ((Absence) value).word();
    };
  }

  /**
   * A value of an attribute; decimals as text, since what policies add up shows the zeros of its
   * scale.
   */
  static Object write(Attribute<?> attribute, Object value) {
    return attribute instanceof ElementsAttribute
        ? ((List<?>) value).stream().map(part -> ((Facts) part).toDocument()).toList()
        : write(attribute.type(), value);
  }

  private static Object write(ValueType type, Object value) {
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : DataValues.write(type, value);
  }

  private static List<Object> members(ValueType type, Collection<?> values) {
    return values.stream().map(value -> write(type, value)).toList();
  }

  private static Map<String, Object> shift(DayShift shift) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("anchor", shift.anchor().name());
    tree.put("months", (long) shift.months());
    tree.put("days", (long) shift.days());
    return Collections.unmodifiableMap(tree);
  }

  private static ValueType member(Attribute<?> attribute) {
    ValueType type = attribute.type();
    return type.kind() == ValueType.Kind.CODE_SET
        ? new ValueType(ValueType.Kind.CODE, 0, Optional.empty(), type.codes(), false)
        : type;
  }

  /** The constant in its role, or null with the problem reported; not for another attribute. */
  static @Nullable Object read(Role role, Item item, @Nullable Attribute<?> attribute) {
    return switch (role) {
      case FROM, ABOVE, TO, BELOW -> attribute == null ? misplaced(item) : read(attribute, item);
      case MEMBERS -> attribute == null ? misplaced(item) : members(attribute, item);
      case TRUTH -> one(Truth.values(), item);
      case FOLDING -> one(Folding.values(), item);
      case LEAP_DAY -> one(LeapDay.values(), item);
      case FIRST_SHIFT, LAST_SHIFT -> shift(item);
      case LITERAL -> item.anyText();
      case FIRST_DAY, LAST_DAY -> day(item);
      case LEAST, MOST, FRESH_DAYS, OTHER_FRESH_DAYS -> integer(item);
      case TIMES, PLUS -> decimal(item);
      case REASON -> absence(item);
      case OTHER -> null;
    };
  }

  /** A value of an attribute, or null with the problem reported. */
  static @Nullable Object read(Attribute<?> attribute, Item item) {
    return attribute instanceof ElementsAttribute list
        ? parts(list, item)
        : value(attribute.type(), item);
  }

  private static @Nullable List<Facts> parts(ElementsAttribute list, Item item) {
    List<Item> items = item.list(0, item.context().limits().members());
    List<Facts> parts = new ArrayList<>();
    for (Item part : items == null ? List.<Item>of() : items) {
      try {
        parts.add(Facts.parse(part.tree(), list.parts()));
      } catch (InvalidDocumentException e) {
        e.problems().forEach(part::adopt);
      }
    }
    return items != null && items.size() == parts.size() ? List.copyOf(parts) : null;
  }

  private static @Nullable Object value(ValueType type, Item item) {
    return switch (type.kind()) {
      case ELEMENTS -> misplaced(item);
      case DECIMAL -> decimal(item);
      default -> DataValues.read(type, item);
    };
  }

  /** A decimal of any scale up to 18, as a bound may have more digits than any value. */
  static @Nullable BigDecimal decimal(Item item) {
    return decimal(item, 40, ValueType.decimal(18)::normalise);
  }

  /**
   * What is added to a sum: a model's, unlike any value, may have more than three hundred digits.
   */
  static @Nullable BigDecimal added(Item item) {
    return decimal(item, 400, number -> {});
  }

  private static @Nullable BigDecimal decimal(
      Item item, int longest, Consumer<? super BigDecimal> check) {
    String text = item.text(longest);
    try {
      BigDecimal number = text == null ? null : Written.plain(text, longest);
      if (number != null) {
        check.accept(number);
      }
      return number;
    } catch (IllegalArgumentException e) {
      item.problem(CoreProblem.WRONG_VALUE, "expected a decimal in digits, as text.", "");
      return null;
    }
  }

  private static @Nullable Object misplaced(Item item) {
    item.problem(
        CoreProblem.MISPLACED_KEY, "there is no attribute that it could be a value of.", "");
    return null;
  }

  private static @Nullable SortedSet<Object> members(Attribute<?> attribute, Item item) {
    List<Item> items = item.list(0, item.context().limits().members());
    SortedSet<Object> members = new TreeSet<>();
    for (Item member : items == null ? List.<Item>of() : items) {
      Object value = value(member(attribute), member);
      if (value instanceof Comparable && !members.add(value)) {
        member.problem(
            CoreProblem.DUPLICATE_MEMBER, "the value stands in the list twice.", "Remove one.");
      }
    }
    return items != null && items.size() == members.size() ? members : null;
  }

  /** A value of an enum by its name. */
  static <E extends Enum<E>> @Nullable E one(E[] values, Item item) {
    String name = item.word(Stream.of(values).map(Enum::name).toList());
    return name == null ? null : Enum.valueOf(values[0].getDeclaringClass(), name);
  }

  private static @Nullable DayShift shift(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Anchor anchor = fields.need("anchor", word -> one(Anchor.values(), word));
    Integer months = fields.need("months", OperandForm::integer);
    Integer days = fields.need("days", OperandForm::integer);
    fields.finish();
    if (anchor == null || months == null || days == null) {
      return null;
    }
    try {
      return new DayShift(anchor, months, days);
    } catch (IllegalArgumentException e) {
      item.problem(CoreProblem.WRONG_VALUE, "expected fewer months or days.", "");
      return null;
    }
  }

  private static @Nullable Integer integer(Item item) {
    Long number = item.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    return number == null ? null : number.intValue();
  }

  /** A reason why a value is missing, by its word. */
  static @Nullable Absence absence(Item item) {
    String word = item.word(Stream.of(Absence.values()).map(Absence::word).toList());
    return word == null ? null : Absence.find(word).orElseThrow();
  }

  /** A day that a rule may have led to, beyond the years that values lie in. */
  static @Nullable LocalDate day(Item item) {
    String text = item.text(20);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      item.problem(
          CoreProblem.WRONG_VALUE, "the text is not a day.", "Write it like \"2026-01-31\".");
      return null;
    }
  }
}
