package org.bankcrm.testkit.bank;

import java.util.List;

/**
 * A source of draws (SplitMix64) that is the same on every machine. A fork depends on where this
 * source began, not on how often it was drawn from, so that one more draw in one place changes
 * nothing elsewhere. For one thread.
 */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final long origin;
  private long state;
  private double spare;
  private boolean hasSpare;

  private Dice(long origin) {
    this.origin = origin;
    this.state = origin;
  }

  static Dice of(long seed) {
    return new Dice(mix(seed + STEP));
  }

  /** The source for one purpose or one thing of many. */
  Dice fork(long label) {
    return new Dice(mix(origin ^ mix(label * STEP + STEP)));
  }

  Dice fork(Draw purpose) {
    return fork(-1L - purpose.ordinal());
  }

  /** From 0 to the bound, the bound not included. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From low to high, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** From 0 to 1, 1 not included. */
  double unit() {
    return (next() >>> 11) * UNIT;
  }

  double between(double low, double high) {
    return low + (high - low) * unit();
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** Of mean 0 and deviation 1, by Marsaglia's polar method. */
  double normal() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double u;
    double v;
    double square;
    do {
      u = 2 * unit() - 1;
      v = 2 * unit() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    spare = v * factor;
    hasSpare = true;
    return u * factor;
  }

  /** Half are below the median; the logarithm has the given deviation. */
  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** How often something happens that happens so often on average; at most 200 times. */
  int poisson(double mean) {
    if (mean > 30) {
      return (int) Math.max(0, Math.min(200, mean + StrictMath.sqrt(mean) * normal() + 0.5));
    }
    double limit = StrictMath.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > limit) {
      product *= unit();
      count++;
    }
    return count;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** The place of one of the weights, each as likely as it is large. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private long next() {
    state += STEP;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
