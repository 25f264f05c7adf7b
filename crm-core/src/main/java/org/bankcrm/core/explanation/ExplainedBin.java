package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;

/**
 * The bin that a customer fell into, and the points that it brought.
 *
 * <p>Where a protected attribute is read, the bin is not told and {@code root} is {@link
 * Operator#WITHHELD}; nor are the points of the bins that are added up with it.
 *
 * @param name what the policy calls it; empty where it has no name or is not settled, and at the
 *     disclosure {@code CODES}
 * @param path where the bin stands in the policy's document, such as {@code
 *     /characteristics/0/bins/2}
 * @param points the points that it adds to the policy's sum; empty where the bin is not settled or
 *     adds to none
 * @param root the bin's condition, of a leaf of a tree all that was asked on the way there; empty
 *     for the bin of those whom no condition describes, and where the bin is not settled
 * @param missing where the bin is not settled, the attributes that are missing and could settle it
 */
public record ExplainedBin(
    Optional<LocalizedText> name,
    String path,
    Optional<BigDecimal> points,
    Optional<ExplanationNode> root,
    List<MissingAttribute> missing) {

  /** Refuses nulls. */
  public ExplainedBin {
    requireNonNull(name, "name");
    requireNonNull(path, "path");
    requireNonNull(points, "points");
    requireNonNull(root, "root");
    missing = List.copyOf(missing);
  }

  /** Shows nothing of the customer. */
  @Override
  public String toString() {
    return "ExplainedBin";
  }
}
