package org.bankcrm.benchmarks.workload;

import java.util.HexFormat;

/** A running checksum over numbers in order; two makers of one workload compare it. */
public final class Checksum {
  private long hash;

  /** Takes one more number in. */
  public Checksum add(long value) {
    hash = SplitMix64.mix(hash + 0x9E3779B97F4A7C15L + value);
    return this;
  }

  /** Takes all numbers in, in their order. */
  public Checksum addAll(long[] values) {
    for (long value : values) {
      add(value);
    }
    return this;
  }

  /** Sixteen hexadecimal digits. */
  public String hex() {
    return HexFormat.of().toHexDigits(hash);
  }
}
