package org.bankcrm.core.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.bankcrm.core.document.Problem;

/**
 * A document or book is refused, with every problem found in it.
 *
 * <p>The message is for logs: the number of problems and a line for each. Whoever shows them to
 * authors takes {@link #problems}, which have place, code and mend apart. Java serialisation keeps
 * the message alone.
 */
public final class InvalidPolicyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Refuses with these problems, of which there is at least one. */
  public InvalidPolicyException(List<Problem> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the document. */
  public List<Problem> problems() {
    return problems;
  }

  private static String text(List<Problem> problems) {
    return problems.size()
        + (problems.size() == 1 ? " problem" : " problems")
        + problems.stream().map(p -> "\n- " + p).collect(Collectors.joining());
  }
}
