package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Condition;

/**
 * What every policy says of itself, whatever its kind: its name, what the bank decides by it, whom
 * it is about, and what was approved against the rule.
 *
 * <p>In a document these are the keys {@code id}, {@code version}, {@code name}, {@code decides},
 * {@code population} and {@code exceptions}, for all kinds alike. Immutable and thread-safe.
 *
 * @param ref the id and version; the id is unique in a book
 * @param name what people call it
 * @param purpose what the bank decides by it, where the author says so; else its kind says it
 * @param population whom it is about; a customer for whom this is FALSE is not decided at all, and
 *     one for whom it is UNKNOWN stays undecided
 * @param exceptions the approved uses of attributes that the purpose forbids, at most {@value
 *     #MOST_EXCEPTIONS}
 */
public record PolicyHead(
    PolicyRef ref,
    LocalizedText name,
    Optional<DecisionPurpose> purpose,
    Condition population,
    List<ApprovedException> exceptions) {

  /** The most approved exceptions of one policy. */
  public static final int MOST_EXCEPTIONS = 100;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there are too many exceptions, or two with one id
   */
  public PolicyHead {
    requireNonNull(ref, "ref");
    requireNonNull(name, "name");
    requireNonNull(purpose, "purpose");
    requireNonNull(population, "population");
    exceptions = List.copyOf(exceptions);
    if (exceptions.size() > MOST_EXCEPTIONS) {
      throw new IllegalArgumentException(
          "exceptions must be at most " + MOST_EXCEPTIONS + " but are " + exceptions.size());
    }
    Set<String> ids = new HashSet<>();
    for (ApprovedException exception : exceptions) {
      if (!ids.add(exception.id())) {
        throw new IllegalArgumentException("two exceptions have the id '" + exception.id() + "'");
      }
    }
  }

  /** A policy about everybody, for what its kind is for. */
  public static PolicyHead of(PolicyRef ref, LocalizedText name) {
    return new PolicyHead(ref, name, Optional.empty(), Condition.always(), List.of());
  }

  /** Whether it is about every customer. */
  public boolean isForEverybody() {
    return population.equals(Condition.always());
  }
}
