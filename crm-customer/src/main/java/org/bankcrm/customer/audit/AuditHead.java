package org.bankcrm.customer.audit;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * Where a log ends: how many entries it has, and the hash of the last. Kept outside of the log, in
 * another system or in print, it is the anchor by which a log that was cut off is found out.
 *
 * <p>Immutable and thread-safe; nothing of a customer.
 *
 * @param sequence the number of entries, from 0
 * @param hash the hash of the last one, 64 lower-case hexadecimal digits; all zeros of an empty log
 */
public record AuditHead(long sequence, String hash) implements Comparable<AuditHead> {

  private static final String NONE = "0".repeat(64);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the number is negative, the hash is none, or an empty log
   *     has one
   */
  public AuditHead {
    Checks.require(sequence >= 0, "sequence", "must not be negative");
    AuditEntry.checkHash(hash, "hash");
    Checks.require(sequence > 0 || hash.equals(NONE), "hash", "must be zeros in an empty log");
  }

  /** That of an empty log. */
  public static AuditHead none() {
    return new AuditHead(0, NONE);
  }

  /**
   * Reads what {@link #toString} wrote: the number, a colon, and the hash.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static AuditHead parse(String text) {
    int colon = requireNonNull(text, "text").indexOf(':');
    Checks.require(
        colon > 0 && text.substring(0, colon).matches("0|[1-9][0-9]{0,17}"),
        "head",
        "must be a number, a colon and a hash");
    return new AuditHead(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
  }

  /** By the number of entries, then by the hash; agrees with {@code equals}. */
  @Override
  public int compareTo(AuditHead other) {
    int bySequence = Long.compare(sequence, other.sequence);
    return bySequence != 0 ? bySequence : hash.compareTo(other.hash);
  }

  /** The number, a colon and the hash. */
  @Override
  public String toString() {
    return sequence + ":" + hash;
  }
}
