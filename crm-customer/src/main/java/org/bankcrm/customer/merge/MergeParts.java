package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.customer.sources.AliasLedger;

/**
 * What is kept of the merges of a customer, as parts for retention and erasure: the records that
 * undo them, in which stand the customers as they were before, and the keys that lead to it.
 *
 * <p>Of a merge there stays, without the person, by which rules and on which day so many records
 * became one; it can be undone no more. Of the keys nothing stays. Whoever erases a customer hands
 * in what is kept under each of its keys ({@link AliasLedger#aliasesOf}), with the salt of each.
 */
public final class MergeParts {

  /** The record of a merge, with its day as {@code merged}. */
  public static final HeldKind MERGE = HeldKind.of("customer.merge", "合并记录", "Records of merges");

  /** The keys that lead to the customer, with the day of the last change as {@code changed}. */
  public static final HeldKind ALIASES =
      HeldKind.of("customer.aliases", "客户号别名", "Former customer keys");

  private MergeParts() {}

  /** Both kinds, for rules to name. */
  public static List<HeldKind> kinds() {
    return List.of(MERGE, ALIASES);
  }

  /**
   * The record of a merge.
   *
   * @param zone in which the day is told
   */
  public static HeldDocument of(MergeRecord merge, ZoneId zone) {
    String day = LocalDays.of(merge.at(), requireNonNull(zone, "zone")).toString();
    Map<String, Object> remains = new LinkedHashMap<>();
    remains.put("rules", merge.rules().ref().toString());
    remains.put("day", day);
    remains.put("records", merge.sources().size());
    return HeldDocument.of(MERGE, merge.id(), merge.toDocument())
        .on("merged", LocalDays.of(merge.at(), zone))
        .leaving(remains);
  }

  /**
   * The keys that ever led to a customer, or from its own key to another; empty if there are none.
   *
   * @param zone in which the day of the last change is told
   */
  public static Optional<HeldDocument> of(AliasLedger aliases, CustomerId customer, ZoneId zone) {
    List<AliasLedger.Entry> own =
        aliases.entries().stream()
            .filter(each -> each.alias().equals(customer) || each.leadsTo().equals(customer))
            .toList();
    Optional<Instant> last =
        own.stream().map(AliasLedger.Entry::from).max(Comparator.naturalOrder());
    return last.map(
        at ->
            HeldDocument.of(ALIASES, "aliases", AliasLedger.of(own).toDocument())
                .on("changed", LocalDays.of(at, zone)));
  }
}
