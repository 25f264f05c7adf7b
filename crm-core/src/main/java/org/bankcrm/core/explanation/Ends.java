package org.bankcrm.core.explanation;

import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.explanation.Operand.Role;

/**
 * The ends of a range as they are told: the opposite of a range is told by its own ends, not by a
 * "not".
 *
 * @param from the value itself and more
 * @param above more than the value
 * @param to the value itself and less
 * @param below less than the value
 * @param either whether lying beyond one end is enough, as in the opposite of a range
 */
record Ends(
    Optional<Object> from,
    Optional<Object> above,
    Optional<Object> to,
    Optional<Object> below,
    boolean either) {

  static Ends of(Clause range, boolean negated) {
    Optional<Object> from = range.operand(Role.FROM);
    Optional<Object> above = range.operand(Role.ABOVE);
    Optional<Object> to = range.operand(Role.TO);
    Optional<Object> below = range.operand(Role.BELOW);
    return negated
        ? new Ends(below, to, above, from, true)
        : new Ends(from, above, to, below, false);
  }

  /** Both ends belong to it. */
  boolean isClosed() {
    return !either && from.isPresent() && to.isPresent();
  }

  /** The one value that it has, or that its opposite leaves out. */
  static Optional<Object> single(Clause range) {
    return range
        .operand(Role.FROM)
        .filter(v -> range.operand(Role.TO).filter(v::equals).isPresent());
  }

  static boolean isDay(Attribute<?> attribute) {
    return attribute.type().kind().isOfDays();
  }
}
