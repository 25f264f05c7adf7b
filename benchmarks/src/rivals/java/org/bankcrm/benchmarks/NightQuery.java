package org.bankcrm.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;

/**
 * A night as a database is asked for it: the columns that the retail book reads, with their types
 * given, and as many columns of CASE, flags and sums out of them as the book has results.
 */
record NightQuery(List<String> header, List<Attribute<?>> read, boolean hasLists) {

  /** As many as the book yields, without the customer and what is empty. */
  static final int RESULTS = 57;

  /** How it is written that there is no value. */
  static final List<String> NO_VALUES =
      List.of("", "@not-applicable", "@never", "@refused", "@withheld", "-");

  private static final String NONE =
      NO_VALUES.stream().collect(Collectors.joining("', '", "nullstr=['", "']"));

  static NightQuery of(Path customers, Collection<Attribute<?>> required) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(customers)) {
      List<String> header = List.of(reader.readLine().split(","));
      return new NightQuery(
          header, required.stream().filter(each -> header.contains(each.id())).toList(), false);
    }
  }

  /** The same where sets of codes are lists. */
  NightQuery withLists() {
    return new NightQuery(header, read, true);
  }

  /**
   * Makes a Parquet file of the customers as a warehouse has it: what the book reads with its type,
   * sets as lists, nothing where a value is missing; what nobody reads as text.
   */
  String toParquet(Path customers, Path out) {
    Map<String, Attribute<?>> known =
        read.stream().collect(Collectors.toMap(Attribute::id, each -> each));
    String columns =
        header.stream()
            .map(each -> known.containsKey(each) ? typed(known.get(each)) : '"' + each + '"')
            .collect(Collectors.joining(", "));
    return "COPY (SELECT " + columns + " FROM read_csv('" + customers
        + "', header=true, all_varchar=true, delim=',', quote='\"')) TO '" + out
        + "' (FORMAT parquet)";
  }

  private static String typed(Attribute<?> attribute) {
    String name = name(attribute);
    String told = "CASE WHEN " + name + " LIKE '@%' THEN NULL ELSE " + name + " END";
    String value =
        switch (attribute.type().kind()) {
          case INSTANT -> "make_timestamptz(epoch_us(replace(" + told + ", 'Z', '')::TIMESTAMP))";
          case CODE_SET ->
              "CASE " + told + " WHEN '-' THEN []::VARCHAR[] ELSE string_split(" + told
                  + ", '|') END";
          default -> "(" + told + ")::" + type(attribute);
        };
    return value + " AS " + name;
  }

  /** A table function over the file; no type is guessed. */
  String csv(Path file) {
    Map<String, String> types =
        read.stream().collect(Collectors.toMap(Attribute::id, NightQuery::type));
    String columns =
        header.stream()
            .map(each -> "'" + each + "': '" + types.getOrDefault(each, "VARCHAR") + "'")
            .collect(Collectors.joining(", "));
    return "read_csv('" + file + "', header=true, auto_detect=false, delim=',', quote='\"', "
        + NONE + ", columns={" + columns + "})";
  }

  /** Copies the answers to a file of the same kind. */
  String copy(String from, Path out, String options) {
    return "COPY (SELECT \"id\", " + String.join(", ", results()) + " FROM " + from + ") TO '" + out
        + "' (" + options + ")";
  }

  private static String type(Attribute<?> attribute) {
    return switch (attribute.type().kind()) {
      case INTEGER -> "BIGINT";
      case DECIMAL, MONEY -> "DECIMAL(18, " + scale(attribute) + ")";
      case REAL -> "DOUBLE";
      case YES_NO -> "BOOLEAN";
      case DATE -> "DATE";
      case INSTANT -> "TIMESTAMPTZ";
      default -> "VARCHAR";
    };
  }

  /** So many digits stand behind the point of a number. */
  static int scale(Attribute<?> attribute) {
    return switch (attribute.type().kind()) {
      case DECIMAL, MONEY -> Math.max(2, attribute.type().scale());
      default -> 0;
    };
  }

  /** Of how many customers each column is known, and the sum of those of numbers, as texts. */
  String totals(String from) {
    return read.stream()
        .map(each -> "count(" + name(each) + "), "
            + (isNumber(each.type().kind()) ? "CAST(sum(" + name(each) + ") AS VARCHAR)" : "'0'"))
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + from));
  }

  /** Every column is read by one of them at least. */
  private List<String> results() {
    Map<Integer, List<String>> parts = new TreeMap<>();
    for (int i = 0; i < read.size(); i++) {
      parts.computeIfAbsent(i % RESULTS, each -> new ArrayList<>()).add(test(read.get(i), i));
    }
    List<String> numbers =
        read.stream().filter(each -> isNumber(each.type().kind())).map(NightQuery::name).toList();
    List<String> results = new ArrayList<>();
    parts.forEach((i, tests) -> results.add(result(i, String.join(" AND ", tests), numbers)));
    return results;
  }

  private static String result(int i, String test, List<String> numbers) {
    String number = numbers.get(i % numbers.size());
    String other = numbers.get((i + 7) % numbers.size());
    String words =
        switch (i % 3) {
          case 0 -> "CASE WHEN " + test + " THEN 'HIGH' WHEN " + number + " > 50 THEN 'MIDDLE' ELSE 'LOW' END";
          case 1 -> test + " AND NOT (" + number + " > 1000000)";
          default -> "CASE WHEN " + test + " THEN " + number + " + " + other + " ELSE " + number + " END";
        };
    return "(" + words + ") AS r" + i;
  }

  private String test(Attribute<?> attribute, int i) {
    String name = name(attribute);
    if (hasLists && attribute.type().kind() == ValueType.Kind.CODE_SET) {
      return "list_contains(" + name + ", '" + i + "')";
    }
    return switch (attribute.type().kind()) {
      case INTEGER, DECIMAL, MONEY, REAL -> name + " >= " + (1 + i % 5 * 100);
      case YES_NO -> name;
      case DATE -> name + " < DATE '2020-01-01'";
      case INSTANT -> name + " < TIMESTAMPTZ '2026-07-01 00:00:00Z'";
      default -> name + " IN ('A', 'MALE', 'LEAD', '" + i + "')";
    };
  }

  static boolean isNumber(ValueType.Kind kind) {
    return kind == ValueType.Kind.INTEGER || kind == ValueType.Kind.DECIMAL || kind == ValueType.Kind.MONEY;
  }

  private static String name(Attribute<?> attribute) {
    return '"' + attribute.id() + '"';
  }
}
