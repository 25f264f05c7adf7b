package org.bankcrm.examples.runner;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Pieces of a file, of which those that follow each other cost least. For one thread. */
final class FileWindow implements AutoCloseable {

  private static final int AHEAD = 1 << 20;

  private final FileChannel channel;
  private ByteBuffer window = ByteBuffer.allocate(AHEAD);
  private long from;

  private FileWindow(FileChannel channel) {
    this.channel = channel;
    window.limit(0);
  }

  static FileWindow open(Path file) throws IOException {
    return new FileWindow(FileChannel.open(file, StandardOpenOption.READ));
  }

  /** So many bytes from a place on. */
  byte[] bytes(long place, int count) throws IOException {
    if (place < from || place + count > from + window.limit()) {
      fill(place, count);
    }
    byte[] bytes = new byte[count];
    window.get((int) (place - from), bytes);
    return bytes;
  }

  private void fill(long place, int count) throws IOException {
    window = count > window.capacity() ? ByteBuffer.allocate(count) : window;
    window.clear();
    from = place;
    long at = place;
    while (window.hasRemaining()) {
      int read = channel.read(window, at);
      if (read < 0) {
        break;
      }
      at += read;
    }
    window.flip();
    if (window.limit() < count) {
      throw new EOFException();
    }
  }

  long size() throws IOException {
    return channel.size();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
