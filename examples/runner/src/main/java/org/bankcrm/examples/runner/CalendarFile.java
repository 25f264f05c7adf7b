package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/** A business calendar as a JSON file: which days it covers, and which of them are worked. */
final class CalendarFile {

  private static final List<String> KEYS =
      List.of("from", "before", "weekend", "holidays", "makeUpDays");
  private static final long LARGEST = 4 << 20;

  private CalendarFile() {}

  /**
   * Reads the calendars that are given, each the one that the book names.
   *
   * @throws UserException if a file cannot be read, or the book names no such calendar
   * @throws org.bankcrm.core.policy.InvalidPolicyException if other days are worked than those that
   *     the book names
   */
  static Map<String, BusinessCalendar> read(List<SideOptions.NamedFile> given, PolicyBook book) {
    Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (SideOptions.NamedFile each : given) {
      BusinessCalendar calendar = read(each.file());
      problems.addAll(others(each.name(), calendar, book));
      if (calendars.put(each.name(), calendar) != null) {
        throw Refusal.NAMED_TWICE.of("--calendar", Said.printable(each.name()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
    return calendars;
  }

  /** Why it is not the calendar that the book names. */
  private static List<Problem> others(String id, BusinessCalendar calendar, PolicyBook book) {
    try {
      book.held(id, calendar);
      return List.of();
    } catch (InvalidPolicyException e) {
      return e.problems();
    }
  }

  /**
   * Reads one.
   *
   * @throws UserException telling what is expected
   */
  static BusinessCalendar read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
      }
      if (Files.size(file) <= LARGEST
          && MemoryText.read(Files.readString(file)) instanceof Map<?, ?> tree
          && Set.copyOf(KEYS).containsAll(tree.keySet())) {
        return calendar(tree);
      }
    } catch (CharacterCodingException | IllegalArgumentException | DateTimeException e) {
      // told below: the words of the parts are not in both languages
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw Refusal.BAD_CALENDAR.of(file);
  }

  private static BusinessCalendar calendar(Map<?, ?> tree) {
    DateRange covered = DateRange.of(day(tree.get("from")), day(tree.get("before")));
    return new BusinessCalendar(
        covered,
        Set.copyOf(list(tree.get("weekend"), CalendarFile::weekday)),
        new TreeSet<>(list(tree.get("holidays"), CalendarFile::day)),
        new TreeSet<>(list(tree.get("makeUpDays"), CalendarFile::day)));
  }

  /** What is not there has no members; what stands there twice is meant otherwise. */
  private static <T> List<T> list(@Nullable Object value, Function<Object, T> member) {
    if (!(value == null || value instanceof List<?>)) {
      throw new IllegalArgumentException("no list");
    }
    List<?> given = value == null ? List.of() : (List<?>) value;
    List<T> members = given.stream().<T>map(each -> member.apply(each)).toList();
    if (Set.copyOf(members).size() < members.size()) {
      throw new IllegalArgumentException("twice");
    }
    return members;
  }

  private static LocalDate day(@Nullable Object text) {
    return CellReader.day(text instanceof String day ? day : "");
  }

  private static DayOfWeek weekday(Object text) {
    return DayOfWeek.valueOf(String.valueOf(text).toUpperCase(Locale.ROOT));
  }
}
