package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * What a bank says about an attribute beside its type.
 *
 * @param name what it is called, in Chinese and English
 * @param unit what a number counts, such as {@code days}, in at most 128 characters; empty if it
 *     goes without saying
 * @param sensitivity how carefully its values are treated
 * @param purposes the purposes it may be used for, each of 1 to 128 characters; empty for any
 * @param changeable whether the customer can change it by acting, as a balance and unlike an age
 * @param freshDays how many days after its observation a value counts; older ones are missing;
 *     empty for ever
 * @param labels what people call its codes, of a code or a set of codes; a code without a label is
 *     told as it is
 */
public record AttributeInfo(
    LocalizedText name,
    String unit,
    Sensitivity sensitivity,
    SortedSet<String> purposes,
    boolean changeable,
    OptionalInt freshDays,
    SortedMap<String, LocalizedText> labels) {

  private static final int MAX_WORD = 128;

  /** Checks the parts. */
  public AttributeInfo {
    requireNonNull(name, "name");
    unit = Checks.textOrEmpty(unit, "unit", MAX_WORD);
    requireNonNull(sensitivity, "sensitivity");
    for (String purpose : purposes) {
      Checks.text(purpose, "purpose", MAX_WORD);
    }
    purposes =
        purposes.isEmpty()
            ? Collections.emptySortedSet()
            : Collections.unmodifiableSortedSet(new TreeSet<>(purposes));
    if (freshDays.isPresent() && (freshDays.getAsInt() < 0 || freshDays.getAsInt() > 36_500)) {
      throw new IllegalArgumentException(
          "freshDays must be within 0 and 36500 but was " + freshDays.getAsInt());
    }
    labels.keySet().forEach(code -> Checks.text(code, "a labelled code", MAX_WORD));
    labels =
        labels.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** An attribute of normal sensitivity for any purpose, not changeable, fresh for ever. */
  public static AttributeInfo named(String zh, String en) {
    return named(LocalizedText.of(zh, en));
  }

  /** The same with a name that is made already. */
  public static AttributeInfo named(LocalizedText name) {
    return new AttributeInfo(
        name,
        "",
        Sensitivity.NORMAL,
        Collections.emptySortedSet(),
        false,
        OptionalInt.empty(),
        Collections.emptySortedMap());
  }

  /** The same with this unit. */
  public AttributeInfo withUnit(String newUnit) {
    return new AttributeInfo(name, newUnit, sensitivity, purposes, changeable, freshDays, labels);
  }

  /** The same with this sensitivity. */
  public AttributeInfo withSensitivity(Sensitivity newSensitivity) {
    return new AttributeInfo(name, unit, newSensitivity, purposes, changeable, freshDays, labels);
  }

  /** The same for these purposes only. */
  public AttributeInfo withPurposes(Collection<String> newPurposes) {
    return new AttributeInfo(
        name, unit, sensitivity, new TreeSet<>(newPurposes), changeable, freshDays, labels);
  }

  /** The same as something that the customer can change. */
  public AttributeInfo asChangeable() {
    return new AttributeInfo(name, unit, sensitivity, purposes, true, freshDays, labels);
  }

  /** The same with values that count for this many days after their observation. */
  public AttributeInfo freshFor(int days) {
    return new AttributeInfo(
        name, unit, sensitivity, purposes, changeable, OptionalInt.of(days), labels);
  }

  /** The same with what people call its codes. */
  public AttributeInfo withLabels(Map<String, LocalizedText> newLabels) {
    return new AttributeInfo(
        name, unit, sensitivity, purposes, changeable, freshDays, new TreeMap<>(newLabels));
  }

  /** What people call the code, if there is something. */
  public Optional<LocalizedText> label(String code) {
    return Optional.ofNullable(labels.get(requireNonNull(code, "code")));
  }
}
