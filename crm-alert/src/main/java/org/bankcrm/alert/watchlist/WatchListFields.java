package org.bankcrm.alert.watchlist;

import java.util.List;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of watch lists, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class WatchListFields {

  /** Whether the list is about the subject. */
  public static final ResultField<WatchListReading, Truth> APPLIES =
      ResultField.always("applies", WatchListReading::applies);

  /** Whether the condition for coming onto the list is met. */
  public static final ResultField<WatchListReading, Truth> ENTERS =
      ResultField.always("enters", WatchListReading::enters);

  /** Whether the condition for leaving it is met. */
  public static final ResultField<WatchListReading, Truth> GOOD =
      ResultField.always("good", WatchListReading::good);

  /** The ids of the attributes that might bring the subject onto it. */
  public static final ResultField<WatchListReading, String> MISSING =
      ResultField.several("missing", WatchListReading::missing);

  private WatchListFields() {}

  /** All of them. */
  public static List<ResultField<WatchListReading, ?>> all() {
    return List.of(APPLIES, ENTERS, GOOD, MISSING);
  }
}
