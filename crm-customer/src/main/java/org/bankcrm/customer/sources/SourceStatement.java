package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.entry.DataField;
import org.jspecify.annotations.Nullable;

/**
 * What one source said at one time: values of some fields, for some days.
 *
 * <pre>{@code
 * SourceStatement.of(Source.BRANCH, learnt, Map.of(DataField.CITY, "杭州市", DataField.ADDRESS, "文三路 1 号"))
 *     .during(DateRange.startingOn(moved))
 *     .withVerifiedOn(moved);
 * }</pre>
 *
 * <p>It speaks of exactly the fields it holds. A field that is blank is said to have no value any
 * more, and takes back what the source said of it before, for those days.
 *
 * <p>Immutable and thread-safe, equal by value; the text form shows the source only.
 */
public final class SourceStatement {
  static final Comparator<SourceStatement> ORDER =
      Comparator.comparing(SourceStatement::knownAt)
          .thenComparing(SourceStatement::source)
          .thenComparing(each -> each.truth.fromInclusive())
          .thenComparing(each -> each.truth.toExclusive())
          .thenComparing(each -> each.verifiedOn().orElse(LocalDate.MIN))
          .thenComparing(each -> each.values, SourceStatement::compare);

  /**
   * By field, then by value; fields and values are not written into one text, which could clash.
   */
  private static int compare(SortedMap<DataField, String> one, SortedMap<DataField, String> other) {
    Iterator<Map.Entry<DataField, String>> others = other.entrySet().iterator();
    for (Map.Entry<DataField, String> each : one.entrySet()) {
      if (!others.hasNext()) {
        return 1;
      }
      Map.Entry<DataField, String> next = others.next();
      int order = each.getKey().compareTo(next.getKey());
      order = order != 0 ? order : each.getValue().compareTo(next.getValue());
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private final Source source;
  private final Instant knownAt;
  private final DateRange truth;
  private final @Nullable LocalDate verifiedOn;
  private final SortedMap<DataField, String> values;

  private SourceStatement(
      Source source,
      Instant knownAt,
      DateRange truth,
      @Nullable LocalDate verifiedOn,
      SortedMap<DataField, String> values) {
    this.source = source;
    this.knownAt = knownAt;
    this.truth = truth;
    this.verifiedOn = verifiedOn;
    this.values = values;
  }

  /**
   * A statement that holds for all days and was not verified.
   *
   * @param source who says so
   * @param knownAt when the bank came to know
   * @param values by field, at least one, each at most 1,000 characters; a blank one takes back
   * @throws IllegalArgumentException if there is no field, or a value is too long or unprintable
   */
  public static SourceStatement of(Source source, Instant knownAt, Map<DataField, String> values) {
    SortedMap<DataField, String> copy = new TreeMap<>(requireNonNull(values, "values"));
    Checks.require(!copy.isEmpty(), "values", "must hold a field");
    copy.replaceAll((field, value) -> Checks.textOrEmpty(value, field.code(), SourcedValue.MOST));
    return new SourceStatement(
        requireNonNull(source, "source"),
        requireNonNull(knownAt, "knownAt"),
        DateRange.always(),
        null,
        Collections.unmodifiableSortedMap(copy));
  }

  /**
   * The same for some days alone.
   *
   * @param days for which it is true, whenever the bank came to know
   */
  public SourceStatement during(DateRange days) {
    return new SourceStatement(source, knownAt, requireNonNull(days, "days"), verifiedOn, values);
  }

  /**
   * The same, found to be right on the given day.
   *
   * @param day on which somebody looked, at the paper or by a call
   */
  public SourceStatement withVerifiedOn(LocalDate day) {
    return new SourceStatement(source, knownAt, truth, requireNonNull(day, "day"), values);
  }

  /** Who says so. */
  public Source source() {
    return source;
  }

  /** When the bank came to know. As of an earlier instant the statement is not there. */
  public Instant knownAt() {
    return knownAt;
  }

  /** For which days; the end is not in it. In the bank's zone. */
  public DateRange truth() {
    return truth;
  }

  /** The day on which it was found to be right; empty if it was not. */
  public Optional<LocalDate> verifiedOn() {
    return Optional.ofNullable(verifiedOn);
  }

  /** The fields of which it speaks, by code. */
  public List<DataField> fields() {
    return List.copyOf(values.keySet());
  }

  /**
   * The value of a field; empty if the statement takes it back, or does not speak of it.
   *
   * @param field one of {@link #fields}
   */
  public Optional<SourcedValue> value(DataField field) {
    return Optional.ofNullable(values.get(requireNonNull(field, "field")))
        .filter(text -> !text.isEmpty())
        .map(text -> new SourcedValue(field, text, source, truth, knownAt, verifiedOn()));
  }

  boolean speaksOf(Collection<DataField> fields) {
    return fields.stream().anyMatch(values::containsKey);
  }

  SortedMap<DataField, String> values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceStatement statement
        && source.equals(statement.source)
        && knownAt.equals(statement.knownAt)
        && truth.equals(statement.truth)
        && verifiedOn().equals(statement.verifiedOn())
        && values.equals(statement.values);
  }

  @Override
  public int hashCode() {
    return knownAt.hashCode() * 31 + values.hashCode();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "SourceStatement";
  }
}
