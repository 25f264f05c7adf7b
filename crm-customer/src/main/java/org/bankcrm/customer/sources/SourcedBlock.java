package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.entry.DataField;

/**
 * The values of one group of fields from one statement of one source: they stand or fall together.
 *
 * <p>Immutable and thread-safe; the text form shows group and source.
 *
 * @param group the group
 * @param source who says so
 * @param truth for which days
 * @param knownAt since when the bank knows
 * @param verifiedOn when it was last found to be right; empty if it never was
 * @param values what is given, by field, at least one: personal data
 */
public record SourcedBlock(
    FieldGroup group,
    Source source,
    DateRange truth,
    Instant knownAt,
    Optional<LocalDate> verifiedOn,
    Map<DataField, String> values) {

  /** Copies the values, by field. */
  public SourcedBlock {
    requireNonNull(group, "group");
    requireNonNull(source, "source");
    requireNonNull(truth, "truth");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(verifiedOn, "verifiedOn");
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  static SourcedBlock of(FieldGroup group, SourceStatement statement) {
    SortedMap<DataField, String> values = new TreeMap<>(statement.values());
    values.keySet().retainAll(group.fields());
    values.values().removeIf(String::isEmpty);
    return new SourcedBlock(
        group,
        statement.source(),
        statement.truth(),
        statement.knownAt(),
        statement.verifiedOn(),
        values);
  }

  /** The value of one field with where it is from. Empty if the source leaves it open. */
  public Optional<SourcedValue> value(DataField field) {
    return Optional.ofNullable(values.get(requireNonNull(field, "field")))
        .map(text -> new SourcedValue(field, text, source, truth, knownAt, verifiedOn));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "SourcedBlock";
  }
}
