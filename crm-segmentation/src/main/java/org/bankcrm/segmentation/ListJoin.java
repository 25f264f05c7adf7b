package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.join.NamedJoin;
import org.bankcrm.core.language.Language;
import org.bankcrm.segmentation.ListStays.Stay;

/**
 * When a customer is on a list that people keep, as what is held of the customer.
 *
 * <pre>{@code
 * ListJoin litigation = ListJoin.of("litigation", list.name());
 * held.with(litigation, ListStays.of(list, customer));
 * // after the merge
 * entries.addAll(merge.states().get(litigation).orElseThrow().entries(merge.survivor().id()));
 * }</pre>
 *
 * <p>On each day on which one of the records is on the list the customer is: whoever was excluded
 * stays excluded, on the word of the same people. Order and grouping never matter, and a state
 * joined with itself is itself. Immutable and thread-safe.
 */
public final class ListJoin extends NamedJoin<ListStays> {

  private static final int MOST = 100_000;
  private static final int LONGEST = 500;

  private ListJoin(String key, LocalizedText name) {
    super(TierParts.ENTRY, key, name);
  }

  /**
   * The stays on a list, held under a key such as its code.
   *
   * @throws IllegalArgumentException if it is none: a lower-case letter or digit, then those, dots
   *     and hyphens
   */
  public static ListJoin of(String key, LocalizedText name) {
    return new ListJoin(key, name);
  }

  @Override
  public Map<String, Object> write(ListStays state) {
    return DataWriter.document(1).objects("stays", state.stays(), ListJoin::write).tree();
  }

  private static DataWriter write(Stay stay) {
    return DataWriter.object()
        .text("author", stay.author())
        .text("reason", stay.reason())
        .day("added", stay.added())
        .day("end", stay.end());
  }

  /**
   * What {@link #write} has written; at most 100,000 stays, authors and reasons of at most 500
   * characters, and none that ends before it began.
   */
  @Override
  public ListStays read(Object tree) {
    return DataReader.read(
        tree,
        1,
        document -> {
          List<Stay> stays = document.objects("stays", MOST, ListJoin::stay);
          return document.made("stays on a list", () -> ListStays.of(stays));
        });
  }

  private static Optional<Stay> stay(DataReader object) {
    Optional<String> author = object.text("author", LONGEST);
    Optional<String> reason = object.text("reason", LONGEST);
    Optional<LocalDate> added = object.day("added");
    Optional<LocalDate> end = object.has("end") ? object.day("end") : Optional.empty();
    return object.made(
        "a stay that ends after it began",
        () -> new Stay(author.orElseThrow(), reason.orElseThrow(), added.orElseThrow(), end));
  }

  /** All stays of both, each once: a day on which either record was listed is a day on the list. */
  @Override
  public ListStays join(ListStays one, ListStays other) {
    return one.and(other);
  }

  /** The list, and which of the records bring something to it. */
  @Override
  public List<String> explain(Map<String, ListStays> before, ListStays after, Language language) {
    List<String> on =
        before.entrySet().stream()
            .filter(each -> !each.getValue().stays().isEmpty())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return on.isEmpty()
        ? List.of()
        : List.of(
            language.say(
                TierSaying.LIST_STAYS, Map.of("list", name(), "customers", language.list(on))));
  }
}
