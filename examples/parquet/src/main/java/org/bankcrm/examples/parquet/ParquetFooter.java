package org.bankcrm.examples.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/** The end of a Parquet file, which tells what is where. */
final class ParquetFooter {

  /** A file begins and ends with these. */
  static final String MARK = "PAR1";

  /** A file of which the end is encrypted has these instead. */
  static final String SEALED = "PARE";

  private static final int END = Integer.BYTES + 4;

  private ParquetFooter() {}

  /** Reads it. */
  static FileMetaData read(FileChannel file) throws IOException {
    long size = file.size();
    if (size < END + 4) {
      throw new DamageException("太短", "it is too short");
    }
    ByteBuffer end = bytes(file, size - END, END);
    int length = end.getInt();
    String mark = StandardCharsets.US_ASCII.decode(end).toString();
    if (mark.equals(SEALED)) {
      throw new DamageException("已加密", "it is encrypted");
    } else if (!mark.equals(MARK) || length <= 0 || length > size - END - 4) {
      throw new DamageException("结尾缺失，可能被截断", "its end is missing, it may have been cut off");
    }
    return read(bytes(file, size - END - length, length));
  }

  private static FileMetaData read(ByteBuffer told) throws IOException {
    FileMetaData footer = parsed(told);
    if (footer.isSetEncryption_algorithm()) {
      throw new DamageException("已加密", "it is encrypted");
    } else if (footer.getSchemaSize() < 1) {
      throw new DamageException("没有列", "it has no columns");
    }
    return footer;
  }

  private static FileMetaData parsed(ByteBuffer told) throws IOException {
    try {
      return Util.readFileMetaData(new ByteArrayInputStream(told.array()));
    } catch (IOException | RuntimeException e) { // whatever a damaged one makes its reader do
      throw DamageException.by(e);
    }
  }

  private static ByteBuffer bytes(FileChannel file, long from, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new DamageException("读取时变短", "it became shorter while it was read");
      }
    }
    return bytes.flip();
  }
}
