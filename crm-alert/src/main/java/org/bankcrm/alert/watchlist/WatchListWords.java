package org.bankcrm.alert.watchlist;

import org.bankcrm.core.language.Wording;

/** The words of watch lists, for whoever adds a language. */
public final class WatchListWords {

  private WatchListWords() {}

  /** All of them. */
  public static Wording all() {
    return WatchListSaying.WORDING;
  }
}
