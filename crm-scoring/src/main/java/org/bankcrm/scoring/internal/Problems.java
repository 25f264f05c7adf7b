package org.bankcrm.scoring.internal;

import org.bankcrm.core.document.ProblemCode;

/** Takes what is wrong with a policy, by its place in the policy's document. */
@FunctionalInterface
public interface Problems {

  /**
   * Takes a problem.
   *
   * @param path a JSON pointer from the policy's root, such as {@code /characteristics/2/name}
   * @param code the kind of problem
   * @param message what is wrong
   * @param advice what would mend it; may be empty
   */
  void add(String path, ProblemCode code, String message, String advice);

  /** The same for what stands below a path. */
  default Problems at(String path) {
    return (rest, code, message, advice) -> add(path + rest, code, message, advice);
  }
}
