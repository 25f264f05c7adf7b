package org.bankcrm.segmentation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.segmentation.TierRetention.Timing;
import org.bankcrm.segmentation.internal.Codes;

/** The retention of a ladder as an object of its document. */
final class RetentionTree {

  /** In the order of {@link Timing}. */
  private static final List<String> TIMINGS = List.of("at-once", "on-review");

  private RetentionTree() {}

  static TierRetention read(DocumentReader object) {
    return new TierRetention(
        timing(object, "promotion"),
        timing(object, "demotion"),
        reviewMonths(object),
        object.has("graceDays") ? (int) object.integer("graceDays", 0, TierRetention.MAX_GRACE) : 0,
        object.has("floor")
            ? Optional.of(object.text("floor", Codes.MAX_LENGTH))
            : Optional.empty(),
        object.has("oneRungDown") && object.yesNo("oneRungDown"));
  }

  private static Timing timing(DocumentReader object, String key) {
    return Timing.values()[TIMINGS.indexOf(object.oneOf(key, TIMINGS))];
  }

  private static OptionalInt reviewMonths(DocumentReader object) {
    if (!object.has("reviewEveryMonths")) {
      return OptionalInt.empty();
    }
    int months = (int) object.integer("reviewEveryMonths", 1, 12);
    if (12 % months != 0) {
      object.problem(
          "reviewEveryMonths",
          "wrong-value",
          months + " months do not divide a year.",
          "Write 1, 2, 3, 4, 6 or 12.");
      return OptionalInt.of(1);
    }
    return OptionalInt.of(months);
  }

  static DocumentWriter write(TierRetention retention) {
    DocumentWriter object =
        DocumentWriter.empty()
            .text("promotion", TIMINGS.get(retention.promotion().ordinal()))
            .text("demotion", TIMINGS.get(retention.demotion().ordinal()));
    retention.reviewMonths().ifPresent(months -> object.integer("reviewEveryMonths", months));
    if (retention.graceDays() > 0) {
      object.integer("graceDays", retention.graceDays());
    }
    retention.floor().ifPresent(floor -> object.text("floor", floor));
    return retention.oneRungDown() ? object.yesNo("oneRungDown", true) : object;
  }
}
