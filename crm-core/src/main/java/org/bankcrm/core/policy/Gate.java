package org.bankcrm.core.policy;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;

/**
 * A condition of a policy, as the engine holds it; it opens on TRUE alone.
 *
 * <p>Made by {@link Planner#gate}, read through {@link Reading}.
 */
public final class Gate {

  final int index;
  final Condition condition;
  final String path;
  final Optional<LocalizedText> name;

  Gate(int index, Condition condition, String path, Optional<LocalizedText> name) {
    this.index = index;
    this.condition = condition;
    this.path = path;
    this.name = name;
  }

  /**
   * The condition as the author wrote it. Not as the engine simplified it, so that explanations
   * show what was written.
   */
  public Condition condition() {
    return condition;
  }

  /**
   * Where it stands in the policy's document, such as {@code /tiers/0/when}. Problems and
   * explanations name it.
   */
  public String path() {
    return path;
  }

  @Override
  public String toString() {
    return "Gate " + path;
  }
}
