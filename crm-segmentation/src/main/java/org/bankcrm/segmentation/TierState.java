package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.check.Codes;

/**
 * What a ladder with retention has to know of a customer's past: it goes out with a decision, the
 * host stores it, and it comes back in with the facts of the next one ({@link
 * TierStateAttributes#fill}).
 *
 * @param tier the code of the rung that the customer has earned
 * @param since the first day on that rung, as far as it was told
 * @param belowSince the first day of those, up to now, on which the rung was not kept; empty while
 *     it is, or where nothing could follow from it
 * @param nextReview the next review day; empty for a ladder without reviews, and where the first
 *     review is still open
 * @param guaranteedUntil the last day, included, for which a rung is promised: the best one with a
 *     {@link TierGuarantee} that is not above {@code tier}; empty where no promise runs
 */
public record TierState(
    String tier,
    Optional<LocalDate> since,
    Optional<LocalDate> belowSince,
    Optional<LocalDate> nextReview,
    Optional<LocalDate> guaranteedUntil) {

  /**
   * Checks the code and the days.
   *
   * @throws IllegalArgumentException if the code is none, or a day is none that a bank means
   *     ({@link BankDates})
   */
  public TierState {
    Codes.check(tier, "tier");
    since.ifPresent(day -> BankDates.check("since", day));
    belowSince.ifPresent(day -> BankDates.check("belowSince", day));
    nextReview.ifPresent(day -> BankDates.check("nextReview", day));
    guaranteedUntil.ifPresent(day -> BankDates.check("guaranteedUntil", day));
  }

  /** The state of a customer to whom nothing is promised. */
  public TierState(
      String tier,
      Optional<LocalDate> since,
      Optional<LocalDate> belowSince,
      Optional<LocalDate> nextReview) {
    this(tier, since, belowSince, nextReview, Optional.empty());
  }

  /** A customer on a rung since a day, with nothing else to tell. */
  public static TierState of(String tier, LocalDate since) {
    return new TierState(tier, Optional.of(since), Optional.empty(), Optional.empty());
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static TierState parse(Object tree) {
    return TierDocuments.state(tree);
  }

  /**
   * The state as a tree of maps, texts and numbers for a store of the host's, which {@link #parse}
   * reads back as equal; equal states have equal documents. Treat it as personal data. Days that
   * are not there are left out.
   *
   * <pre>{@code
   * {"format": 1, "tier": "GOLD", "since": "2025-07-01", "belowSince": "2026-05-20",
   *  "nextReview": "2026-07-01", "guaranteedUntil": "2027-12-31"}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return TierDocuments.write(this);
  }

  /** The same with this first day on which the rung was not kept. */
  public TierState belowSince(LocalDate day) {
    return new TierState(tier, since, Optional.of(day), nextReview, guaranteedUntil);
  }

  /** The same with this next review day. */
  public TierState nextReview(LocalDate day) {
    return new TierState(tier, since, belowSince, Optional.of(day), guaranteedUntil);
  }

  /** The same with the rung promised up to this day, included. */
  public TierState guaranteedUntil(LocalDate day) {
    return new TierState(tier, since, belowSince, nextReview, Optional.of(day));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "TierState[***]";
  }
}
