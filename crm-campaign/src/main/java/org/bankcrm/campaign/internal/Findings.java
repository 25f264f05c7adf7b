package org.bankcrm.campaign.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;

/** Gathers what is wrong with a policy while a builder is filled, so that all of it is told. */
public final class Findings {

  private final String root;
  private final List<Problem> problems = new ArrayList<>();

  /** Gathers the problems of the policy with this id. */
  public Findings(String policyId) {
    this.root = "/policies/" + policyId;
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

  /** Adds a problem at a path within the policy. */
  public void add(String path, String code, String message, String advice) {
    problems.add(new Problem(root + path, code, message, advice));
  }

  /** Adds a problem unless something was said of its path, or a path within it, already. */
  public void addUnlessSaid(String path, String code, String message, String advice) {
    String here = root + path;
    boolean said =
        problems.stream().anyMatch(p -> p.path().equals(here) || p.path().startsWith(here + "/"));
    if (!said) {
      add(path, code, message, advice);
    }
  }

  /** Adds a problem unless the value is there or something was said of its path already. */
  public void require(Optional<?> value, String path, String call) {
    if (value.isEmpty()) {
      addUnlessSaid(
          path, "missing-key", "there is no " + path.substring(1) + ".", "Call " + call + ".");
    }
  }

  /** Adds a problem if a list is too long. */
  public void atMost(int most, int size, String path) {
    if (size > most) {
      add(path, "wrong-size", "there are " + size + ", more than " + most + ".", "");
    }
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
