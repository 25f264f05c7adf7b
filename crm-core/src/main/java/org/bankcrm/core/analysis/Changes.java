package org.bankcrm.core.analysis;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;

/**
 * What would have to change for a customer to meet a condition. Immutable and thread-safe; {@code
 * toString} shows nothing of the customer.
 */
public final class Changes {

  private final Answer.Kind kind;
  private final List<Change> changes;

  /**
   * One value that would have to be otherwise.
   *
   * @param attribute the attribute
   * @param from what it is; empty where it is missing
   * @param to what it would have to be, observed on the as-of date; empty where it would have to be
   *     missing
   * @param absence the reason for which it would have to be missing; empty otherwise
   */
  public record Change(
      AttributeRef attribute,
      Optional<Object> from,
      Optional<Object> to,
      Optional<Absence> absence) {
    /** Refuses nulls. */
    public Change {
      requireNonNull(attribute, "attribute");
      requireNonNull(from, "from");
      requireNonNull(to, "to");
      requireNonNull(absence, "absence");
    }

    /** Shows nothing of the customer. */
    @Override
    public String toString() {
      return "Change";
    }
  }

  Changes(Answer.Kind kind, List<Change> changes) {
    this.kind = kind;
    this.changes = List.copyOf(changes);
  }

  /**
   * YES where these changes make the condition TRUE and fewer do not; NO where none do, for
   * certain; UNDECIDED where it would have taken more work than was allowed.
   */
  public Answer.Kind kind() {
    return kind;
  }

  /**
   * The changes by the ids of the attributes; none for a customer who meets the condition. All of
   * them together: one alone may change nothing.
   */
  public List<Change> changes() {
    return changes;
  }

  /** Shows nothing of the customer. */
  @Override
  public String toString() {
    return "Changes";
  }
}
