package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** What a ladder with retention has to know of a customer's past, as documents. */
final class TierDocuments {

  private static final long FORMAT = 1;
  private static final String DAYS = "days from 1800-01-01 to 2199-12-31";

  private TierDocuments() {}

  static Map<String, Object> write(TierState state) {
    return DataWriter.document(FORMAT)
        .text("tier", state.tier())
        .day("since", state.since())
        .day("belowSince", state.belowSince())
        .day("nextReview", state.nextReview())
        .day("guaranteedUntil", state.guaranteedUntil())
        .tree();
  }

  static TierState state(Object tree) {
    return DataReader.read(tree, FORMAT, TierDocuments::state);
  }

  private static Optional<TierState> state(DataReader document) {
    Optional<String> tier = tier(document);
    Optional<LocalDate> since = day(document, "since");
    Optional<LocalDate> belowSince = day(document, "belowSince");
    Optional<LocalDate> nextReview = day(document, "nextReview");
    Optional<LocalDate> guaranteed = day(document, "guaranteedUntil");
    return document.made(
        DAYS, () -> new TierState(tier.orElseThrow(), since, belowSince, nextReview, guaranteed));
  }

  static Map<String, Object> write(TierOverride byHand) {
    return DataWriter.document(FORMAT)
        .text("tier", byHand.tier())
        .text("reason", byHand.reason())
        .text("author", byHand.author())
        .day("expiry", byHand.expiry())
        .tree();
  }

  static TierOverride override(Object tree) {
    return DataReader.read(tree, FORMAT, TierDocuments::override);
  }

  private static Optional<TierOverride> override(DataReader document) {
    Optional<String> tier = tier(document);
    Optional<String> reason = document.text("reason", Notes.MAX_AUTHOR);
    Optional<String> author = document.text("author", Notes.MAX_AUTHOR);
    Optional<LocalDate> expiry = document.day("expiry");
    return document.made(
        "reason and author without control characters, and an expiry of " + DAYS + " or 9999-12-31",
        () ->
            new TierOverride(
                tier.orElseThrow(),
                reason.orElseThrow(),
                author.orElseThrow(),
                expiry.orElseThrow()));
  }

  private static Optional<String> tier(DataReader document) {
    return document.text("tier", "a code: " + Codes.RULE, text -> Codes.check(text, "tier"));
  }

  private static Optional<LocalDate> day(DataReader document, String key) {
    return document.has(key) ? document.day(key) : Optional.empty();
  }
}
