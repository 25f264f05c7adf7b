package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
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

  /**
   * What it tells of a customer, for pages and portraits that group policies by it; the same for
   * all policies of a kind. {@link DecisionEngine#aspect} is what pages go by.
   *
   * <p>Unless a kind says so, nothing in particular, and its words stand among the others.
   */
  default PolicyAspect aspect() {
    return PolicyAspect.OTHER;
  }

  /** The kind, which reads and writes its documents; the same for all policies of a class. */
  PolicyKind kind();

  /**
   * The attributes that its own machinery reads and the host hands in: what was decided before,
   * whether a way of contact is open. The book's catalogue has them without being told; what the
   * author's conditions read is not among them.
   *
   * <p>Those that its kind tells by {@link FormKind#withInputs}, which conditions of documents may
   * read too; a policy that alone reads its inputs says them here.
   */
  default List<Attribute<?>> inputs() {
    return List.copyOf(kind().inputs(this));
  }

  /**
   * What hosts keep of customers by it from one decision to the next; nothing unless its kind says
   * so. The next version of a book is held against it ({@link PolicyBook#lossesAgainst}); what was
   * given in the run before ({@link Past}) is not among it and is looked after by the book.
   */
  default List<KeptCodes> keeps() {
    return List.of();
  }

  /**
   * What codes of earlier versions have become that hosts may have kept: of what it yields, and of
   * what it is handed in of the past. None unless its kind lets an author say it.
   */
  default List<FormerCode> formerly() {
    return List.of();
  }

  /**
   * Declares the conditions that it asks and the attributes that it yields, and tells how its
   * result is read from them. What it yields equals what its kind tells of its document.
   */
  Outcome<R> plan(Planner planner);

  /**
   * What people call a code of an attribute that the policy yields or is handed in, such as a rung
   * of a ladder; empty where the code is all there is. What is the id of a policy of the book needs
   * no answer: it is told by that policy's name.
   *
   * @param attribute the attribute's id
   */
  default Optional<LocalizedText> nameOf(String attribute, String code) {
    return Optional.empty();
  }

  /**
   * Tells a result in a few sentences for somebody of the bank who has the customer before them:
   * what was decided, why, and what would change it. The whole of its conditions is told by {@link
   * Decision#explain}. Called only where the policy is about the customer and nothing of it is
   * withheld; those cases are told alike for all kinds.
   *
   * <p>Unless a kind says it better, what it yields is told, and what is missing.
   */
  default void words(R result, Sentences text) {
    text.yields();
  }

  /**
   * Tells a result to the customer, as a letter may: what concerns them, and nothing that the bank
   * keeps to itself. Called as {@link #words} is.
   *
   * <p>Unless a kind says something, customers are told nothing.
   */
  default void letter(R result, Sentences text) {}

  /**
   * Reads the result of one customer.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  interface Outcome<R> {
    /** The result; must depend on the reading alone. */
    R of(Reading reading);

    /** The fields of results that can be read without making them; none unless a kind says so. */
    default FieldReaders<R> fields() {
      return new FieldReaders<>();
    }

    /** The same outcome, fields of which are read without making results. */
    default Outcome<R> with(FieldReaders<R> readers) {
      requireNonNull(readers, "readers");
      Outcome<R> whole = this;
      return new Outcome<>() {
        @Override
        public R of(Reading reading) {
          return whole.of(reading);
        }

        @Override
        public FieldReaders<R> fields() {
          return readers;
        }
      };
    }
  }
}
