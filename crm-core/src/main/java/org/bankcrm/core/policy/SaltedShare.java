package org.bankcrm.core.policy;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.SaltedBucket;
import org.bankcrm.core.Share;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.document.CoreProblem;

/**
 * A part of customers, households or whatever has an id that is held out by a salt and the id
 * alone, as {@link SaltedBucket} says: how kinds of policies write it, and how many buckets it
 * takes. Thread-safe.
 */
public final class SaltedShare {

  /** The key of the salt: {@code salt}, 1 to 128 visible ASCII characters. */
  public static final Key<String> SALT =
      Key.of(
          "salt",
          Values.parsed(
              LocalizedText.of("1 至 128 个可见 ASCII 字符", "1 to 128 visible ASCII characters"),
              "^[!-~]{1,128}$",
              Checks.MAX_ID_LENGTH,
              CoreProblem.WRONG_VALUE,
              salt -> Checks.id(salt, "salt"),
              salt -> salt),
          "划分用的盐；更换即得到另一种划分",
          "what makes this division differ from others");

  private static final int MILLION = 6;

  private SaltedShare() {}

  /** A share in whole parts per million, as large as buckets are. */
  public static Value<Share> value() {
    return Values.share()
        .where(
            SaltedShare::isWhole,
            CoreProblem.OUT_OF_RANGE,
            "a share is held out in whole parts per million.",
            "Write at most four decimals: 0.0001% is one in a million.");
  }

  private static boolean isWhole(Share share) {
    return share.fraction().movePointRight(MILLION).stripTrailingZeros().scale() <= 0;
  }

  /**
   * How many of the million buckets a share takes: those below this number.
   *
   * @throws ArithmeticException if it is not in whole parts per million
   */
  public static int buckets(Share share) {
    return share.fraction().movePointRight(MILLION).intValueExact();
  }
}
