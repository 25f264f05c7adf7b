package org.bankcrm.benchmarks.workload;

/**
 * The random numbers of all workloads: SplitMix64, integers only, the same on every machine.
 *
 * <p>Not thread-safe: one generator belongs to one sequence of draws.
 */
public final class SplitMix64 {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private SplitMix64(long state) {
    this.state = state;
  }

  /** A generator whose state is the given number itself. */
  public static SplitMix64 of(long state) {
    return new SplitMix64(state);
  }

  /** The finishing step of the generator; also the step of {@link Checksum}. */
  public static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The next 64 bits. */
  public long next() {
    state += STEP;
    return mix(state);
  }

  /** A number from 0 (inclusive) to {@code bound} (exclusive), by one draw. */
  public int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** A number whose logarithm to base 2 is even between both ends (inclusive), by two draws. */
  public long logEven(int low, int high) {
    long power = 1L << (low + below(high - low + 1));
    return power + (next() & (power - 1));
  }
}
