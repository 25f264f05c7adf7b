package org.bankcrm.benchmarks.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The 50 segments of workload W1, three to eight atoms each. */
public final class Segments {
  /** How many there are. */
  public static final int COUNT = 50;

  private static final long SEED = 5003;

  private static final List<Rule> ALL = of(Atoms.all(), COUNT, SEED);

  private Segments() {}

  /** The segments; the position is the bit in a customer's mask. */
  public static List<Rule> all() {
    return ALL;
  }

  /** As many segments as asked for, of the same make, over any pool of tests. */
  public static List<Rule> of(List<Rule.Test> pool, int count, long seed) {
    return new Maker(pool, seed).make(count);
  }

  /** One pass over the seed's draws. */
  private static final class Maker {
    private final List<Rule.Test> pool;
    private final SplitMix64 r;
    private final List<Integer> order;
    private int next;

    Maker(List<Rule.Test> pool, long seed) {
      this.pool = pool;
      this.r = SplitMix64.of(seed);
      this.order = new ArrayList<>(IntStream.range(0, pool.size()).boxed().toList());
    }

    List<Rule> make(int count) {
      for (int i = pool.size() - 1; i > 0; i--) {
        Collections.swap(order, i, r.below(i + 1));
      }
      List<Rule> segments = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        segments.add(segment(List.copyOf(picks(3 + r.below(6)))));
      }
      return List.copyOf(segments);
    }

    /** Even places go through all atoms in turn, odd places favour a few. */
    private Set<Integer> picks(int count) {
      Set<Integer> picks = new LinkedHashSet<>();
      for (int place = 0; place < count; place++) {
        boolean inTurn = place % 2 == 0 && next < pool.size();
        int pick = inTurn ? order.get(next++) : favoured();
        while (!picks.add(pick)) {
          pick = favoured();
        }
      }
      return picks;
    }

    private int favoured() {
      return order.get(r.below(pool.size()) * r.below(pool.size()) / pool.size());
    }

    private Rule segment(List<Integer> picks) {
      List<Rule> groups = new ArrayList<>();
      int at = 0;
      while (at < picks.size()) {
        int drawn = r.below(100);
        int size = Math.min(drawn < 50 ? 1 : drawn < 80 ? 2 : 3, picks.size() - at);
        groups.add(group(picks.subList(at, at + size).stream().map(pool::get).toList()));
        at += size;
      }
      if (r.below(100) < 20 && groups.size() >= 2) {
        int half = groups.size() / 2;
        return Rule.any(
            List.of(
                Rule.all(groups.subList(0, half)), Rule.all(groups.subList(half, groups.size()))));
      }
      return Rule.all(groups);
    }

    private Rule group(List<Rule.Test> atoms) {
      int how = r.below(100);
      if (atoms.size() == 1) {
        return how < 25 ? new Rule.Not(atoms.get(0)) : atoms.get(0);
      }
      if (how < 70) {
        return Rule.any(atoms);
      }
      return new Rule.Not(how < 85 ? Rule.any(atoms) : Rule.all(atoms));
    }
  }
}
