package org.bankcrm.modelling.pmml;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;

/**
 * A model of another system as a policy: a draft for people to name and to put into a book.
 *
 * @param policy a {@code ScoringModel}, or a {@code Scorecard} where reasons are told
 * @param attributes what each field of the document is read from, by its name there
 * @param rounding by how much at most the rounding of constants changes the figure, before it is
 *     made a chance and rounded to the policy's digits
 * @param notTaken places of the document that took no part: what it puts out besides, and what it
 *     tells of how it was made
 */
public record PmmlImport(
    Policy<?> policy,
    SortedMap<String, Attribute<?>> attributes,
    BigDecimal rounding,
    List<String> notTaken) {

  /** Refuses nulls. */
  public PmmlImport {
    requireNonNull(policy, "policy");
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    requireNonNull(rounding, "rounding");
    notTaken = List.copyOf(notTaken);
  }

  /**
   * A book with the policy alone, over the attributes that it needs.
   *
   * @param ref the book's id and version
   */
  public PolicyBook book(PolicyRef ref) {
    AttributeCatalog catalog = AttributeCatalog.of(attributes.values());
    return PolicyBook.builder(ref, policy.name(), catalog).add(policy).build();
  }

  @Override
  public String toString() {
    return "PmmlImport of " + policy.ref();
  }
}
