package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.formula.Operands;
import org.bankcrm.core.formula.OverParts;
import org.bankcrm.core.internal.plan.RowCondition;

/**
 * What the parts in a list of a customer's come to: the sum of its term deposits that mature soon,
 * the average arrears of its loans in use, the number of currencies among its holdings, the assets
 * of its household.
 *
 * <pre>{@code
 * Derivation.of(MATURING,
 *     PartsFormula.of(HOLDINGS, Aggregate.sum(BALANCE))
 *         .where(TYPE.is("TERM_DEPOSIT").and(MATURES.inNextDays(30))));
 * }</pre>
 *
 * <p>Exact: the sum has the type of what is added up, money its currency, and cannot be of several;
 * the mean is rounded once, by the mode that it names, to the digits of its attribute. Where no
 * part counts, as in an empty list, sum, count and number of codes are 0, and mean, least and
 * greatest value are not applicable.
 *
 * <p>What is not known is not nothing. Where the list is missing, so is the result, for the same
 * reason. Otherwise it is told only if every way to complete what is missing of the parts gives the
 * same, as {@link Aggregate} states of each kind: a part that its condition certainly leaves out
 * changes nothing, whatever it lacks; one that counts, or may count, and lacks the measured value
 * leaves the result missing. The reason is the first one that was told for what is missing of the
 * parts that count or may count, in the order of the list; who means the parts that have a value
 * says so by {@code BALANCE.isKnown()}. Beyond 18 digits the result is not known.
 *
 * <p>The condition may ask for days told from the as-of date, and for how old a value is. The
 * result is guarded like the list and like all that is read of its parts, and counts as observed on
 * the day of the oldest value read.
 *
 * <p>Pure data, comparable by value. Immutable and thread-safe.
 */
public final class PartsFormula implements OverParts {

  private final ElementsAttribute over;
  private final Aggregate aggregate;
  private final Condition where;
  private final RowCondition counts;

  /** The place of what is measured among a part's attributes, or -1. */
  private final int measured;

  private final int[] reads;

  private PartsFormula(ElementsAttribute over, Aggregate aggregate, Condition where) {
    this.over = requireNonNull(over, "over");
    this.aggregate = requireNonNull(aggregate, "aggregate");
    this.where = requireNonNull(where, "where");
    if (isOfDays(aggregate)) {
      throw new IllegalArgumentException("the parts of a customer lie on no days to compare");
    }
    AttributeCatalog parts = over.parts();
    this.measured = Measures.of(aggregate).map(parts::positionOf).orElse(-1);
    this.reads = where.reads().stream().mapToInt(this::position).toArray();
    this.counts = RowCondition.of(where, parts);
  }

  private static boolean isOfDays(Aggregate aggregate) {
    return aggregate instanceof Aggregate.DaysSinceLast
        || aggregate instanceof Aggregate.RatioToBefore
        || aggregate instanceof Aggregate.Trend;
  }

  private int position(AttributeRef ref) {
    Optional<Attribute<?>> attribute = over.parts().find(ref.id());
    if (attribute.filter(found -> found.type().equals(ref.type())).isEmpty()) {
      throw new IllegalArgumentException(
          "the " + over.id() + " have no " + ref.id() + " of type " + ref.type());
    }
    return over.parts().positionOf(attribute.get());
  }

  /**
   * What all parts in a list come to.
   *
   * @param over the list of parts
   * @param aggregate a count, a sum, a mean, the least or greatest value, or the number of codes
   * @throws IllegalArgumentException if the parts do not have what is measured, or the aggregate
   *     compares days
   */
  public static PartsFormula of(ElementsAttribute over, Aggregate aggregate) {
    return new PartsFormula(over, aggregate, Condition.always());
  }

  /**
   * The same of the parts for which the condition is TRUE.
   *
   * @throws IllegalArgumentException if it reads what the parts do not have
   */
  public PartsFormula where(Condition condition) {
    return new PartsFormula(over, aggregate, condition);
  }

  @Override
  public ElementsAttribute over() {
    return over;
  }

  /** How they are summed up. */
  public Aggregate aggregate() {
    return aggregate;
  }

  /** What is measured of a part; empty for a count. */
  public Optional<Attribute<?>> of() {
    return Measures.of(aggregate);
  }

  /** Which parts count: those for which it is TRUE; it reads their own attributes. */
  public Condition where() {
    return where;
  }

  /**
   * Whether a part counts.
   *
   * @param part the values of one part of the list
   */
  public Truth counts(Row part) {
    return counts.truth(part);
  }

  @Override
  public List<AttributeRef> readsOfParts() {
    Set<AttributeRef> asked = where.reads();
    List<AttributeRef> all = new ArrayList<>();
    of().map(Attribute::ref).filter(ref -> !asked.contains(ref)).ifPresent(all::add);
    all.addAll(asked);
    return all;
  }

  @Override
  public void check(ValueType type) {
    if (!Measures.fits(type, aggregate)) {
      throw new IllegalArgumentException("gives " + expected() + ", not " + type);
    }
  }

  private String expected() {
    boolean mean = aggregate instanceof Aggregate.Average;
    boolean counted =
        aggregate instanceof Aggregate.Count || aggregate instanceof Aggregate.Distinct;
    String own = of().map(each -> each.type().toString()).orElse("");
    boolean plain = mean && of().orElseThrow().type().currency().isEmpty();
    return counted ? "a whole number (integer)" : plain ? "a decimal" : own;
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    return gathered(operands.parts(0)).value(aggregate, type);
  }

  @Override
  public Absence absence(Operands operands) {
    return gathered(operands.parts(0)).isNothing() ? Absence.NOT_APPLICABLE : reason(operands);
  }

  private PartsFigure gathered(List<?> parts) {
    PartsFigure figure = new PartsFigure();
    boolean ofCodes = aggregate instanceof Aggregate.Distinct;
    for (Object each : parts) {
      Row part = (Row) each;
      figure.add(counts(part), part, measured, ofCodes);
    }
    return figure;
  }

  /** The first reason that was told for something that is missing of parts that may count. */
  private Absence reason(Operands operands) {
    for (Object each : operands.parts(0)) {
      Row part = (Row) each;
      Truth counted = counts(part);
      Absence found = counted == Truth.FALSE ? Absence.NOT_KNOWN : told(part, measured);
      for (int i = 0; i < reads.length && counted == Truth.UNKNOWN; i++) {
        found = found == Absence.NOT_KNOWN ? told(part, reads[i]) : found;
      }
      if (found != Absence.NOT_KNOWN) {
        return found;
      }
    }
    return Absence.NOT_KNOWN;
  }

  private static Absence told(Row part, int position) {
    return position < 0 || part.isKnown(position) ? Absence.NOT_KNOWN : part.absence(position);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartsFormula that
        && over.equals(that.over)
        && aggregate.equals(that.aggregate)
        && where.equals(that.where);
  }

  @Override
  public int hashCode() {
    return (31 * over.hashCode() + aggregate.hashCode()) * 31 + where.hashCode();
  }

  @Override
  public String toString() {
    return "PartsFormula[over=" + over + ", aggregate=" + aggregate + ", where=" + where + "]";
  }
}
