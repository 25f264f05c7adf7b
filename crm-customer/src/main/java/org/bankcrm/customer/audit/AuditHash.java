package org.bankcrm.customer.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The hash that {@link AuditEntry} specifies. */
final class AuditHash {

  private static final HexFormat HEX = HexFormat.of();

  private final MessageDigest digest;

  private AuditHash(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(long sequence, String previous, AuditChange change) {
    try {
      AuditHash hash = new AuditHash(MessageDigest.getInstance("SHA-256"));
      hash.add("audit-1", Long.toString(sequence), previous);
      hash.add(change.at().toString(), change.actor(), change.action());
      hash.add(change.subject().orElse(""), Integer.toString(change.fields().size()));
      change.fields().forEach(hash::add);
      return HEX.formatHex(hash.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void add(String field, AuditChange.FieldChange change) {
    add(field, change.open() ? "open" : "token");
    add(told(change.before()), told(change.after()));
  }

  private static String told(Optional<String> text) {
    return text.map(there -> "+" + there).orElse("-");
  }

  private void add(String... texts) {
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
  }
}
