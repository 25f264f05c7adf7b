package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decisions;

/**
 * Where a customer counts in a family of segments.
 *
 * <p>It is told even where data is missing: then it is the answer as far as the data goes, and
 * {@link #settled} says whether more data could change it.
 *
 * @param family the family
 * @param codes the ids of the segments in which the customer counts, in the family's order: one in
 *     an exclusive family, one or more in an overlapping one; or the code of the remainder alone;
 *     or {@link Decisions#NOT_APPLICABLE} alone for a customer who is not of the family's
 *     population, {@link Decisions#UNDECIDED} where that cannot be told
 * @param settled whether it would be the same whatever the missing values are; if not, the customer
 *     may count in another segment, or in more of them, once they are known
 * @param remainder whether the customer counts in the remainder
 */
public record FamilyMembership(
    PolicyRef family, List<String> codes, boolean settled, boolean remainder) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no code, or others beside the remainder's
   */
  public FamilyMembership {
    requireNonNull(family, "family");
    codes = List.copyOf(codes);
    if (codes.isEmpty() || (remainder && codes.size() > 1)) {
      throw new IllegalArgumentException(
          "codes must be those of segments, or that of the remainder alone, but were "
              + codes.size());
    }
  }

  /** Of a customer who is not of the family's population, or of whom that cannot be told. */
  static FamilyMembership notAsked(PolicyRef family, Truth applies) {
    return new FamilyMembership(
        family, List.of(Outcomes.notAsked(applies)), applies == Truth.FALSE, false);
  }

  /** Whether the family is about the customer; FALSE as well where that cannot be told. */
  public boolean applies() {
    return !codes.equals(List.of(Decisions.NOT_APPLICABLE))
        && !codes.equals(List.of(Decisions.UNDECIDED));
  }

  static FamilyMembership of(SegmentFamily family, List<Truth> truths) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      if (truths.get(i) == Truth.TRUE) {
        codes.add(family.segments().get(i));
      }
    }
    boolean none = codes.isEmpty();
    return new FamilyMembership(
        family.ref(),
        none ? List.of(family.remainderCode()) : codes,
        !truths.contains(Truth.UNKNOWN),
        none);
  }

  /** Names the family and shows nothing of the customer. */
  @Override
  public String toString() {
    return "FamilyMembership of " + family;
  }
}
