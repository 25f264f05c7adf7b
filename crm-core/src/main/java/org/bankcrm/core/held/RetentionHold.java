package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * That nothing of a customer may be erased for a time, such as while a lawsuit or an inquiry runs.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the host's key of it: 1 to 128 visible ASCII characters without blanks
 * @param kinds the codes of the kinds that it is on; none means all
 * @param from its first day
 * @param until the first day on which it no longer stands; empty where that is not known
 * @param reason why, in Chinese and English; nothing of the customer
 */
public record RetentionHold(
    String id,
    SortedSet<String> kinds,
    LocalDate from,
    Optional<LocalDate> until,
    LocalizedText reason) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a key is malformed, or it ends before it begins
   */
  public RetentionHold {
    Checks.id(id, "id");
    kinds = copy(kinds);
    requireNonNull(from, "from");
    Checks.require(until.isEmpty() || until.get().isAfter(from), "until", "must be after from");
    requireNonNull(reason, "reason");
  }

  private static SortedSet<String> copy(Collection<String> codes) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  /** One on everything, of which the end is not known. */
  public static RetentionHold of(String id, LocalDate from, LocalizedText reason) {
    return new RetentionHold(id, Collections.emptySortedSet(), from, Optional.empty(), reason);
  }

  boolean stopsOn(LocalDate day, HeldKind kind) {
    return !day.isBefore(from)
        && (until.isEmpty() || day.isBefore(until.get()))
        && (kinds.isEmpty() || kinds.contains(kind.code()));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "RetentionHold[***]";
  }
}
