package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Truth;

/**
 * One gate of a policy: the condition, and why it opened, stayed shut, or cannot be told.
 *
 * <p>A gate that reads a protected attribute, itself or through other policies, is told as {@link
 * Operator#WITHHELD}, with no truth of its own.
 *
 * @param name what the policy calls it; empty where it has no name, and at the disclosure {@code
 *     CODES}
 * @param code what the policy chooses where this is the first of its gates that is TRUE; empty if
 *     it chooses nothing by this gate
 * @param path where its condition stands in the policy's document, such as {@code /tiers/0/when}
 * @param root the condition
 * @param missing where the gate is UNKNOWN, the attributes that are missing and could settle it, in
 *     the order in which the rule mentions them; otherwise empty. Where the rule reads what other
 *     policies yield, those that these would need.
 */
public record ExplainedGate(
    Optional<LocalizedText> name,
    Optional<String> code,
    String path,
    ExplanationNode root,
    List<MissingAttribute> missing) {

  /** Refuses nulls. */
  public ExplainedGate {
    requireNonNull(name, "name");
    requireNonNull(code, "code");
    requireNonNull(path, "path");
    requireNonNull(root, "root");
    missing = List.copyOf(missing);
    if (root.truth() != Truth.UNKNOWN && !missing.isEmpty()) {
      throw new IllegalArgumentException("nothing is missing where the gate is settled");
    }
  }

  /** The same with what the policy calls it, and what it chooses by it. */
  public ExplainedGate called(Optional<LocalizedText> newName, Optional<String> newCode) {
    return new ExplainedGate(newName, newCode, path, root, missing);
  }

  /** The truth of the gate, equal to that of the decision; UNKNOWN where it is withheld. */
  public Truth truth() {
    return root.truth();
  }

  /** The leaves that made the gate TRUE or FALSE; none where it is UNKNOWN. */
  public List<ExplanationNode> decisive() {
    return root.decisive();
  }

  /** Says where it stands and shows nothing of the customer. */
  @Override
  public String toString() {
    return "ExplainedGate at " + path;
  }
}
