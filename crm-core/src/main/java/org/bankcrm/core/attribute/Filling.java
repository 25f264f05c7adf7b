package org.bankcrm.core.attribute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.condition.Absence;

/**
 * Takes the values of one customer: facts that are gathered ({@link Facts.Builder}), or the row of
 * a population that was begun last ({@link PopulationBuilder}). Whatever fills the one, contacts,
 * budgets, consents, stored states, windows, fills the other, and comes to the same.
 *
 * <pre>{@code
 * PopulationBuilder filling = Population.builder(catalog, asOf, zone);
 * SortedRows<StoredTier> tiers = SortedRows.of(store.iterator(), StoredTier::customer);
 * for (CustomerId customer : customersInOrder) {
 *   filling.next(customer);
 *   tiers.of(customer).forEach(each -> ladder.state().fill(filling, each.state()));
 *   ContactFacts.put(filling, contacts, history(customer), asOf);
 * }
 * }</pre>
 *
 * <p>The last value put for an attribute counts. For one thread.
 */
public sealed interface Filling permits Facts.Builder, PopulationBuilder {

  /** The attributes that there is room for. */
  AttributeCatalog catalog();

  /** The calendar day that the values are told for. */
  LocalDate asOfDate();

  /** The instant as of which the facts are told, as the host gave it. */
  Instant asOf();

  /**
   * Puts a value that is current as of the as-of date.
   *
   * @throws IllegalArgumentException if the attribute is not in the catalogue, or computed by it,
   *     or the value is not of its type; the message has no value in it
   */
  <T> Filling put(Attribute<T> attribute, T value);

  /** Puts a value if there is one, otherwise leaves it missing. */
  <T> Filling put(Attribute<T> attribute, Optional<? extends T> value);

  /**
   * Puts a value that was observed on a day, which must not be after the as-of date. It stays
   * missing if it is older than the attribute's values stay fresh.
   */
  <T> Filling put(Attribute<T> attribute, T value, LocalDate observedOn);

  /**
   * Puts the value that a text stands for, such as the cell of a table, observed on a day: as the
   * same with {@link org.bankcrm.core.policy.ValueText#parse}, and faster.
   *
   * @throws IllegalArgumentException if the text is no value of the attribute's type; the message
   *     does not have the text in it
   */
  Filling putText(Attribute<?> attribute, String text, LocalDate observedOn);

  /**
   * Says why there is no value, instead of leaving it missing without a reason; a value put before
   * is gone, and a value put later takes the place of the reason.
   *
   * @throws IllegalArgumentException if the attribute is not in the catalogue, or computed by it
   */
  Filling absent(Attribute<?> attribute, Absence reason);

  /**
   * What was put of the customer so far, with what the catalogue computes of it; a copy, for what
   * depends on the rest.
   */
  Facts soFar();
}
