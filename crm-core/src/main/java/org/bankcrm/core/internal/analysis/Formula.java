package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What must be so for a condition to come out as wanted; monotone, for there is no negation. */
sealed interface Formula {

  /** For everybody, or for nobody. */
  enum Fixed implements Formula {
    NO,
    YES
  }

  /** The variable lies within the spans. */
  record Literal(Variable variable, Spans spans) implements Formula {}

  /**
   * At least so many of the parts: all of them for AND, one for OR. Equal to itself alone: what is
   * shared in many places is not gone through in each of them.
   */
  final class Join implements Formula {
    private final int count;
    private final List<Formula> parts;

    Join(int count, List<Formula> parts) {
      this.count = count;
      this.parts = List.copyOf(parts);
    }

    int count() {
      return count;
    }

    List<Formula> parts() {
      return parts;
    }

    boolean isAll() {
      return count == parts.size();
    }
  }

  static Formula of(Variable variable, Spans spans) {
    Spans possible = variable.all.and(spans);
    if (possible.isEmpty()) {
      return Fixed.NO;
    }
    return variable.all.isWithin(possible) ? Fixed.YES : new Literal(variable, possible);
  }

  static Formula all(Formula... parts) {
    return atLeast(parts.length, List.of(parts));
  }

  static Formula any(Formula... parts) {
    return atLeast(1, List.of(parts));
  }

  /** At least so many; a part written twice counts twice. */
  static Formula atLeast(int count, Collection<Formula> parts) {
    List<Formula> open = new ArrayList<>(parts.size());
    int left = count;
    for (Formula part : parts) {
      if (part == Fixed.YES) {
        left--;
      } else if (part != Fixed.NO) {
        open.add(part);
      }
    }
    if (left <= 0 || left > open.size()) {
      return left <= 0 ? Fixed.YES : Fixed.NO;
    }
    if (left < open.size() && left > 1) {
      return new Join(left, open);
    }
    return Merge.of(left == open.size(), open);
  }
}
