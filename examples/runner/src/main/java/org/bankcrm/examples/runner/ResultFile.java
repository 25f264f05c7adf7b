package org.bankcrm.examples.runner;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), sha256());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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

  /** How many bytes were written. */
  long bytes() {
    return bytes;
  }

  /** The SHA-256 of what was written, once it is closed, in hexadecimal digits. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
