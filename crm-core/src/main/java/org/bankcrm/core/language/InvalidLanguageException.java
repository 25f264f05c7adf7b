package org.bankcrm.core.language;

import java.util.List;
import java.util.stream.Collectors;
import org.bankcrm.core.document.Problem;

/** A table of texts is refused, with every problem found in it. */
public final class InvalidLanguageException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidLanguageException(List<Problem> problems) {
    super(
        problems.size()
            + (problems.size() == 1 ? " problem" : " problems")
            + problems.stream().map(each -> "\n- " + each).collect(Collectors.joining()));
    this.problems = List.copyOf(problems);
  }

  /**
   * All problems, in the order of keys; the path of each is its key, such as {@code /basic.date}.
   */
  public List<Problem> problems() {
    return problems;
  }
}
