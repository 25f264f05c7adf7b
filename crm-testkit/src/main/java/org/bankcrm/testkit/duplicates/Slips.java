package org.bankcrm.testkit.duplicates;

import java.util.SplittableRandom;

/**
 * How persons come to stand in a bank more than once, in shares of duplicates from 0 to 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param duplicated the share of persons with more records than one
 * @param withoutId the share of their records without a resident id
 * @param otherName names misheard, in traditional characters or mistyped, each so often
 * @param latinName names in Latin letters
 * @param otherPhone phones that changed
 * @param otherDate birth dates with a slip
 * @param moved addresses that changed
 * @param missing how often each of birth date, phone, address and e-mail is not there
 * @param dummy how often a value stands for none
 */
public record Slips(
    double duplicated,
    double withoutId,
    double otherName,
    double latinName,
    double otherPhone,
    double otherDate,
    double moved,
    double missing,
    double dummy) {

  /** What a bank sees whose branches, forms and app each make records. */
  public static Slips usual() {
    return new Slips(0.1, 0.5, 0.05, 0.05, 0.15, 0.04, 0.15, 0.08, 0.02);
  }

  /** Leads from events and partners: few ids, many slips. */
  public static Slips sloppy() {
    return new Slips(0.15, 0.8, 0.08, 0.1, 0.2, 0.1, 0.25, 0.15, 0.04);
  }

  int copies(SplittableRandom random, int most) {
    if (random.nextDouble() >= duplicated) {
      return 0;
    }
    return Math.min(most - 1, random.nextInt(100) < 80 ? 1 : 2);
  }
}
