package org.bankcrm.benchmarks.workload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The 50 campaign rules of workload W2, each a list of conditions that must all be true. */
public final class Campaigns {
  /** How many there are. */
  public static final int COUNT = 50;

  private static final long SEED = 9007;
  private static final int FIRST_CONSENT = 4;

  private static final List<List<Rule>> ALL = new Maker().make();

  private Campaigns() {}

  /** The conditions of each rule, in the order in which a failing one is reported. */
  public static List<List<Rule>> all() {
    return ALL;
  }

  /** One pass over the seed's draws. */
  private static final class Maker {
    private final SplitMix64 r = SplitMix64.of(SEED);

    List<List<Rule>> make() {
      List<List<Rule>> campaigns = new ArrayList<>();
      for (int i = 0; i < COUNT; i++) {
        campaigns.add(conditions());
      }
      return List.copyOf(campaigns);
    }

    private List<Rule> conditions() {
      Set<Integer> used = new HashSet<>();
      List<Rule> conditions = new ArrayList<>();
      int consent = FIRST_CONSENT + r.below(3);
      used.add(consent);
      conditions.add(Atoms.all().get(consent));
      int more = 3 + r.below(4);
      for (int i = 0; i < more; i++) {
        conditions.add(condition(used));
      }
      return List.copyOf(conditions);
    }

    private Rule condition(Set<Integer> used) {
      int drawn = r.below(100);
      int size = drawn < 60 ? 1 : drawn < 85 ? 2 : 3;
      List<Rule> literals = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        literals.add(literal(used));
      }
      return Rule.any(literals);
    }

    private Rule literal(Set<Integer> used) {
      int pick = favoured();
      while (!used.add(pick)) {
        pick = favoured();
      }
      Rule atom = Atoms.all().get(pick);
      return r.below(100) < 25 ? new Rule.Not(atom) : atom;
    }

    private int favoured() {
      return r.below(Atoms.COUNT) * r.below(Atoms.COUNT) / Atoms.COUNT;
    }
  }
}
