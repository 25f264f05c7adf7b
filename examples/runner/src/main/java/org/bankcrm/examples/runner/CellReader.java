package org.bankcrm.examples.runner;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.ValueText;
import org.jspecify.annotations.Nullable;

/** Reads the text of one cell as a value of an attribute's type, without guessing. */
final class CellReader {

  private static final String MARK = "@";
  private static final Map<String, Absence> ABSENCES =
      Arrays.stream(Absence.values())
          .collect(Collectors.toMap(reason -> MARK + reason.word(), reason -> reason));

  private static final Absence[] REASONS = Absence.values();

  /** The same in UTF-8, in the order of the reasons. */
  private static final byte[][] MARKS =
      Arrays.stream(REASONS)
          .map(reason -> (MARK + reason.word()).getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);

  private CellReader() {}

  /**
   * Puts the value of a cell that is not empty, observed on a day.
   *
   * @throws IllegalArgumentException if the text is no value of the type; the message does not say
   *     what the cell holds
   */
  static <T> void put(Filling facts, Attribute<T> attribute, String cell, LocalDate day) {
    switch (attribute.type().kind()) {
      case YES_NO, CODE_SET, TEXT -> {
        @SuppressWarnings("unchecked") // the value is made for the attribute's own type
        T value = (T) value(attribute.type(), cell);
        facts.put(attribute, value, day);
      }
      default -> facts.putText(attribute, cell, day);
    }
  }

  /**
   * Puts what a cell such as {@code @never} says: there is no value, and why. A text or code that
   * reads so cannot be given in a cell.
   *
   * @return false if the cell says something else
   */
  static boolean putAbsence(Filling facts, Attribute<?> attribute, String cell) {
    Optional<Absence> reason = absenceOf(cell);
    reason.ifPresent(each -> facts.absent(attribute, each));
    return reason.isPresent();
  }

  /** Why there is no value, by what a cell such as {@code @never} says. */
  static Optional<Absence> absenceOf(String cell) {
    return cell.startsWith(MARK) ? Optional.ofNullable(ABSENCES.get(cell)) : Optional.empty();
  }

  /** The same of bytes in UTF-8; null if they say something else. */
  static @Nullable Absence absenceOf(byte[] line, int from, int to) {
    for (int i = 0; i < MARKS.length; i++) {
      if (Arrays.equals(MARKS[i], 0, MARKS[i].length, line, from, to)) {
        return REASONS[i];
      }
    }
    return null;
  }

  /** Whether a cell says why there is no value. */
  static boolean isAbsence(String cell) {
    return ABSENCES.containsKey(cell);
  }

  /** What a cell of {@link #putAbsence} holds; nothing at all where the reason is not known. */
  static String absence(Absence reason) {
    return reason == Absence.NOT_KNOWN ? "" : MARK + reason.word();
  }

  static LocalDate day(String cell) {
    return (LocalDate) ValueText.parse(ValueType.DATE, cell);
  }

  /**
   * The value of a cell. What has one text is written as in documents; beyond that a table has
   * words and sets.
   *
   * @throws IllegalArgumentException if the text is no value of the type; the message does not say
   *     what the cell holds
   */
  static Object value(ValueType type, String cell) {
    return switch (type.kind()) {
      case YES_NO -> yesNo(cell);
      case CODE_SET -> codes(cell);
      case TEXT -> text(cell);
      default -> ValueText.parse(type, cell);
    };
  }

  private static TreeSet<String> codes(String cell) {
    TreeSet<String> codes = new TreeSet<>();
    String[] members = cell.equals("-") ? new String[0] : cell.split("\\|", -1);
    for (String member : members) {
      if (!codes.add((String) ValueText.parse(ValueType.OPEN_CODE, member))) {
        throw new IllegalArgumentException("a code stands in the set twice");
      }
    }
    return codes;
  }

  /** A cell has several lines only where these were asked for. */
  private static String text(String cell) {
    return cell.lines()
        .map(line -> (String) ValueText.parse(ValueType.TEXT, line))
        .collect(Collectors.joining("\n"));
  }

  static Boolean yesNo(String cell) {
    return switch (cell) {
      case "true", "yes", "是" -> true;
      case "false", "no", "否" -> false;
      default -> throw new IllegalArgumentException("expected yes or no, true or false, 是 or 否");
    };
  }
}
