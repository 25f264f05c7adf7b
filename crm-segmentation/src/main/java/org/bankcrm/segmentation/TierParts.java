package org.bankcrm.segmentation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;

/**
 * What is kept of a customer by ladders and lists, as parts for retention and erasure.
 *
 * <p>Of a rung there stays, without the person, which it was and since when, and of one given by
 * hand which and until when: not who gave it, nor why. Of an entry on a list nothing stays.
 */
public final class TierParts {

  /** The standing on a ladder, with the first day on the rung as {@code since}. */
  public static final HeldKind TIER = HeldKind.of("segmentation.tier", "客户等级状态", "Tiers");

  /**
   * A rung given by hand where it is kept apart from the standing, with its end as {@code ended}.
   */
  public static final HeldKind OVERRIDE =
      HeldKind.of("segmentation.override", "人工指定等级", "Tiers given by hand");

  /** An entry on a list, with its first day as {@code added} and its end as {@code ended}. */
  public static final HeldKind ENTRY =
      HeldKind.of("segmentation.list-entry", "名单记录", "Entries on lists");

  private TierParts() {}

  /**
   * The part of one ladder.
   *
   * @param ladder the id of the ladder
   * @param state where the customer stands by the ladder
   * @param byHand the rung that somebody gave, if one stands, with its author and reason: these do
   *     not stay
   * @throws IllegalArgumentException if the id is none
   */
  public static HeldDocument of(String ladder, TierState state, Optional<TierOverride> byHand) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ladder", Checks.code(ladder, "ladder"));
    document.put("state", state.toDocument());
    Map<String, Object> remains = new LinkedHashMap<>(document);
    byHand.ifPresent(
        given -> {
          document.put("override", given.toDocument());
          remains.put("overrideTier", given.tier());
          remains.put("overrideExpiry", given.expiry().toString());
        });
    return HeldDocument.of(TIER, ladder, document).on("since", state.since()).leaving(remains);
  }

  /**
   * The part of a rung given by hand, where it is kept apart from the standing.
   *
   * @param ladder the id of the ladder
   * @param byHand the rung, of which author and reason do not stay
   * @throws IllegalArgumentException if the id is none
   */
  public static HeldDocument of(String ladder, TierOverride byHand) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ladder", Checks.code(ladder, "ladder"));
    Map<String, Object> remains = new LinkedHashMap<>(document);
    document.put("override", byHand.toDocument());
    remains.put("overrideTier", byHand.tier());
    remains.put("overrideExpiry", byHand.expiry().toString());
    return HeldDocument.of(OVERRIDE, ladder, document).on("ended", byHand.end()).leaving(remains);
  }

  /**
   * The entries of a customer on a list, from the first on. Entries that have ended are among them,
   * as they are kept as well. Empty for a customer who was never on the list.
   *
   * @param list any list, of the bank's or of an authority
   * @param customer whose entries
   */
  public static List<HeldDocument> of(StaticList list, CustomerId customer) {
    List<ListEntry> own =
        list.entries().stream().filter(entry -> entry.customer().equals(customer)).toList();
    return own.stream().map(entry -> entry(list.code(), own.indexOf(entry), entry)).toList();
  }

  private static HeldDocument entry(String list, int number, ListEntry entry) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("list", list);
    document.put("customer", entry.customer().value());
    document.put("author", entry.author());
    document.put("reason", entry.reason());
    document.put("added", entry.added().toString());
    entry.end().ifPresent(day -> document.put("end", day.toString()));
    return HeldDocument.of(ENTRY, list + "/" + number, document)
        .on("added", entry.added())
        .on("ended", entry.end());
  }
}
