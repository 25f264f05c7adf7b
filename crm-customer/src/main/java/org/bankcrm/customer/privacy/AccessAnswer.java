package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.Labelled;

/**
 * How much of a field is seen, and what makes it so. Immutable and thread-safe.
 *
 * @param visibility how much
 * @param cause why so much and no more
 * @param rules the ids of the rules that make it so: those that show most where nothing limits
 *     them, else those that limit most; empty where no rule is behind it
 */
public record AccessAnswer(Visibility visibility, Cause cause, SortedSet<String> rules) {

  /** What decides about a field. */
  public enum Cause implements Labelled {
    /** A rule shows as much. */
    SHOWN,

    /** A rule limits what others would show. */
    LIMITED,

    /** No rule shows it: what nobody allows is not seen. */
    NO_RULE,

    /** It would be shown had the customer consented to the purpose. */
    NO_CONSENT,

    /** The attribute may not be used for the purpose, whatever a policy says. */
    OTHER_PURPOSE,

    /** The attribute is protected, and never shown. */
    PROTECTED,

    /** There is no such field. */
    UNKNOWN_FIELD
  }

  /** Copies the set. */
  public AccessAnswer {
    requireNonNull(visibility, "visibility");
    requireNonNull(cause, "cause");
    rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
  }

  static AccessAnswer none(Cause cause) {
    return new AccessAnswer(Visibility.NONE, cause, Collections.emptySortedSet());
  }

  /** The type alone: it may tell of a consent. */
  @Override
  public String toString() {
    return "AccessAnswer[***]";
  }
}
