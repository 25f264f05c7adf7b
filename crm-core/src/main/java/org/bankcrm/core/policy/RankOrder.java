package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.check.Checks;

/**
 * The order in which the codes of what a policy yields stand for its author: rungs, grades, stages.
 *
 * @param attribute what it yields
 * @param lowestFirst all of its codes, the lowest first
 */
public record RankOrder(CodeAttribute attribute, List<String> lowestFirst) {
  /**
   * Checks that each code has one place.
   *
   * @throws IllegalArgumentException if the codes are not just those of the attribute
   */
  public RankOrder {
    requireNonNull(attribute, "attribute");
    lowestFirst = List.copyOf(lowestFirst);
    boolean same =
        lowestFirst.size() == attribute.type().codes().size()
            && new HashSet<>(lowestFirst).equals(new HashSet<>(attribute.type().codes()));
    Checks.require(same, "lowestFirst", "must have each code of the attribute once");
  }
}
