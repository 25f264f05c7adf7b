package org.bankcrm.core.internal.explain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.explanation.Clause;
import org.bankcrm.core.explanation.Operand.Role;

/**
 * Whether the constants of a comparison tell a value outright to whoever sees how it came out: by
 * equality, between two bounds, or since no other code is left. A single bound tells no more than
 * the rule and the outcome do.
 */
final class Telling {

  private Telling() {}

  static boolean isOutright(Clause clause, Truth truth) {
    boolean met = truth == Truth.TRUE;
    return truth != Truth.UNKNOWN
        && switch (clause.operator()) {
          case RANGE -> (met && hasBoth(clause)) || isLastCode(clause, met);
          case ONE_OF -> met || isYesNo(clause) || isLastCode(clause, false);
          case DAY_SPAN ->
              met
                  && clause.operand(Role.FIRST_DAY).isPresent()
                  && clause.operand(Role.LAST_DAY).isPresent();
          case SIZE -> met && !clause.operand(Role.MOST).equals(Optional.of(Integer.MAX_VALUE));
          case ANNIVERSARY, TEXT_IS, TEXT_STARTS, TEXT_ENDS, TEXT_CONTAINS -> met;
          case HAS_ANY, HAS_ALL, HAS_ONLY, HAS_EXACTLY -> met;
          case HAS_NONE -> !met;
          default -> false;
        };
  }

  private static boolean hasBoth(Clause clause) {
    return has(clause, Role.FROM, Role.ABOVE) && has(clause, Role.TO, Role.BELOW);
  }

  private static boolean has(Clause clause, Role one, Role other) {
    return clause.operand(one).or(() -> clause.operand(other)).isPresent();
  }

  private static boolean isYesNo(Clause clause) {
    return clause.attribute().orElseThrow().type().kind() == ValueType.Kind.YES_NO;
  }

  /** Whether a list of codes leaves at most one that the value can be. */
  private static boolean isLastCode(Clause clause, boolean met) {
    Attribute<?> attribute = clause.attribute().orElseThrow();
    List<String> codes = attribute.type().codes();
    return attribute.type().kind() == ValueType.Kind.CODE
        && !codes.isEmpty()
        && codes.stream().filter(code -> holds(clause, codes, code) == met).limit(2).count() < 2;
  }

  private static boolean holds(Clause clause, List<String> codes, String code) {
    Optional<Object> members = clause.operand(Role.MEMBERS);
    if (members.isPresent()) {
      return ((Collection<?>) members.get()).contains(code);
    }
    int place = codes.indexOf(code);
    return clause.operand(Role.FROM).filter(from -> place < codes.indexOf(from)).isEmpty()
        && clause.operand(Role.ABOVE).filter(from -> place <= codes.indexOf(from)).isEmpty()
        && clause.operand(Role.TO).filter(to -> place > codes.indexOf(to)).isEmpty()
        && clause.operand(Role.BELOW).filter(to -> place >= codes.indexOf(to)).isEmpty();
  }
}
