package org.bankcrm.alert.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * By how much one share is greater than another: how many more customers stayed of those who were
 * called than of those who were not.
 *
 * <p>The interval of 95 % is Newcombe's, made of the Wilson intervals of both shares; it takes the
 * two groups to be independent. It lies within −1 and 1. Immutable and thread-safe.
 *
 * <p>After R. Newcombe, Interval estimation for the difference between independent proportions
 * (1998), method 10. Where the interval has 0 in it, the groups are not told apart: that is no
 * proof that they are alike, most often they are too small.
 *
 * @param first the share of the one group
 * @param second the share of the other, which is taken off
 */
public record Difference(Proportion first, Proportion second) {

  /** Refuses nulls. */
  public Difference {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
  }

  /** First less second; empty where one of the groups has nobody. */
  public Optional<BigDecimal> share() {
    return first.share().flatMap(one -> second.share().map(one::subtract));
  }

  /** The lower end; −1 where one of the groups has nobody. */
  public BigDecimal from() {
    return share()
        .map(share -> Exactly.from(share.subtract(reach(first, second))))
        .orElse(BigDecimal.ONE.negate())
        .max(BigDecimal.ONE.negate());
  }

  /** The upper end; 1 where one of the groups has nobody. */
  public BigDecimal to() {
    return share()
        .map(share -> Exactly.to(share.add(reach(second, first))))
        .orElse(BigDecimal.ONE)
        .min(BigDecimal.ONE);
  }

  /** How far the difference may be off where the one share is less and the other is more. */
  private static BigDecimal reach(Proportion less, Proportion more) {
    BigDecimal down = less.share().orElseThrow().subtract(less.from());
    BigDecimal up = more.to().subtract(more.share().orElseThrow());
    return Exactly.root(down.multiply(down).add(up.multiply(up)));
  }

  /** Whether the interval leaves out 0: a difference that chance alone would seldom make. */
  public boolean isTold() {
    return from().signum() > 0 || to().signum() < 0;
  }
}
