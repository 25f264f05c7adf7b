package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.document.InvalidDocumentException;

/**
 * Why several policies decided as they did for one customer, each policy told once however many
 * others refer to it. As a document it can be kept for years and read without the book, its
 * catalogue and the engine.
 *
 * <p>It is what a decision record keeps for those who ask later: an officer who answers a
 * complaint, an auditor who draws a sample. Texts can be made of it in any language that is there
 * then.
 *
 * <p>Immutable, thread-safe and comparable by value. At {@code FULL} it holds personal data; {@code
 * toString} shows none.
 */
public final class Explanations {

  private final Disclosure disclosure;
  private final Instant asOf;
  private final ZoneId zone;
  private final SortedMap<PolicyRef, ExplainedPolicy> policies;
  private final SortedMap<PolicyRef, List<PolicyRef>> references;

  Explanations(
      Disclosure disclosure,
      Instant asOf,
      ZoneId zone,
      SortedMap<PolicyRef, ExplainedPolicy> policies,
      SortedMap<PolicyRef, List<PolicyRef>> references) {
    this.disclosure = disclosure;
    this.asOf = asOf;
    this.zone = zone;
    this.policies = Collections.unmodifiableSortedMap(policies);
    this.references = Collections.unmodifiableSortedMap(references);
  }

  /**
   * These explanations, of which there is at least one, with all that they refer to.
   *
   * @throws IllegalArgumentException if they are not of one decision at one disclosure: another
   *     instant, zone or disclosure, or the same policy explained in two ways
   */
  public static Explanations of(Collection<Explanation> explanations) {
    if (explanations.isEmpty()) {
      throw new IllegalArgumentException("expected at least one explanation");
    }
    Explanation first = explanations.iterator().next();
    SortedMap<PolicyRef, ExplainedPolicy> policies = new TreeMap<>();
    SortedMap<PolicyRef, List<PolicyRef>> references = new TreeMap<>();
    for (Explanation each : explanations) {
      if (each.disclosure() != first.disclosure()
          || !each.asOf().equals(first.asOf())
          || !each.zone().equals(first.zone())) {
        throw new IllegalArgumentException("the explanations are not of one decision");
      }
      add(each.policy(), policies);
      each.references().forEach(policy -> add(policy, policies));
      references.put(
          each.policy().ref(), each.references().stream().map(ExplainedPolicy::ref).toList());
    }
    return new Explanations(first.disclosure(), first.asOf(), first.zone(), policies, references);
  }

  private static void add(ExplainedPolicy policy, SortedMap<PolicyRef, ExplainedPolicy> policies) {
    ExplainedPolicy other = policies.putIfAbsent(policy.ref(), policy);
    if (other != null && !other.equals(policy)) {
      throw new IllegalArgumentException(policy.ref() + " is explained in two ways");
    }
  }

  /** How much is held. */
  public Disclosure disclosure() {
    return disclosure;
  }

  /** The instant of the decision. */
  public Instant asOf() {
    return asOf;
  }

  /** The zone that days are told in. */
  public ZoneId zone() {
    return zone;
  }

  /** The policies of which {@link #of(PolicyRef)} tells why. */
  public SortedSet<PolicyRef> policies() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(references.keySet()));
  }

  /** Why a policy decided as it did; empty if it is none of these. */
  public Optional<Explanation> of(PolicyRef policy) {
    List<PolicyRef> others = references.get(requireNonNull(policy, "policy"));
    return others == null
        ? Optional.empty()
        : Optional.of(
            new Explanation(
                told(policy), others.stream().map(this::told).toList(), disclosure, asOf, zone));
  }

  /**
   * All of them in words, as {@link Explanation#render(Phrasebook)} lays one out: each policy once
   * however many refer to it, in the order of their ids.
   */
  public String render(Phrasebook phrasebook) {
    List<ExplainedPolicy> all = List.copyOf(policies.values());
    return new Explanation(all.get(0), all.subList(1, all.size()), disclosure, asOf, zone)
        .render(phrasebook);
  }

  private ExplainedPolicy told(PolicyRef policy) {
    return requireNonNull(policies.get(policy));
  }

  SortedMap<PolicyRef, ExplainedPolicy> told() {
    return policies;
  }

  SortedMap<PolicyRef, List<PolicyRef>> references() {
    return references;
  }

  /**
   * The explanations as a tree of maps, lists, texts, numbers and booleans, which {@link #parse}
   * reads back as equal; equal ones have equal documents. Under {@code policies} each policy stands
   * as in {@link Explanation#toDocument}, with the policies that it refers to by name; under {@code
   * attributes} stands what the book said of each attribute that is told of.
   *
   * @throws IllegalArgumentException if two different attributes with one id are told of, as no
   *     decision does
   */
  public Map<String, Object> toDocument() {
    return ExplanationDocument.write(this);
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws InvalidDocumentException with every problem; nothing of the document is quoted
   */
  public static Explanations parse(Object tree) {
    return ExplanationDocument.explanations(tree);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Explanations that
        && disclosure == that.disclosure
        && asOf.equals(that.asOf)
        && zone.equals(that.zone)
        && policies.equals(that.policies)
        && references.equals(that.references);
  }

  @Override
  public int hashCode() {
    return policies.keySet().hashCode() * 31 + asOf.hashCode();
  }

  /** How many policies and what is held, and no value. */
  @Override
  public String toString() {
    return "Explanations of " + references.size() + " policies at " + disclosure;
  }
}
