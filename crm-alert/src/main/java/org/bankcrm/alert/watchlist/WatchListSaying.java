package org.bankcrm.alert.watchlist;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What can be told of watch lists. */
enum WatchListSaying implements Saying {
  /** Missing values leave it open. */
  OPEN,

  /** By the facts of the moment. */
  WOULD_ENTER,
  NOTHING,
  /** The effect of an action. */
  PLANNED,
  HELD_BACK,
  DIFFERENCE,
  TOLD_APART,
  NOT_TOLD_APART,
  NO_COMPARISON,
  LEFT_OUT;

  static final Wording WORDING =
      Wording.of(
          List.of(values()),
          Stream.<Labelled[]>of(WatchListStage.values(), WatchListStep.What.values())
              .flatMap(Stream::of)
              .toList(),
          WatchListSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
