package org.bankcrm.core.condition;

import java.util.ArrayList;
import java.util.List;

/** What the connectives have in common. */
final class Parts {

  static final int MOST = 10_000;

  private Parts() {}

  static List<Condition> check(List<Condition> parts, String name) {
    List<Condition> copy = List.copyOf(parts);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException(
          name + " needs at least one part; write Condition.always() or never() if that is meant");
    }
    if (copy.size() > MOST) {
      throw new IllegalArgumentException(name + " must have at most " + MOST + " parts");
    }
    return copy;
  }

  static List<Condition> append(List<Condition> parts, Condition last) {
    List<Condition> all = new ArrayList<>(parts);
    all.add(last);
    return all;
  }
}
