package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.ResultColumn;

/**
 * The assets of groups of customers, exact, where the book has them under their standard name. A
 * sum of few customers would tell what one of them has: it is not told, nor another by which it
 * could be reckoned from the sums of the same table and the bank.
 */
final class Assets implements Counted {

  /** The id of the standard catalogue. */
  static final String ID = "holding.aum";

  /** Of fewer customers no sum is told. */
  static final int FEWEST = 5;

  private final Optional<MoneyAttribute> attribute;
  private final boolean parts;
  private final Map<String, BigDecimal> sums = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();
  private long all;
  private Notes notes = Notes.NONE;

  private Assets(Optional<MoneyAttribute> attribute, boolean parts) {
    this.attribute = attribute;
    this.parts = parts;
  }

  /** As what everybody is counted whose assets are known: no name of a group has such a sign. */
  private static final String KNOWN = "\n";

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

  /** The assets of a portion of customers, to be added to the groups that they are in. */
  final class Portion {

    private final long[] units;
    private final Map<String, Sum> groups = new HashMap<>();

    private Portion(Population population) {
      units = new long[population.size()];
      int place = attribute.map(population.catalog()::positionOf).orElse(-1);
      if (place < 0) {
        Arrays.fill(units, ResultColumn.NO_VALUE);
      } else {
        population.copy(place, 0, units.length, units);
      }
      note(List.of(KNOWN), row -> 0);
    }

    /** Of each row in minor units; {@link ResultColumn#NO_VALUE} where they are not known. */
    long[] units() {
      return units;
    }

    private void note(List<String> words, IntUnaryOperator place) {
      notes.add(words, units.length, row -> isKnown(row) ? place.applyAsInt(row) : -1);
    }

    boolean isKnown(int row) {
      return units[row] != ResultColumn.NO_VALUE;
    }

    /** Of how many they are known. */
    long known() {
      return Arrays.stream(units).filter(each -> each != ResultColumn.NO_VALUE).count();
    }

    /** Adds each customer to the group of their word, as far as they count. */
    Portion add(Codes groups, IntPredicate counted) {
      Sum[] sums = groups.words().stream().map(this::sum).toArray(Sum[]::new);
      for (int row = 0; row < units.length; row++) {
        if (isKnown(row) && counted.test(row)) {
          sums[groups.place(row)].add(units[row]);
        }
      }
      note(groups.words(), row -> counted.test(row) ? groups.place(row) : -1);
      return this;
    }

    /** Adds each customer to all groups of their own. */
    Portion add(ResultColumn<String> groups) {
      Sum[] sums = groups.dictionary().stream().map(this::sum).toArray(Sum[]::new);
      for (int row = 0; row < units.length; row++) {
        for (int i = 0; i < groups.count(row) && isKnown(row); i++) {
          sums[groups.place(row, i)].add(units[row]);
          notes.add(row, groups.dictionary().get(groups.place(row, i)));
        }
      }
      return this;
    }

    /** Adds each customer who counts to one group. */
    Portion add(String group, IntPredicate counted) {
      Sum sum = sum(group);
      for (int row = 0; row < units.length; row++) {
        if (isKnown(row) && counted.test(row)) {
          sum.add(units[row]);
        }
      }
      note(List.of(group), row -> counted.test(row) ? 0 : -1);
      return this;
    }

    private Sum sum(String group) {
      return groups.computeIfAbsent(group, each -> new Sum());
    }
  }

  /** An exact sum of minor units, kept in one number as long as it fits. */
  private static final class Sum {
    private BigInteger whole = BigInteger.ZERO;
    private long units;
    private long customers;

    void add(long more) {
      long sum = units + more;
      if (((units ^ sum) & (more ^ sum)) < 0) { // it does not fit
        whole = whole.add(BigInteger.valueOf(units));
        sum = more;
      }
      units = sum;
      customers++;
    }

    BigInteger total() {
      return whole.add(BigInteger.valueOf(units));
    }
  }

  /** The assets of a portion, in no group yet. */
  Portion of(Population portion) {
    return new Portion(portion);
  }

  /** Adds what was found of a portion. */
  void add(Portion portion) {
    all += portion.known();
    portion.groups.forEach(
        (group, sum) -> {
          if (sum.customers > 0) {
            add(group, new BigDecimal(sum.total(), digits()), sum.customers);
          }
        });
  }

  private int digits() {
    Currency currency = attribute.orElseThrow().type().currency().orElseThrow();
    return Math.max(0, currency.getDefaultFractionDigits());
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

  @Override
  public void keep(Ledger into) {
    into.put(all);
    into.put(sums.size());
    sums.forEach(
        (group, sum) -> {
          into.put(group);
          into.put(sum.toPlainString());
          into.put(counts.getOrDefault(group, 0L));
        });
  }

  @Override
  public void goOn(Ledger from) {
    all += from.number();
    for (long left = from.number(); left > 0; left--) {
      add(from.text(), new BigDecimal(from.text()), from.number());
    }
  }

  @Override
  public void note(Notes into) {
    notes = into;
  }

  @Override
  public void addNoted(String as, Notes.Alike customers) {
    if (as.equals(KNOWN)) {
      all += customers.count();
    } else {
      add(as, new BigDecimal(customers.assets(), digits()), customers.count());
    }
  }
}
