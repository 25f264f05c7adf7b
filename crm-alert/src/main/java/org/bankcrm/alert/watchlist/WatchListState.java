package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.lifecycle.StageState;

/**
 * What is remembered of one subject for one watch list. Immutable and thread-safe; {@code toString}
 * shows nothing of the subject.
 *
 * @param state where the subject stands in the list's lifecycle
 * @param heldBack whether the subject is among those for whom no retention action is planned, so
 *     that its effect can be read
 * @param listing the stay on the list, or the last one; earlier ones the host has
 */
public record WatchListState(StageState state, boolean heldBack, Optional<Listing> listing) {

  /** Refuses nulls. */
  public WatchListState {
    requireNonNull(state, "state");
    requireNonNull(listing, "listing");
  }

  /** Where the subject stands. */
  public WatchListStage stage() {
    return state.stage().map(WatchListLifecycle::stage).orElse(WatchListStage.OFF);
  }

  /**
   * All of it as a tree of maps, lists and texts for a store of the host's, which {@link #parse}
   * reads back as equal. Treat it as personal data.
   */
  public Map<String, Object> toDocument() {
    return WatchListDocuments.write(this);
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static WatchListState parse(Object tree) {
    return WatchListDocuments.read(tree);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "WatchListState";
  }
}
