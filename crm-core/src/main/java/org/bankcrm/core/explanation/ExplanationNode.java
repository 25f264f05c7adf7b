package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;

/**
 * One condition of the author's, and how it came out.
 *
 * @param clause what is asked; its parts are those of the children, so that they are empty here but
 *     for tests of a customer's parts
 * @param truth how it came out
 * @param path where it stands in the policy's document, such as {@code /when/all/1}
 * @param actuals what was found: of the attribute, then of the other attribute if there are two;
 *     empty for connectives, constants and lists, and at the disclosure {@code CODES}
 * @param yieldedBy the policy that yields the attribute, if one does; it is among the references of
 *     the explanation
 * @param parts how the customer's parts came out, for tests of these; empty if the list is missing
 *     or may not be seen
 * @param children the explanations of the parts of a connective, in the author's order
 */
public record ExplanationNode(
    Clause clause,
    Truth truth,
    String path,
    List<ActualValue> actuals,
    Optional<PolicyRef> yieldedBy,
    Optional<PartTruths> parts,
    List<ExplanationNode> children) {

  /** Refuses nulls. */
  public ExplanationNode {
    requireNonNull(clause, "clause");
    requireNonNull(truth, "truth");
    requireNonNull(path, "path");
    actuals = List.copyOf(actuals);
    requireNonNull(yieldedBy, "yieldedBy");
    requireNonNull(parts, "parts");
    children = List.copyOf(children);
  }

  /** The code of what is asked. */
  public Operator operator() {
    return clause.operator();
  }

  /** Whether it has no children: it asks something of a value, or is a constant. */
  public boolean isLeaf() {
    return children.isEmpty();
  }

  /**
   * The leaves that made this TRUE or FALSE, in the author's order; none where it is UNKNOWN.
   *
   * <p>While these stay as they are, nothing that happens to the other leaves changes the outcome.
   * Of ALL that is FALSE they are those of its FALSE children, of ALL that is TRUE those of all
   * children; of ANY the other way round; of at least so many those of the children that came out
   * as it did.
   */
  public List<ExplanationNode> decisive() {
    return decisiveLeaves().toList();
  }

  private Stream<ExplanationNode> decisiveLeaves() {
    if (truth == Truth.UNKNOWN) {
      return Stream.empty();
    } else if (isLeaf()) {
      return Stream.of(this);
    }
    Truth wanted = operator() == Operator.NOT ? truth.not() : truth;
    return children.stream()
        .filter(child -> child.truth == wanted)
        .flatMap(ExplanationNode::decisiveLeaves);
  }

  /** Says where it stands and shows nothing of the customer. */
  @Override
  public String toString() {
    return "ExplanationNode at " + path;
  }
}
