package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.consent.Purpose;

/**
 * That nobody but certain roles sees something, and these only for certain purposes. A policy whose
 * claims do not hold is refused.
 *
 * <pre>{@code
 * AccessClaim.nobodyBut("compliance", "audit").forPurposes(KYC).sees(Visibility.FULL, "papers");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param roles the codes of the roles that may; none means that nobody may
 * @param purposes the codes of the purposes for which they may; none means any
 * @param level from how much on, upwards: {@code FULL} leaves masked values to others
 * @param fields ids of fields and codes of groups, at least one
 */
public record AccessClaim(
    SortedSet<String> roles,
    SortedSet<String> purposes,
    Visibility level,
    SortedSet<String> fields) {

  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException if the level is {@code NONE}, which everybody sees, or a
   *     purpose is malformed
   */
  public AccessClaim {
    requireNonNull(level, "level");
    Checks.require(level != Visibility.NONE, "level", "must be MASKED or FULL");
    roles = copy(roles);
    purposes = copy(purposes);
    purposes.forEach(purpose -> Checks.code(purpose, "purposes"));
    fields = copy(fields);
  }

  private static SortedSet<String> copy(Collection<String> codes) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  /**
   * Begins the claim that nobody but these roles sees any value whole, of no field yet.
   *
   * @param roles codes of the policy's roles; none claims that nobody at all does
   */
  public static AccessClaim nobodyBut(String... roles) {
    SortedSet<String> some = new TreeSet<>();
    Collections.addAll(some, roles);
    SortedSet<String> none = Collections.emptySortedSet();
    return new AccessClaim(some, none, Visibility.FULL, none);
  }

  /**
   * The same, and these roles only for these purposes and those named before.
   *
   * @param more for which these roles see it; without any it is for all purposes
   */
  public AccessClaim forPurposes(Purpose... more) {
    SortedSet<String> all = new TreeSet<>(purposes);
    for (Purpose each : more) {
      all.add(each.code());
    }
    return new AccessClaim(roles, all, level, fields);
  }

  /** The same of these fields and groups too, from this level on. */
  public AccessClaim sees(Visibility from, String... more) {
    SortedSet<String> all = new TreeSet<>(fields);
    Collections.addAll(all, more);
    return new AccessClaim(roles, purposes, from, all);
  }

  /** Whether what somebody sees of one of its fields is what the claim rules out. */
  boolean isBrokenBy(AccessCell cell) {
    boolean may =
        roles.contains(cell.situation().role())
            && (purposes.isEmpty() || purposes.contains(cell.situation().purpose().code()));
    return !may && cell.answer().visibility().isAtLeast(level);
  }
}
