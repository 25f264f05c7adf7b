package org.bankcrm.benchmarks.workload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The pool of 120 distinct tests that segments and campaign rules draw from. */
public final class Atoms {
  /** How many there are. */
  public static final int COUNT = 120;

  private static final long SEED = 7101;
  private static final int CODE_ATOMS = 24;
  private static final int NUMBER_ATOMS = 83;
  private static final int FIRST_FLAG = Field.MORTGAGE.ordinal();
  private static final int FIRST_CODE = Field.GENDER.ordinal();

  private static final List<Rule.Test> ALL = make();

  private Atoms() {}

  /** The pool in order; the first seven are the flags. */
  public static List<Rule.Test> all() {
    return ALL;
  }

  /**
   * Any number of distinct tests: from the pool at even steps, beyond it with further thresholds
   * between those of the ladders.
   */
  public static List<Rule.Test> distinct(int count) {
    Set<Rule.Test> tests = new LinkedHashSet<>();
    int fromPool = Math.min(count, COUNT);
    for (int i = 0; i < fromPool; i++) {
      tests.add(ALL.get(i * COUNT / fromPool));
    }
    SplitMix64 r = SplitMix64.of(SEED + 1);
    while (tests.size() < count) {
      Field field = Field.all().get(r.below(FIRST_CODE));
      tests.add(
          numberAtom(r.below(100), field, between(r, field.ladder()), between(r, field.ladder())));
    }
    return List.copyOf(tests);
  }

  /** A number between two neighbours of a ladder, or the lower one. */
  private static long between(SplitMix64 r, List<Long> ladder) {
    int step = r.below(ladder.size() - 1);
    long low = ladder.get(step);
    return low + r.below(Math.toIntExact(ladder.get(step + 1) - low));
  }

  private static List<Rule.Test> make() {
    SplitMix64 r = SplitMix64.of(SEED);
    Set<Rule.Test> pool = new LinkedHashSet<>();
    List<Field> fields = Field.all();
    fields.subList(FIRST_FLAG, fields.size()).forEach(field -> pool.add(new Rule.Flag(field)));
    fields.stream().filter(Field::nullable).forEach(field -> pool.add(new Rule.Missing(field)));
    addInRotation(
        pool, fields.subList(FIRST_CODE, FIRST_FLAG), CODE_ATOMS, field -> codeAtom(r, field));
    addInRotation(pool, fields.subList(0, FIRST_CODE), NUMBER_ATOMS, field -> numberAtom(r, field));
    return List.copyOf(new ArrayList<>(pool));
  }

  private static void addInRotation(
      Set<Rule.Test> pool, List<Field> fields, int count, Function<Field, Rule.Test> draw) {
    for (int i = 0; i < count; i++) {
      Field field = fields.get(i % fields.size());
      while (!pool.add(draw.apply(field))) {
        // a duplicate is drawn again for the same field
      }
    }
  }

  private static Rule.Test codeAtom(SplitMix64 r, Field field) {
    boolean equality = r.below(100) < 40;
    int code = r.below(field.codes());
    int size = 2 + r.below(Math.max(1, field.codes() / 2 - 1));
    Set<Integer> codes = new TreeSet<>();
    for (int i = 0; i < size; i++) {
      codes.add(r.below(field.codes()));
    }
    return new Rule.OneOf(field, equality || codes.size() < 2 ? List.of(code) : List.copyOf(codes));
  }

  private static Rule.Test numberAtom(SplitMix64 r, Field field) {
    List<Long> ladder = field.ladder();
    int kind = r.below(100);
    long one = ladder.get(r.below(ladder.size()));
    long other = ladder.get(r.below(ladder.size()));
    return numberAtom(kind, field, one, other);
  }

  private static Rule.Test numberAtom(int kind, Field field, long one, long other) {
    if (kind < 40) {
      return new Rule.AtLeast(field, one);
    }
    if (kind < 65 || one == other) {
      return new Rule.Below(field, one);
    }
    return new Rule.Between(field, Math.min(one, other), Math.max(one, other));
  }
}
