package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;

/**
 * What a host tells of a night on which little changed: whoever changed or is new, whole, and
 * whoever left.
 *
 * <pre>{@code
 * PopulationBuilder builder = Population.builder(catalog, tonight, SHANGHAI);
 * changed.forEach(customer -> builder.add(customer.id(), BankFacts.of(customer, bank)));
 * CustomerChanges changes = CustomerChanges.of(builder.build()).without(closed).dated(BALANCE);
 * DecisionUpdate night = engine.decideAgain(lastNight, changes);
 * }</pre>
 *
 * <p><b>Who has changed</b> is whoever a single value would be told of otherwise than before: of
 * his own, of his household, of what is left of a budget, of the stage or tier that the last night
 * gave him. A value that counts something over time (the days since a visit, the payments of the
 * last month) changes with the day; let the catalogue compute it from what does not (Derivation),
 * and the library finds by itself for whom the day makes a difference.
 *
 * <p><b>A later day.</b> Whoever is not told keeps his values. Of an attribute whose days of
 * observation nobody tells they stay current, as in any {@link Population}; of one whose days are
 * told they stay observed on their day, and are missing once they are too old. Which of the two
 * holds of values that were observed on the earlier as-of date itself, the columns do not know: see
 * {@link #dated}.
 *
 * <p>Immutable and thread-safe; {@code toString} shows no value.
 */
public final class CustomerChanges {

  private final Population changed;
  private final Set<CustomerId> gone;
  private final Set<Attribute<?>> dated;

  private CustomerChanges(
      Population changed, Set<CustomerId> gone, Set<? extends Attribute<?>> dated) {
    this.changed = requireNonNull(changed, "changed");
    this.gone = Set.copyOf(gone);
    this.dated = Set.copyOf(dated);
  }

  /**
   * Customers of whom something changed, and new ones.
   *
   * @param changed all that is known of them now, with their ids; its instant is that of the night
   */
  public static CustomerChanges of(Population changed) {
    return new CustomerChanges(changed, Set.of(), Set.of());
  }

  /** The same, and these customers left. */
  public CustomerChanges without(Set<CustomerId> customers) {
    Set<CustomerId> all = new HashSet<>(gone);
    all.addAll(customers);
    return new CustomerChanges(changed, all, dated);
  }

  /**
   * The same, and of these attributes, of customers or of parts, the host tells the day of
   * observation of every value: what was observed on the earlier as-of date stays observed on it.
   * Matters only on a later day. Of an attribute of which some days are told and others not,
   * whoever has a value of that date must be told again.
   *
   * @throws IllegalArgumentException with the id of an attribute that is named twice
   */
  public CustomerChanges dated(Attribute<?>... attributes) {
    Set<Attribute<?>> all = new LinkedHashSet<>(dated);
    for (int i = 0; i < attributes.length; i++) {
      boolean again = List.of(attributes).subList(0, i).contains(attributes[i]);
      Checks.require(!again, attributes[i].id(), "is named twice; name each attribute once");
      all.add(attributes[i]);
    }
    return new CustomerChanges(changed, gone, all);
  }

  /** Whoever changed or is new. */
  public Population changed() {
    return changed;
  }

  /** Whoever left. Unmodifiable. */
  public Set<CustomerId> gone() {
    return gone;
  }

  /** The attributes of which days of observation are always told. Unmodifiable. */
  public Set<Attribute<?>> dated() {
    return dated;
  }

  @Override
  public String toString() {
    return "CustomerChanges";
  }
}
