package org.bankcrm.customer.needs;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;

/**
 * Where one customer stands in a questionnaire. Immutable and thread-safe; it holds codes of
 * questions and ids of attributes, no answer.
 *
 * @param applies whether the customer is asked at all; where it is not TRUE, nothing is open, and
 *     whether all is answered is UNKNOWN
 * @param next the question to ask next: the first that is asked of the customer and has no answer,
 *     or only one that is no longer fresh; empty where none is left, and where that cannot be told
 * @param open all questions that are asked of the customer and have no fresh answer, optional ones
 *     too, in the order of the questionnaire; those are left out of which it is not known whether
 *     they are asked, and those that are asked by something protected or answered by it, unless one
 *     of them is next
 * @param complete whether every question that is asked of the customer and not optional is
 *     answered; UNKNOWN where it is not known whether one is asked, or whether the customer is
 *     asked at all
 * @param missing the ids of what is missing to tell what comes next; empty where that is told
 */
public record Interview(
    Truth applies, Optional<String> next, List<String> open, Truth complete, List<String> missing) {

  /** Copies the lists. */
  public Interview {
    open = List.copyOf(open);
    missing = List.copyOf(missing);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "Interview";
  }
}
