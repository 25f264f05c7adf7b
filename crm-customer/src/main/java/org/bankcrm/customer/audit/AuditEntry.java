package org.bankcrm.customer.audit;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.bankcrm.core.check.Checks;

/**
 * A change in its place in the log: its number, the hash of the entry before it, and its own.
 *
 * <p>The hash is SHA-256 over the number, the hash before, and the change, each part as the number
 * of its bytes in UTF-8, a colon and the bytes: {@code audit-1}; the number; the hash before; the
 * instant in ISO form; actor; action; subject (empty where there is none); the number of fields;
 * and for each, in ascending order of ids, the id, {@code open} or {@code token}, and for before
 * and after {@code +} with the text, or {@code -}. So an entry that is changed, moved or taken out
 * breaks the hash of itself or of the one after it.
 *
 * <p>Immutable, thread-safe and comparable by value. An entry may be wrong: {@link AuditCheck}
 * tells.
 *
 * @param sequence its number in the log, from 1
 * @param previousHash the hash of the entry before; all zeros of the first
 * @param change what was changed
 * @param hash its hash
 */
public record AuditEntry(long sequence, String previousHash, AuditChange change, String hash) {

  /**
   * Checks the form of the parts, and not the hash.
   *
   * @throws IllegalArgumentException if the number is not positive or a hash is none
   */
  public AuditEntry {
    Checks.require(sequence > 0, "sequence", "must be positive");
    checkHash(previousHash, "previousHash");
    requireNonNull(change, "change");
    checkHash(hash, "hash");
  }

  static String checkHash(String hash, String name) {
    boolean fits = hash.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    Checks.require(fits && hash.length() == 64, name, "must be 64 lower-case hexadecimal digits");
    return hash;
  }

  /**
   * The entry that a change makes after the end of a log. Its number is the next one, and its hash
   * is over that of the entry before: none can be changed or left out unseen.
   */
  public static AuditEntry after(AuditHead head, AuditChange change) {
    long sequence = head.sequence() + 1;
    String hash = AuditHash.of(sequence, head.hash(), change);
    return new AuditEntry(sequence, head.hash(), change, hash);
  }

  /** Whether the hash is that of the other parts. */
  public boolean isSound() {
    return hash.equals(AuditHash.of(sequence, previousHash, change));
  }

  /**
   * The end of the log after this entry. A bank that keeps it elsewhere can tell later that the log
   * was not cut off before it.
   */
  public AuditHead head() {
    return new AuditHead(sequence, hash);
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader; it may be unsound.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static AuditEntry parse(Object tree) {
    return AuditDocument.read(tree);
  }

  /**
   * The entry as a tree of maps, texts and numbers for a store of the host's, which {@link #parse}
   * reads back as equal; equal entries have equal documents.
   *
   * <pre>{@code
   * {"format": 1, "sequence": 81, "previous": "5c…", "at": "2026-06-30T02:00:00Z",
   *  "actor": "E4711", "action": "correct-phone", "subject": "e1…",
   *  "fields": {"record.phone": {"before": "77…", "after": "0a…"},
   *             "record.phone.source": {"after": "branch", "open": true}},
   *  "hash": "9b…"}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return AuditDocument.write(this);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "AuditEntry[***]";
  }
}
