package org.bankcrm.core.policy;

import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;

/**
 * A rule of the bank's that decides something about a customer: a segment, a tier ladder, a
 * scorecard, a campaign.
 *
 * <p>Pure data: immutable, comparable by value, no code of the author's. A host adds a kind of its
 * own by a record that implements this interface, with a {@link Form} of its keys, a {@link
 * FormKind} and a {@link FormBuilder}; {@link #plan} must declare the same things each time.
 *
 * @param <R> what it decides for one customer
 */
public interface Policy<R> {

  /**
   * What it says of itself, as policies of all kinds do. The engine sees to it that the policy is
   * not asked about customers outside its population, and tells {@link Reading#applies}.
   */
  PolicyHead head();

  /** The id and version; the id is unique in a book. */
  default PolicyRef ref() {
    return head().ref();
  }

  /** What people call it. */
  default LocalizedText name() {
    return head().name();
  }

  /**
   * What the bank decides by it: what the author says, else what its kind is for. A kind that is
   * about more than groups and figures says so here: {@code
   * head().purpose().orElse(DecisionPurpose.PRICE)}.
   */
  default DecisionPurpose decides() {
    return head().purpose().orElse(DecisionPurpose.GENERAL);
  }

  /** The kind, which reads and writes its documents; the same for all policies of a class. */
  PolicyKind kind();

  /**
   * The attributes that its own machinery reads and the host hands in: what was decided before,
   * whether a way of contact is open. The book's catalogue has them without being told; what the
   * author's conditions read is not among them. Conditions of documents may read them where {@link
   * FormKind#withInputs} tells them before any condition is read.
   */
  default List<Attribute<?>> inputs() {
    return List.of();
  }

  /**
   * Declares the conditions that it asks and the attributes that it yields, and tells how its
   * result is read from them. What it yields equals what its kind tells of its document.
   */
  Outcome<R> plan(Planner planner);

  /**
   * Reads the result of one customer.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  interface Outcome<R> {
    /** The result; must depend on the reading alone. */
    R of(Reading reading);
  }
}
