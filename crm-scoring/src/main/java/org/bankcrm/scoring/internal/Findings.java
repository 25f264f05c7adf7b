package org.bankcrm.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;

/** Gathers what is wrong with a policy while a builder is filled, so that all of it is told. */
public final class Findings implements Problems {

  private final String root;
  private final List<Problem> problems = new ArrayList<>();

  private Findings(String root) {
    this.root = root;
  }

  /** Gathers the problems of the policy with this id. */
  public static Findings ofPolicy(String policyId) {
    return new Findings("/policies/" + policyId);
  }

  /** Gathers the problems of a part of a policy whose place is not known yet. */
  public static Findings ofPart() {
    return new Findings("");
  }

  /** Makes a value; what it refuses becomes a problem at the path. */
  public <T> Optional<T> attempt(String path, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      add(path, "invalid-value", String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  @Override
  public void add(String path, String code, String message, String advice) {
    problems.add(new Problem(root + path, code, message, advice));
  }

  /** Adds the problems of a part, which stands at the path. */
  public void addAll(String path, Findings part) {
    part.problems.forEach(p -> add(path + p.path(), p.code(), p.message(), p.advice()));
  }

  /** Adds a problem unless the value is there or something was said of its path already. */
  public void require(Optional<?> value, String path, String call) {
    boolean said = problems.stream().anyMatch(p -> (p.path() + "/").startsWith(root + path + "/"));
    if (value.isEmpty() && !said) {
      add(path, "missing-key", "there is no " + path.substring(1) + ".", "Call " + call + ".");
    }
  }

  /** Whether nothing was found so far. */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /**
   * Refuses if anything was found.
   *
   * @throws InvalidPolicyException with all problems, in the order in which they were found
   */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
  }
}
