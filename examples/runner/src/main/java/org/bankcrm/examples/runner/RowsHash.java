package org.bankcrm.examples.runner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The hash of rows that follow each other, portion by portion: SHA-256 of the hashes before. */
final class RowsHash {

  private byte[] all;

  /** Begins with the line of column names. */
  RowsHash(String names) {
    all = sha256().digest(names.getBytes(StandardCharsets.UTF_8));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hash of one portion; on any thread. */
  static byte[] of(CustomerCsv.Cut cut) {
    MessageDigest digest = sha256();
    ColumnBatch before = null;
    for (CsvTable.Raw row : cut.rows()) {
      digest.update((row.line() + ",").getBytes(StandardCharsets.US_ASCII));
      Optional<ColumnBatch> batch = row.columns().map(ColumnFields::batch);
      if (batch.isEmpty()) {
        digest.update(row.bytes());
      } else if (batch.get() != before) { // all that were read at once have one hash
        before = batch.get();
        digest.update(before.hash());
      }
    }
    return digest.digest();
  }

  /** Adds the next portion. */
  void add(byte[] portion) {
    MessageDigest digest = sha256();
    digest.update(all);
    all = digest.digest(portion);
  }

  /** The hash of all portions that were added, in hexadecimal digits. */
  String hex() {
    return HexFormat.of().formatHex(all);
  }
}
