package org.bankcrm.core.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document that holds a customer's data is refused, with every problem found in it. No message
 * and no place quotes what stands in the document: a key that is no word of its format is told by
 * its number among those of its object, from 1, as in {@code /values/(3)}.
 */
public final class InvalidDocumentException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Refuses with these problems, of which there is at least one. */
  public InvalidDocumentException(List<Problem> problems) {
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
