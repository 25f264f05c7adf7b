package org.bankcrm.examples.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file, read in pieces; for one thread. */
final class ChunkStream extends InputStream {

  private static final int PIECE = 1 << 16;

  private final FileChannel file;
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
  private long at;
  private long left;

  ChunkStream(FileChannel file, long from, long size) throws IOException {
    if (from < 0 || size < 0 || from > file.size() - size) {
      throw new DamageException("超出文件末尾", "it ends behind the file");
    }
    this.file = file;
    this.at = from;
    this.left = size;
  }

  /** How many bytes follow. */
  long left() {
    return left + piece.remaining();
  }

  @Override
  public int read() throws IOException {
    return fill() ? piece.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int from, int size) throws IOException {
    if (size == 0) {
      return 0;
    } else if (!fill()) {
      return -1;
    }
    int got = Math.min(size, piece.remaining());
    piece.get(target, from, got);
    return got;
  }

  private boolean fill() throws IOException {
    if (piece.hasRemaining()) {
      return true;
    } else if (left == 0) {
      return false;
    }
    piece.clear().limit((int) Math.min(PIECE, left));
    while (piece.hasRemaining()) {
      int got = file.read(piece, at);
      if (got < 0) {
        throw new DamageException("读取时文件变短", "the file became shorter while it was read");
      }
      at += got;
      left -= got;
    }
    piece.flip();
    return true;
  }
}
