package org.bankcrm.core.language;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/** A table of texts is refused, with every problem found in it. */
public final class InvalidLanguageException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Something wrong with a text.
   *
   * @param key the key of the text, such as {@code basic.date}
   * @param message what is wrong
   * @param advice what would mend it; empty if there is nothing sensible to say
   */
  public record Problem(String key, String message, String advice) {
    /** Refuses nulls. */
    public Problem {
      requireNonNull(key, "key");
      requireNonNull(message, "message");
      requireNonNull(advice, "advice");
    }

    @Override
    public String toString() {
      return key + ": " + message + (advice.isEmpty() ? "" : " " + advice);
    }
  }

  InvalidLanguageException(List<Problem> problems) {
    super(
        problems.size()
            + (problems.size() == 1 ? " problem" : " problems")
            + problems.stream().map(each -> "\n- " + each).collect(Collectors.joining()));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of keys. */
  public List<Problem> problems() {
    return problems;
  }
}
