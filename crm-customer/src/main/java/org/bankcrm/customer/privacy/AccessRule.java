package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.consent.Purpose;

/**
 * One rule of an access policy: it shows something to somebody for a purpose, or says how much of
 * it may be shown at most.
 *
 * <pre>{@code
 * AccessRule.show("tellers", Visibility.MASKED)
 *     .to("teller").forPurposes(Purpose.SERVICE).of("identity", "record.phone");
 * AccessRule.atMost("no-papers-in-marketing", Visibility.NONE)
 *     .forPurposes(Purpose.MARKETING).of("record.document"); // to nobody
 * }</pre>
 *
 * <p>A rule that shows names its roles, purposes and fields: what it leaves out it shows to nobody.
 * One that limits holds for all of what it leaves out. Immutable and thread-safe.
 *
 * @param id what it is known by, distinct in its policy: a letter a–z or digit, then letters a–z,
 *     digits, dots and hyphens; at most 128 in all
 * @param effect whether it shows or limits
 * @param level how much it shows, or lets others show at most
 * @param roles the codes of the roles; none means all, in a rule that limits
 * @param purposes the codes of the purposes; none means all, in a rule that limits
 * @param fields ids of fields, and codes of the policy's groups; none means all, in a rule that
 *     limits
 * @param withConsent whether it shows only while the customer's consent to the purpose is granted;
 *     never of a rule that limits
 */
public record AccessRule(
    String id,
    Effect effect,
    Visibility level,
    SortedSet<String> roles,
    SortedSet<String> purposes,
    SortedSet<String> fields,
    boolean withConsent) {

  /** What a rule does. */
  public enum Effect implements Labelled {
    /** It shows, as far as no other rule limits. */
    SHOW,

    /** It limits what all others show. */
    AT_MOST
  }

  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException if the id or a purpose is malformed
   */
  public AccessRule {
    Checks.code(id, "id");
    requireNonNull(effect, "effect");
    requireNonNull(level, "level");
    roles = copy(roles);
    purposes = copy(purposes);
    purposes.forEach(purpose -> Checks.code(purpose, "purposes"));
    fields = copy(fields);
  }

  private static SortedSet<String> copy(Collection<String> codes) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  /** Begins a rule that shows so much, to nobody yet. */
  public static AccessRule show(String id, Visibility level) {
    return rule(id, Effect.SHOW, level);
  }

  /** Begins a rule that limits everything to so much, for everybody yet. */
  public static AccessRule atMost(String id, Visibility level) {
    return rule(id, Effect.AT_MOST, level);
  }

  private static AccessRule rule(String id, Effect effect, Visibility level) {
    SortedSet<String> none = Collections.emptySortedSet();
    return new AccessRule(id, effect, level, none, none, none, false);
  }

  /** The same for these roles too. */
  public AccessRule to(String... more) {
    return new AccessRule(id, effect, level, with(roles, more), purposes, fields, withConsent);
  }

  /** The same for these purposes too. */
  public AccessRule forPurposes(Purpose... more) {
    SortedSet<String> all = new TreeSet<>(purposes);
    for (Purpose each : more) {
      all.add(each.code());
    }
    return new AccessRule(id, effect, level, roles, all, fields, withConsent);
  }

  /** The same for these fields and groups too. */
  public AccessRule of(String... more) {
    return new AccessRule(id, effect, level, roles, purposes, with(fields, more), withConsent);
  }

  /** The same only while the customer's consent to the purpose is granted. */
  public AccessRule whereConsented() {
    return new AccessRule(id, effect, level, roles, purposes, fields, true);
  }

  private static SortedSet<String> with(SortedSet<String> codes, String... more) {
    SortedSet<String> all = new TreeSet<>(codes);
    Collections.addAll(all, more);
    return all;
  }

  boolean concerns(AccessSituation situation) {
    return isIn(roles, situation.role())
        && isIn(purposes, situation.purpose().code())
        && (situation.consented() || !withConsent);
  }

  /** An empty set is of everybody where a rule limits, and of nobody where it shows. */
  private boolean isIn(SortedSet<String> codes, String code) {
    return codes.contains(code) || (codes.isEmpty() && effect == Effect.AT_MOST);
  }

  /** The id: a word of the bank's. */
  @Override
  public String toString() {
    return id;
  }
}
