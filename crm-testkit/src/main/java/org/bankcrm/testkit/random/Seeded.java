package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A source of draws that depends on its seed alone, on every machine and version.
 *
 * <p>A draw of zero always means the simplest choice. The draws of a {@link #recording} source can
 * be taken as a list, changed, and played again by {@link #replaying}, where they run out as zeros:
 * that is how failing cases are made small.
 *
 * <pre>{@code
 * Seeded source = Seeded.of(42, 7);         // the case with number 7
 * int days = source.between(1, 30);         // both inclusive
 * String city = source.pick(List.of("Shanghai", "Suzhou"));
 * if (source.chance(20)) { … }              // in a fifth of the cases
 * }</pre>
 *
 * <p>Numbers come from SplitMix64 (G. Steele, D. Lea, C. Flood, 2014), written out here, so that no
 * version of a library or a JDK ever changes a case that somebody has written down.
 *
 * <p>Used by one thread. Not for secrets.
 */
public final class Seeded {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final long[] given;
  private final boolean replays;
  private final boolean records;
  private long state;
  private long[] drawn = new long[0];
  private int count;

  private Seeded(long state, long[] given, boolean replays, boolean records) {
    this.state = state;
    this.given = given;
    this.replays = replays;
    this.records = records;
  }

  /** The source of this seed. */
  public static Seeded of(long seed) {
    return new Seeded(mix(seed + STEP), new long[0], false, false);
  }

  /** The source of the case with this number, from 0, among those of the seed. */
  public static Seeded of(long seed, long index) {
    return of(mix(seed + STEP) ^ mix(index * STEP));
  }

  /** The same as {@link #of(long, long)}, keeping its draws. */
  public static Seeded recording(long seed, long index) {
    return new Seeded(of(seed, index).state, new long[0], false, true);
  }

  /** Plays these draws, then zeros. */
  public static Seeded replaying(List<Long> draws) {
    long[] given = draws.stream().mapToLong(Long::longValue).toArray();
    return new Seeded(0, given, true, true);
  }

  /** The draws so far of a source that records or replays, in their order. */
  public List<Long> draws() {
    return Arrays.stream(drawn, 0, count).boxed().toList();
  }

  /**
   * A number from 0 to {@code bound}, exclusive.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  public long below(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive but was " + bound);
    }
    return draw(bound);
  }

  /** A number from 0 to {@code bound}, exclusive. */
  public int below(int bound) {
    return (int) below((long) bound);
  }

  /** A number from low to high, both inclusive, the low one being the simplest. */
  public long between(long low, long high) {
    return Math.addExact(low, below(Math.addExact(Math.subtractExact(high, low), 1)));
  }

  /** A number from low to high, both inclusive, the low one being the simplest. */
  public int between(int low, int high) {
    return (int) between((long) low, (long) high);
  }

  /** A number from -{@code most} to {@code most}, the nearer to zero the simpler. */
  public long signed(long most) {
    long drawn = below(Math.addExact(Math.multiplyExact(most, 2), 1));
    return (drawn & 1) == 0 ? drawn >> 1 : -((drawn + 1) >> 1);
  }

  /** True in so many of a hundred draws; false is the simpler. */
  public boolean chance(int percent) {
    return below(100) >= 100 - percent;
  }

  /** One of a list that is not empty, the first being the simplest. */
  public <T> T pick(List<T> choices) {
    return requireNonNull(choices, "choices").get(below(choices.size()));
  }

  /** The same elements in another order. */
  public <T> List<T> shuffled(List<T> elements) {
    List<T> left = new ArrayList<>(elements);
    List<T> order = new ArrayList<>();
    while (!left.isEmpty()) {
      order.add(left.remove(below(left.size())));
    }
    return order;
  }

  private long draw(long bound) {
    long value;
    if (replays) {
      value = count < given.length ? (given[count] & Long.MAX_VALUE) % bound : 0;
    } else {
      state += STEP;
      value = (mix(state) >>> 1) % bound;
    }
    if (records) {
      record(value);
    }
    return value;
  }

  private void record(long value) {
    if (count == drawn.length) {
      drawn = Arrays.copyOf(drawn, Math.max(64, 2 * count));
    }
    drawn[count++] = value;
  }

  /** The finaliser of SplitMix64: every bit of the input changes half of the output. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
