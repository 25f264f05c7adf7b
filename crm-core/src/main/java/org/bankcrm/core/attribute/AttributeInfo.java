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
 * @param codeNames what people call its codes, by the codes; only of attributes that have codes,
 *     and of a closed list only those that it has. A code without a name is told as it is
 */
public record AttributeInfo(
    LocalizedText name,
    String unit,
    Sensitivity sensitivity,
    SortedSet<String> purposes,
    boolean changeable,
    OptionalInt freshDays,
    SortedMap<String, LocalizedText> codeNames) {

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
    Checks.within(freshDays.orElse(0), 0, 36_500, "freshDays");
    codeNames = named(codeNames);
  }

  private static SortedMap<String, LocalizedText> named(Map<String, LocalizedText> names) {
    if (names.isEmpty()) {
      return Collections.emptySortedMap(); // as of most
    }
    SortedMap<String, LocalizedText> sorted = new TreeMap<>();
    names.forEach((code, name) -> sorted.put(code, requireNonNull(name, "name of a code")));
    return Collections.unmodifiableSortedMap(sorted);
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

  /**
   * What an attribute of this info lacks to be made of values of another: what comes of something
   * protected is protected, and serves no purpose that it may not. For messages, as the end of a
   * sentence about the other one; empty where it lacks nothing.
   */
  public Optional<String> lacks(AttributeInfo source) {
    if (source.sensitivity == Sensitivity.PROTECTED && sensitivity != Sensitivity.PROTECTED) {
      return Optional.of("which is protected, and must be protected itself");
    }
    boolean open = purposes.isEmpty() || !source.purposes.containsAll(purposes);
    return source.purposes.isEmpty() || !open
        ? Optional.empty()
        : Optional.of(
            "which may be used for "
                + String.join(", ", source.purposes)
                + " only, and must state its purposes among these");
  }

  /**
   * The same with this unit.
   *
   * @param newUnit for people, such as {@code days} or {@code %}; amounts have their currency in
   *     the type
   */
  public AttributeInfo withUnit(String newUnit) {
    return new AttributeInfo(
        name, newUnit, sensitivity, purposes, changeable, freshDays, codeNames);
  }

  /**
   * The same with this sensitivity.
   *
   * @param newSensitivity who may see values; explanations keep to it
   */
  public AttributeInfo withSensitivity(Sensitivity newSensitivity) {
    return new AttributeInfo(
        name, unit, newSensitivity, purposes, changeable, freshDays, codeNames);
  }

  /**
   * The same for these purposes only.
   *
   * @param newPurposes for which a policy may read it; a policy of another purpose is refused
   */
  public AttributeInfo withPurposes(Collection<String> newPurposes) {
    return new AttributeInfo(
        name, unit, sensitivity, new TreeSet<>(newPurposes), changeable, freshDays, codeNames);
  }

  /**
   * The same as something that the customer can change. Advice on how to reach something names such
   * attributes alone.
   */
  public AttributeInfo asChangeable() {
    return new AttributeInfo(name, unit, sensitivity, purposes, true, freshDays, codeNames);
  }

  /** The same with values that count for this many days after their observation. */
  public AttributeInfo freshFor(int days) {
    return new AttributeInfo(
        name, unit, sensitivity, purposes, changeable, OptionalInt.of(days), codeNames);
  }

  /**
   * The same whose codes are called so. Sentences, explanations and letters say the names; facts,
   * documents and columns of results hold the codes as ever.
   *
   * @param newNames of some or all codes, by the codes; instead of those that were given before
   */
  public AttributeInfo withCodeNames(Map<String, LocalizedText> newNames) {
    return new AttributeInfo(
        name, unit, sensitivity, purposes, changeable, freshDays, named(newNames));
  }

  /** What its numbers count, for words; years of age have one of their own in some languages. */
  public String counted() {
    boolean years = unit.equals("years") || unit.equals("year");
    return years && name.zh().endsWith("年龄") ? "ages" : unit;
  }
}
