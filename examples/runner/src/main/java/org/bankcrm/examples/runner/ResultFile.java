package org.bankcrm.examples.runner;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** A file that is written once, from front to back, and is on the disk when it is closed. */
final class ResultFile extends FilterOutputStream {

  private final FileChannel channel;
  private final MessageDigest digest;
  private long bytes;
  private boolean closed;

  private ResultFile(FileChannel channel, MessageDigest digest) {
    super(
        new BufferedOutputStream(
            new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16));
    this.channel = channel;
    this.digest = digest;
  }

  static ResultFile create(Path file) throws IOException {
    return new ResultFile(
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        RowsHash.sha256());
  }

  /**
   * Goes on with a file behind what was written of it; what stands after that goes.
   *
   * @return nothing if it does not have so many bytes with this hash
   */
  static Optional<ResultFile> goOn(Path file, long bytes, String sha256) throws IOException {
    MessageDigest digest = RowsHash.sha256();
    if (Files.notExists(file) || !hasRead(file, bytes, digest)) {
      return Optional.empty();
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    ResultFile written = new ResultFile(channel.truncate(bytes).position(bytes), digest);
    written.bytes = bytes;
    if (written.sha256Hex().equals(sha256)) {
      return Optional.of(written);
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean hasRead(Path file, long bytes, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = bytes;
    try (InputStream source = Files.newInputStream(file)) {
      for (int read = 0; left > 0 && read >= 0; left -= read) {
        read = source.read(buffer, 0, (int) Math.min(left, buffer.length));
        digest.update(buffer, 0, Math.max(0, read));
      }
    }
    return left == 0;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    bytes++;
  }

  @Override
  public void write(byte[] values, int from, int count) throws IOException {
    out.write(values, from, count);
    bytes += count;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (channel) {
        out.flush();
        channel.force(true);
      }
    }
  }

  /** Ends it with the hash of what was written, and that of a text. */
  void seal(String text) throws IOException {
    flush();
    byte[] own = HexFormat.of().parseHex(sha256Hex());
    write(own);
    write(RowsHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    close();
  }

  /** How many bytes were written. */
  long bytes() {
    return bytes;
  }

  /** The SHA-256 of what was written, once it is closed or flushed, in hexadecimal digits. */
  String sha256Hex() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of Java can be copied", e);
    }
  }
}
