package org.bankcrm.core.join;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;

/**
 * Flags that stand against a customer or protect it, each with its end: a hold, a complaint that is
 * open, a customer in need of care, a request not to be contacted.
 *
 * <p>Immutable, thread-safe and comparable by value; the text form shows nothing of them.
 *
 * @param flags by the bank's code of the flag the first day on which it no longer stands; empty
 *     where it stands until it is taken away
 */
public record StandingFlags(SortedMap<String, Optional<LocalDate>> flags) {

  private static final StandingFlags NONE = new StandingFlags(Collections.emptySortedMap());

  /**
   * Checks the codes.
   *
   * @throws IllegalArgumentException if one is no code
   */
  public StandingFlags {
    flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
    flags.forEach((code, end) -> requireNonNull(end, () -> Checks.code(code, "flag")));
    flags.keySet().forEach(code -> Checks.code(code, "flag"));
  }

  /** No flag. */
  public static StandingFlags none() {
    return NONE;
  }

  /**
   * These and one more, which stands until it is taken away.
   *
   * @param code by which systems know it; the author's own
   * @throws IllegalArgumentException if it is no code
   */
  public StandingFlags with(String code) {
    return with(code, Optional.empty());
  }

  /** These and one more up to a day, exclusive; of one that stands already the later end counts. */
  public StandingFlags with(String code, LocalDate end) {
    return with(code, Optional.of(end));
  }

  private StandingFlags with(String code, Optional<LocalDate> end) {
    SortedMap<String, Optional<LocalDate>> all = new TreeMap<>(flags);
    all.merge(code, end, StandingFlags::later);
    return new StandingFlags(all);
  }

  /**
   * All flags of both, each up to the later end: the strictest wins. It does not matter which one
   * is asked for the other.
   */
  public StandingFlags and(StandingFlags other) {
    StandingFlags all = this;
    for (var flag : other.flags.entrySet()) {
      all = all.with(flag.getKey(), flag.getValue());
    }
    return all;
  }

  /** Those that do not stand, or stand less long, in others. */
  StandingFlags without(StandingFlags others) {
    SortedMap<String, Optional<LocalDate>> left = new TreeMap<>(flags);
    left.entrySet()
        .removeIf(
            flag -> {
              Optional<LocalDate> known = others.flags.get(flag.getKey());
              return known != null && later(known, flag.getValue()).equals(known);
            });
    return new StandingFlags(left);
  }

  /**
   * Whether a flag stands on a day.
   *
   * @param code of the flag
   * @param day before the end: on the end itself it stands no more
   */
  public boolean stands(String code, LocalDate day) {
    Optional<LocalDate> end = flags.get(code);
    return end != null && end.filter(first -> !day.isBefore(first)).isEmpty();
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : one.filter(day -> day.isAfter(other.get())).or(() -> other);
  }

  /** The type alone: what stands against a customer is theirs. */
  @Override
  public String toString() {
    return "StandingFlags[***]";
  }
}
