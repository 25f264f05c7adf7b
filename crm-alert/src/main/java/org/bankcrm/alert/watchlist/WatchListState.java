package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
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
 * @param listing the stay on the list, or the last one
 * @param earlier the stays before that one, the oldest first, each as it was when the subject had
 *     left; of more than {@value #MOST_EARLIER}, the first and the last ones
 */
public record WatchListState(
    StageState state, boolean heldBack, Optional<Listing> listing, List<Listing> earlier) {

  /** The most earlier stays that are kept. */
  public static final int MOST_EARLIER = 20;

  /** Refuses nulls, and keeps as many earlier stays as are kept. */
  public WatchListState {
    requireNonNull(state, "state");
    requireNonNull(listing, "listing");
    earlier = kept(earlier);
  }

  private static List<Listing> kept(List<Listing> stays) {
    if (stays.size() <= MOST_EARLIER) {
      return List.copyOf(stays);
    }
    List<Listing> kept = new ArrayList<>(stays.subList(0, 1));
    kept.addAll(stays.subList(stays.size() - MOST_EARLIER + 1, stays.size()));
    return List.copyOf(kept);
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
