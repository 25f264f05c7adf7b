package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;

/**
 * The assets of groups of customers, exact, where the book has them under their standard name. A
 * sum of few customers would tell what one of them has: it is not told, nor another by which it
 * could be reckoned from the sums of the same table and the bank.
 */
final class Assets {

  /** The id of the standard catalogue. */
  static final String ID = "holding.aum";

  /** Of fewer customers no sum is told. */
  static final int FEWEST = 5;

  private final Optional<MoneyAttribute> attribute;
  private final boolean parts;
  private final Map<String, BigDecimal> sums = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();
  private long all;

  private Assets(Optional<MoneyAttribute> attribute, boolean parts) {
    this.attribute = attribute;
    this.parts = parts;
  }

  /** Of groups of which each customer is in one, such as tiers. */
  static Assets ofParts(AttributeCatalog catalog) {
    return new Assets(attribute(catalog), true);
  }

  /** Of groups that overlap, such as segments. */
  static Assets ofGroups(AttributeCatalog catalog) {
    return new Assets(attribute(catalog), false);
  }

  private static Optional<MoneyAttribute> attribute(AttributeCatalog catalog) {
    return catalog
        .find(ID)
        .filter(MoneyAttribute.class::isInstance)
        .map(MoneyAttribute.class::cast);
  }

  /** What is known of a customer's assets. */
  Optional<BigDecimal> of(Facts facts) {
    return attribute.flatMap(facts::get).map(Money::amount);
  }

  /** Adds those of a customer to the groups that they are in, if they are known. */
  void add(List<String> groups, Facts facts) {
    of(facts)
        .ifPresent(
            amount -> {
              all++;
              groups.forEach(group -> add(group, amount, 1));
            });
  }

  private void add(String group, BigDecimal amount, long customers) {
    sums.merge(group, amount, BigDecimal::add);
    counts.merge(group, customers, Long::sum);
  }

  /** The same with groups put together. */
  Assets grouped(UnaryOperator<String> under) {
    Assets grouped = new Assets(attribute, parts);
    grouped.all = all;
    sums.forEach(
        (group, sum) -> grouped.add(under.apply(group), sum, counts.getOrDefault(group, 0L)));
    return grouped;
  }

  /** The groups of which no sum is told. */
  Set<String> untold() {
    Set<String> untold = new HashSet<>();
    counts.forEach(
        (group, count) -> {
          long others = parts ? 0 : all - count;
          if (count < FEWEST || (others > 0 && others < FEWEST)) {
            untold.add(group);
          }
        });
    long few = untold.stream().mapToLong(group -> counts.getOrDefault(group, 0L)).sum();
    if (parts && few > 0 && few < FEWEST) {
      counts.entrySet().stream()
          .filter(each -> !untold.contains(each.getKey()))
          .min(
              Map.Entry.<String, Long>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
          .ifPresent(each -> untold.add(each.getKey()));
    }
    return untold;
  }

  /** Their column; none where nobody's are known. */
  List<Column> columns(Figures figures) {
    return attribute
        .filter(known -> !sums.isEmpty())
        .map(known -> List.of(column(known, figures)))
        .orElse(List.of());
  }

  private static Column column(Attribute<?> attribute, Figures figures) {
    String currency = attribute.type().currency().orElseThrow().getCurrencyCode();
    String name = ReportWords.ASSETS.with(figures.locale(), currency);
    return new Column("assets", name, Column.Style.PAGE_NUMBER, true);
  }

  /** The cell of a group in that column, in whole units of the currency. */
  List<Cell> cells(String group, Figures figures) {
    if (sums.isEmpty()) {
      return List.of();
    } else if (untold().contains(group)) {
      return List.of(Cell.of("*"));
    }
    BigDecimal sum = sums.getOrDefault(group, BigDecimal.ZERO);
    String text = figures.whole(sum.setScale(0, RoundingMode.HALF_EVEN));
    return List.of(new Cell(text, Optional.of(sum)));
  }
}
