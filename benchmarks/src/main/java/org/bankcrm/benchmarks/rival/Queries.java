package org.bankcrm.benchmarks.rival;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bankcrm.benchmarks.workload.Rule;
import org.bankcrm.benchmarks.workload.RuleText;
import org.bankcrm.benchmarks.workload.Scorecard;

/** The workloads as SQL over the table {@code customers}. */
public final class Queries {
  private static final String FROM = " FROM customers";

  private Queries() {}

  /** How many customers each rule has, in one row; for DuckDB. */
  public static String counts(List<Rule> rules) {
    return each(rules, rule -> "count_if(" + RuleText.of(rule) + ")");
  }

  /** The same in words that SQLite knows. */
  public static String sums(List<Rule> rules) {
    return each(rules, rule -> "sum(CASE WHEN " + RuleText.of(rule) + " THEN 1 ELSE 0 END)");
  }

  /** Each customer's mask, bit i for rule i. */
  public static String masks(List<Rule> rules) {
    return IntStream.range(0, rules.size())
        .mapToObj(i -> ifTrue(rules.get(i), 1L << i))
        .collect(Collectors.joining(" | ", "SELECT ", " AS mask" + FROM));
  }

  /** Each customer's points in all, without reasons. */
  public static String scores(List<Scorecard.Characteristic> scorecard) {
    return scorecard.stream()
        .map(Queries::points)
        .collect(Collectors.joining(" + ", "SELECT ", " AS total" + FROM));
  }

  private static String points(Scorecard.Characteristic characteristic) {
    String id = characteristic.field().id();
    StringBuilder text = new StringBuilder("CASE WHEN " + id + " IS NULL THEN ");
    text.append(characteristic.missing());
    List<Integer> points = characteristic.points();
    if (characteristic.cuts().isEmpty()) {
      List<Integer> bins = characteristic.binOfCode();
      for (int code = 0; code < bins.size(); code++) {
        text.append(when(id + " = " + code, points.get(bins.get(code))));
      }
      return text + " END";
    }
    for (int bin = 0; bin < characteristic.cuts().size(); bin++) {
      text.append(when(id + " < " + characteristic.cuts().get(bin), points.get(bin)));
    }
    return text + " ELSE " + points.get(points.size() - 1) + " END";
  }

  private static String when(String test, int points) {
    return " WHEN " + test + " THEN " + points;
  }

  private static String ifTrue(Rule rule, long bit) {
    return "CASE WHEN " + RuleText.of(rule) + " THEN " + bit + "::BIGINT ELSE 0 END";
  }

  private static String each(List<Rule> rules, Function<Rule, String> column) {
    return rules.stream().map(column).collect(Collectors.joining(", ", "SELECT ", FROM));
  }
}
