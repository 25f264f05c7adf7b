package org.bankcrm.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;

/** The ways through a tree: what holds of whoever is at each of its leaves. */
final class TreeWays {

  private final Map<String, TreeTest> tests = new HashMap<>();
  private final Map<String, Condition> ways = new HashMap<>();

  private TreeWays() {}

  /** In the order of the leaves. */
  static List<Condition> of(DecisionTree tree) {
    TreeWays all = new TreeWays();
    tree.tests().forEach(test -> all.tests.put(test.code(), test));
    all.walk(tree.tests().get(0).code(), List.of());
    return tree.leaves().stream().map(leaf -> all.ways.get(leaf.code())).toList();
  }

  private void walk(String code, List<Condition> before) {
    TreeTest test = tests.get(code);
    if (test == null) {
      ways.put(code, before.size() == 1 ? before.get(0) : new All(before));
      return;
    }
    List<Condition> gaps = gaps(test.when()); // the same on both sides, as an engine knows them
    walk(test.yes(), with(before, side(test, TreeTest.Side.YES, gaps)));
    walk(test.no(), with(before, side(test, TreeTest.Side.NO, gaps)));
  }

  private static List<Condition> with(List<Condition> before, Condition next) {
    List<Condition> all = new ArrayList<>(before);
    all.add(next);
    return all;
  }

  /** Whether a customer goes to a side. */
  private static Condition side(TreeTest test, TreeTest.Side side, List<Condition> gaps) {
    Condition asked = side == TreeTest.Side.YES ? test.when() : new Not(test.when());
    Optional<TreeTest.Side> missing = test.missing();
    if (missing.isEmpty()) {
      return asked;
    }
    List<Condition> parts = new ArrayList<>();
    if (missing.get() == side) {
      parts.add(asked);
      parts.addAll(gaps);
      return new Any(parts);
    }
    parts.add(asked);
    gaps.forEach(gap -> parts.add(new Not(gap)));
    return new All(parts);
  }

  private static List<Condition> gaps(Condition when) {
    Set<AttributeRef> read = new LinkedHashSet<>(when.reads());
    return read.stream().<Condition>map(ref -> new Presence(ref, false)).toList();
  }
}
