package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.check.Codes;

/**
 * A rung that somebody gave a customer by hand, for a time. What the customer earns meanwhile goes
 * on beneath it and counts again from the expiry on. A host's own record, filled into the facts by
 * {@link TierStateAttributes#fill(Filling, TierOverride)}; decisions do not change it. {@code
 * toString} shows none of its parts.
 *
 * @param tier the code of the rung, better or worse than the earned one
 * @param reason why, in 1 to 128 characters: a code or a few words
 * @param author who decided it: the key of an employee or a system
 * @param expiry the first day on which it no longer counts; {@link BankDates#OPEN_END} for none
 */
public record TierOverride(String tier, String reason, String author, LocalDate expiry) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code is none, reason or author is blank or too long, or
   *     the expiry is no day that a bank means ({@link BankDates#checkEnd})
   */
  public TierOverride {
    Codes.check(tier, "tier");
    reason = Notes.shortReason(reason);
    author = Notes.author(author);
    expiry = BankDates.checkEnd("expiry", expiry);
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static TierOverride parse(Object tree) {
    return TierDocuments.override(tree);
  }

  /**
   * The rung as a tree of maps, texts and numbers for a store of the host's, which {@link #parse}
   * reads back as equal. Treat it as personal data.
   *
   * <pre>{@code
   * {"format": 1, "tier": "DIAMOND", "reason": "board member", "author": "E4711",
   *  "expiry": "2026-12-31"}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return TierDocuments.write(this);
  }

  /** The first day on which it no longer counts; empty if it has no end. */
  public Optional<LocalDate> end() {
    return expiry.equals(BankDates.OPEN_END) ? Optional.empty() : Optional.of(expiry);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "TierOverride[***]";
  }
}
