package org.bankcrm.customer.merge;

import java.util.List;
import java.util.stream.Collectors;
import org.bankcrm.core.check.Checks;

/**
 * Records cannot become one, or two again. Holds every problem, not the first; the message names
 * their number and the first ten, and no value, so that it may be logged. Java serialisation keeps
 * the message alone.
 */
public final class InvalidMergeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final transient List<MergeProblem> problems;

  /**
   * Says what is wrong.
   *
   * @param problems at least one
   */
  public InvalidMergeException(List<MergeProblem> problems) {
    super(message(Checks.copy(problems, "problems")));
    this.problems = Checks.copy(problems, "problems");
  }

  private static String message(List<MergeProblem> problems) {
    return problems.stream()
        .limit(SHOWN)
        .map(MergeProblem::toString)
        .collect(
            Collectors.joining(
                "; ", problems.size() + " problem(s): ", problems.size() > SHOWN ? "; ..." : ""));
  }

  /** All problems. All that stood in the way, at once; none of them holds a value of a customer. */
  public List<MergeProblem> problems() {
    return problems;
  }
}
