package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Term;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;
import org.bankcrm.scoring.internal.Cause;
import org.bankcrm.scoring.internal.Cover;

/**
 * One line of a scorecard: what of the customer is looked at, and the points of each bin.
 *
 * <p>A characteristic reads one attribute, whose values its bins divide by ranges or lists without
 * overlap and without a gap between two ranges; or its bins are the cells of a table that the book
 * has; or it is free, and each bin has a condition of its own, of which the first that is TRUE
 * counts. Either way there is a bin for what is missing and one for all that no bin takes, which
 * may be left out only where the bins take every value that the attribute can have.
 *
 * <p>What is told of a customer is true of him: the bin of what is missing has a reason of its own,
 * which no bin shares that takes customers for what is known of them. A condition that can be TRUE
 * for a value and for the want of one is refused. Immutable, thread-safe and comparable by value.
 *
 * @param id what systems know it by
 * @param name what people call it
 * @param reads the one attribute that it reads; empty if it is free
 * @param reason the code of the reason that is told where it cost points, by a bin that has none of
 *     its own
 * @param table the table of the book whose cells the bins are; empty where they are written out
 * @param missing the bin of customers of whom it is not known
 * @param bins the bins in the author's order
 * @param other the bin of all other customers; empty if there can be none
 * @param baselines what points are compared with to tell a reason
 */
public record Characteristic(
    String id,
    LocalizedText name,
    Optional<AttributeRef> reads,
    String reason,
    Optional<Derivation> table,
    Bin missing,
    List<Bin> bins,
    Optional<Bin> other,
    Baselines baselines) {

  /**
   * Checks the codes; what must hold of the bins together is checked when the card is built.
   *
   * @throws IllegalArgumentException if the id or the code of the reason is no code, a bin without
   *     a condition stands where one is needed, or the bin of what is missing has no reason
   */
  public Characteristic {
    Codes.check(id, "id");
    requireNonNull(name, "name");
    requireNonNull(reads, "reads");
    Codes.check(reason, "reason");
    requireNonNull(table, "table");
    bins = List.copyOf(bins);
    requireNonNull(baselines, "baselines");
    checkCondition(missing);
    bins.forEach(Characteristic::checkCondition);
    if (missing.reason().isEmpty()) {
      throw new IllegalArgumentException(
          "the bin of what is missing needs a reason of its own: what is not known costs for no"
              + " reason but that");
    }
    if (other.isPresent() && other.get().when().isPresent()) {
      throw new IllegalArgumentException("the bin of all others must not have a condition");
    }
  }

  private static void checkCondition(Bin bin) {
    if (bin.when().isEmpty()) {
      throw new IllegalArgumentException("each bin but the one of all others needs a condition");
    }
  }

  /**
   * Starts a characteristic that reads one attribute.
   *
   * @param id what systems know it by
   * @param attribute the attribute, or a fresh reading of it
   */
  public static Builder builder(String id, Term attribute) {
    return new Builder(id, Optional.of(attribute.ref()));
  }

  /**
   * Starts a characteristic whose bins are the cells of a table, with its values as points: by one
   * attribute or two. Who lacks what the table goes by is missing; whom it has no cell for is among
   * all others. The book has to compute the same.
   *
   * @param id what systems know it by
   * @param table a whole number or decimal that a {@code LookupTable} gives
   */
  public static Builder byTable(String id, Derivation table) {
    Builder builder = new Builder(id, Optional.empty());
    return builder.add(new Entry().put(BinForm.TABLE, table));
  }

  /** Starts a characteristic whose bins have conditions of any kind. */
  public static Builder free(String id) {
    return new Builder(id, Optional.empty());
  }

  /**
   * The most points that it can bring. The bin of what is missing counts like the others; that of
   * all others only where somebody can fall into it.
   */
  public BigDecimal mostPoints() {
    BigDecimal most = missing.points();
    for (Bin bin : bins) {
      most = bin.points().compareTo(most) > 0 ? bin.points() : most;
    }
    return other.isPresent() && other.get().points().compareTo(most) > 0 && !takesAll()
        ? other.get().points()
        : most;
  }

  /**
   * The fewest points that it can bring. By the same rule as {@link #mostPoints}; below zero where
   * bins take points away.
   */
  public BigDecimal fewestPoints() {
    BigDecimal fewest = missing.points();
    for (Bin bin : bins) {
      fewest = bin.points().compareTo(fewest) < 0 ? bin.points() : fewest;
    }
    return other.isPresent() && other.get().points().compareTo(fewest) < 0 && !takesAll()
        ? other.get().points()
        : fewest;
  }

  /** Whether the bins take every value of the one attribute. */
  private boolean takesAll() {
    return cover().map(Cover::isComplete).orElse(false);
  }

  /** What the bins take of the one attribute; empty if the characteristic is free. */
  Optional<Cover> cover() {
    return reads.map(attribute -> Cover.of(attribute, conditions(bins)));
  }

  /** Who falls into the missing bin, then the conditions of the bins. */
  List<Condition> conditions() {
    return conditions(ordered());
  }

  /** The missing bin, then the bins; the bin of all others is not among them. */
  private List<Bin> ordered() {
    List<Bin> ordered = new ArrayList<>(List.of(missing));
    ordered.addAll(bins);
    return ordered;
  }

  private static List<Condition> conditions(List<Bin> bins) {
    List<Condition> conditions = new ArrayList<>(bins.size());
    for (Bin bin : bins) {
      conditions.add(bin.when().orElseThrow());
    }
    return conditions;
  }

  /** What people call the bins, one for each place; there is a last one even if nobody falls in. */
  List<LocalizedText> labels() {
    return IntStream.rangeClosed(0, bins.size() + 1)
        .mapToObj(place -> place < size() ? at(place).label() : name)
        .toList();
  }

  /** The bin at a place: 0 is the missing bin, the place after the last bin that of all others. */
  Bin at(int place) {
    if (place == 0) {
      return missing;
    }
    return place <= bins.size() ? bins.get(place - 1) : other.orElseThrow();
  }

  /** How many bins there are, that of all others included where there is one. */
  int size() {
    return 1 + bins.size() + (other.isPresent() ? 1 : 0);
  }

  /** The reason that the bin at a place tells; that of the others where nobody gets. */
  String reasonAt(int place) {
    return place < size() ? at(place).reason().orElse(reason) : reason;
  }

  void addReasonsOfAbsence(Set<String> reasons) {
    for (int place = 0; place < size(); place++) {
      if (at(place).cause() == Cause.ABSENT) {
        reasons.add(reasonAt(place));
      }
    }
  }

  /** The points at each place; where there is no bin of all others, zero that nobody gets. */
  List<BigDecimal> points() {
    List<BigDecimal> points = new ArrayList<>(bins.size() + 2);
    for (Bin bin : ordered()) {
      points.add(bin.points());
    }
    points.add(other.map(Bin::points).orElse(BigDecimal.ZERO));
    return points;
  }

  Characteristic exactAt(int scale) {
    return new Characteristic(
        id,
        name,
        reads,
        reason,
        table,
        missing.exactAt(scale),
        bins.stream().map(bin -> bin.exactAt(scale)).toList(),
        other.map(bin -> bin.exactAt(scale)),
        baselines);
  }

  @Override
  public String toString() {
    return "Characteristic " + id;
  }

  /**
   * Gathers the parts of a characteristic; handed to the builder of the card, which tells
   * everything that is wrong. For one thread.
   *
   * <pre>{@code
   * Characteristic.builder("age", AGE)
   *     .name("年龄", "Age")
   *     .reason("YOUNG")
   *     .missing(10)
   *     .bin("不满25岁", "Under 25", AGE.lessThan(25), 5)
   *     .bin("25岁及以上", "25 and over", AGE.atLeast(25), 20)
   *     .otherImpossible()
   * }</pre>
   */
  public static final class Builder extends Part<Characteristic> {

    /** What the bin of unknown values is called where the author does not say. */
    static final LocalizedText MISSING = LocalizedText.of("缺失", "Missing");

    /** What the bin of all others is called where the author does not say. */
    static final LocalizedText OTHER = LocalizedText.of("其他", "Other");

    private final List<Entry> bins = new ArrayList<>();
    private Optional<Entry> missing = Optional.empty();
    private Optional<Entry> other = Optional.empty();

    Builder(String id, Optional<AttributeRef> reads) {
      super(new Entry().write(CharacteristicForm.ID, id));
      reads.ifPresent(this::reads);
    }

    private void reads(AttributeRef ref) {
      entry.put(CharacteristicForm.ATTRIBUTE, CharacteristicForm.plain(ref));
      CharacteristicForm.freshDays(ref)
          .ifPresent(days -> entry.put(CharacteristicForm.FRESH_WITHIN, days));
    }

    /** What people call it; needed. */
    public Builder name(String zh, String en) {
      entry.write(Key.NAME, zh, en);
      return this;
    }

    /**
     * The code of the reason that a bin tells where it cost points, unless it has its own; needed.
     */
    public Builder reason(String code) {
      entry.write(CharacteristicForm.REASON, code);
      return this;
    }

    /**
     * Adds a bin. Of one attribute the bins must not overlap and leave no gap between them; of a
     * free characteristic the first that is TRUE counts.
     *
     * @param zh what people call it in Chinese
     * @param en the same in English
     * @param when who falls into it; never TRUE for a value that is missing
     * @param points with no more digits after the point than the card's
     */
    public Builder bin(String zh, String en, Condition when, BigDecimal points) {
      return add(row(zh, en, when, points));
    }

    /** Adds a bin that tells a reason of its own. */
    public Builder bin(String zh, String en, Condition when, BigDecimal points, String reasonCode) {
      return add(row(zh, en, when, points).write(BinForm.REASON, reasonCode));
    }

    /** Adds a bin with whole points. */
    public Builder bin(String zh, String en, Condition when, long points) {
      return bin(zh, en, when, BigDecimal.valueOf(points));
    }

    /**
     * Adds a bin for each band of the one attribute, from one value to the next, exclusive, the
     * last without an end.
     *
     * @param from where each band begins, ascending, written as in documents: {@code "25"}, {@code
     *     "CNY 5000.00"}, {@code "2026-01-31"}
     * @param points the points of each
     */
    public Builder bands(List<String> from, List<BigDecimal> points) {
      return add(new Entry().put(BinForm.FROM, from).put(BinForm.STEP_POINTS, points));
    }

    /**
     * Adds a bin for each of some codes of the one attribute.
     *
     * @param codes the codes
     * @param points the points of each
     */
    public Builder codes(List<String> codes, List<BigDecimal> points) {
      return add(new Entry().put(BinForm.CODES, codes).put(BinForm.STEP_POINTS, points));
    }

    private Builder add(Entry bin) {
      bins.add(bin);
      return this;
    }

    private static Entry row(String zh, String en, Condition when, BigDecimal points) {
      return row(points).write(BinForm.LABEL, zh, en).put(BinForm.WHEN, when);
    }

    private static Entry row(BigDecimal points) {
      return new Entry().put(BinForm.POINTS, points);
    }

    /**
     * The points where the one attribute is missing, and the code of the reason that is told then,
     * which says that it is not known; needed.
     */
    public Builder missing(BigDecimal points, String reasonCode) {
      missing =
          Optional.of(row(points).put(BinForm.MISSING, true).write(BinForm.REASON, reasonCode));
      return this;
    }

    /** The whole points where the one attribute is missing, and the reason then; needed. */
    public Builder missing(long points, String reasonCode) {
      return missing(BigDecimal.valueOf(points), reasonCode);
    }

    /** When a free characteristic counts as not known, the points and the reason then; needed. */
    public Builder missingWhen(Condition when, BigDecimal points, String reasonCode) {
      missing(points, reasonCode);
      missing.ifPresent(row -> row.put(BinForm.WHEN, when));
      return this;
    }

    /**
     * The points where no bin takes the customer; this or {@link #otherImpossible} is needed. These
     * are customers whose value is known and lies in no bin.
     */
    public Builder other(BigDecimal points) {
      other = Optional.of(row(points).put(BinForm.OTHERWISE, true));
      return this;
    }

    /** The points where no bin takes the customer, and the reason that is told then. */
    public Builder other(BigDecimal points, String reasonCode) {
      other(points);
      other.ifPresent(row -> row.write(BinForm.REASON, reasonCode));
      return this;
    }

    /** The whole points where no bin takes the customer. */
    public Builder other(long points) {
      return other(BigDecimal.valueOf(points));
    }

    /** Says that the bins take every value; refused where they do not. */
    public Builder otherImpossible() {
      other = Optional.of(new Entry().put(BinForm.IMPOSSIBLE, true));
      return this;
    }

    /**
     * The average points of all applicants, for {@link ReasonMethod#BELOW_MEAN}. With any number of
     * digits: it is compared with, never added. It is measured when the card is fitted, and not by
     * this library while it decides.
     */
    public Builder mean(BigDecimal points) {
      entry.write(CharacteristicForm.MEAN, points);
      return this;
    }

    /**
     * The average points of applicants at or just above the cut-off, for {@link
     * ReasonMethod#BELOW_CUTOFF_MEAN}.
     */
    public Builder cutoffMean(BigDecimal points) {
      entry.write(CharacteristicForm.CUTOFF_MEAN, points);
      return this;
    }

    /** The points that are neither good nor bad, for {@link ReasonMethod#BELOW_NEUTRAL}. */
    public Builder neutral(BigDecimal points) {
      entry.write(CharacteristicForm.NEUTRAL, points);
      return this;
    }

    @Override
    protected Entry whole() {
      List<Entry> rows = new ArrayList<>();
      missing.ifPresent(rows::add);
      rows.addAll(bins);
      other.ifPresent(rows::add);
      return entry.fill(CharacteristicForm.BINS, rows);
    }
  }
}
