package org.bankcrm.alert.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/**
 * So many of so many, and how sure the share is: of 40 alerts 12 were right, 30 %, and with 95 %
 * certainty between 18 % and 45 %.
 *
 * <p>The interval is Wilson's score interval with z = 1.959964, which lies within 0 and 1, is no
 * point where none or all were, and holds for few cases too. It takes the cases to be independent
 * of each other. Counts are exact; shares and ends have six digits after the point, the lower end
 * rounded down and the upper one up. Immutable and thread-safe.
 *
 * <p>After E. Wilson, Probable inference, the law of succession, and statistical inference (1927),
 * without a correction for continuity.
 *
 * @param hits how many of them; 0 to {@code of}
 * @param of how many there are; 0 or more
 */
public record Proportion(long hits, long of) {

  private static final long MOST = 1_000_000_000_000L;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is less than 0, hits are more than all, or all are more
   *     than a million million
   */
  public Proportion {
    if (hits < 0 || of < hits || of > MOST) {
      throw new IllegalArgumentException("hits lie between 0 and all of them");
    }
  }

  /** The share, half to even; empty where there are none to tell it of. */
  public Optional<BigDecimal> share() {
    return of == 0
        ? Optional.empty()
        : Optional.of(
            Exactly.of(hits)
                .divide(Exactly.of(of), Exactly.DIGITS)
                .setScale(Exactly.TOLD, RoundingMode.HALF_EVEN));
  }

  /** The lower end of the interval, 0 to 1; 0 where there are none. */
  public BigDecimal from() {
    BigDecimal end = of == 0 ? BigDecimal.ZERO : middle().subtract(half());
    return Exactly.from(end.max(BigDecimal.ZERO));
  }

  /** The upper end of the interval, 0 to 1; 1 where there are none. */
  public BigDecimal to() {
    BigDecimal end = of == 0 ? BigDecimal.ONE : middle().add(half());
    return Exactly.to(end).min(BigDecimal.ONE.setScale(Exactly.TOLD));
  }

  private BigDecimal middle() {
    BigDecimal z2 = Exactly.Z.multiply(Exactly.Z);
    return Exactly.ratio(Exactly.of(hits).add(z2.divide(Exactly.of(2))), Exactly.of(of).add(z2));
  }

  private BigDecimal half() {
    BigDecimal z2 = Exactly.Z.multiply(Exactly.Z);
    BigDecimal spread =
        Exactly.ratio(Exactly.of(hits).multiply(Exactly.of(of - hits)), Exactly.of(of));
    BigDecimal root = Exactly.root(spread.add(z2.divide(Exactly.of(4))));
    return Exactly.ratio(Exactly.Z.multiply(root), Exactly.of(of).add(z2));
  }

  /** Its counts, for a document. */
  public DataWriter write() {
    return DataWriter.object().integer("hits", hits).integer("of", of);
  }

  /** Reads what {@link #write} wrote. */
  public static Optional<Proportion> read(DataReader object) {
    Optional<Long> hits = object.integer("hits", 0, MOST);
    Optional<Long> of = object.integer("of", 0, MOST);
    return object.made(
        "hits of all, no more than all",
        () -> new Proportion(hits.orElseThrow(), of.orElseThrow()));
  }
}
