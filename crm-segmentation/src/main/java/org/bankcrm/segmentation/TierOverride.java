package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.segmentation.internal.Codes;

/**
 * A rung that somebody gave a customer by hand, for a time. What the customer earns meanwhile goes
 * on beneath it and counts again from the expiry on. A host's own record, filled into the facts by
 * {@link TierStateAttributes#fill(Facts.Builder, TierOverride)}; decisions do not change it. {@code
 * toString} shows neither reason nor author.
 *
 * @param tier the code of the rung, better or worse than the earned one
 * @param reason why, in 1 to 128 characters: a code or a few words
 * @param author who decided it: the key of an employee or a system
 * @param expiry the first day on which it no longer counts
 */
public record TierOverride(String tier, String reason, String author, LocalDate expiry) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code is none, or reason or author is blank or too long
   */
  public TierOverride {
    Codes.check(tier, "tier");
    reason = Notes.shortReason(reason);
    author = Notes.author(author);
    requireNonNull(expiry, "expiry");
  }

  @Override
  public String toString() {
    return "TierOverride to " + tier + " until " + expiry;
  }
}
