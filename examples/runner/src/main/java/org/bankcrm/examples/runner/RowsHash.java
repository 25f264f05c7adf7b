package org.bankcrm.examples.runner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The hash of rows that follow each other, portion by portion: it tells whether a file was changed
 * or took the place of another by mistake, not whether somebody forged one. Each portion has its
 * two check sums of 32 bits and its length; all portions together SHA-256 of these.
 */
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
    CRC32 sum = new CRC32();
    CRC32C other = new CRC32C();
    ByteBuffer line = ByteBuffer.allocate(Long.BYTES);
    ColumnBatch before = null;
    long length = 0;
    for (CsvTable.Raw row : cut.rows()) {
      byte[] number = line.putLong(0, row.line()).array();
      sum.update(number);
      other.update(number);
      Optional<ColumnBatch> batch = row.columns().map(ColumnFields::batch);
      if (batch.isEmpty() || batch.get() != before) { // all that were read at once have one hash
        before = batch.orElse(null);
        byte[] text = batch.isEmpty() ? row.bytes() : batch.get().hash();
        sum.update(text);
        other.update(text);
        length += text.length;
      }
    }
    return ByteBuffer.allocate(3 * Long.BYTES)
        .putLong(sum.getValue())
        .putLong(other.getValue())
        .putLong(length)
        .array();
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
