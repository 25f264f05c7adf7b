package org.bankcrm.examples.runner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of a directory, and leaves nothing there when the run ends.
 *
 * <p>The system gives the lock back when a process dies; the empty file that a killed run leaves is
 * taken over by the next. Since otherwise the file goes with its run, somebody may have opened it
 * just before it went and would then lock what nobody else can see. So whoever ends writes into the
 * file that is gone: one that is not empty is no lock, and is looked for anew.
 */
final class RunLock implements AutoCloseable {

  private static final String NAME = ".crm.lock";

  /** So many runs do not end between two steps of another; somebody put a file there. */
  private static final int MOST_TRIES = 100;

  private final Path file;
  private final FileChannel channel;

  private RunLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a directory.
   *
   * @throws UserException if another run has locked it
   */
  static RunLock of(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    for (int i = 0; i < MOST_TRIES; i++) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      boolean locked = lock(channel) != null;
      if (locked && channel.size() == 0) {
        return new RunLock(file, channel);
      }
      channel.close();
      if (!locked) {
        break;
      }
    }
    throw Refusal.IN_USE.of(directory);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) { // held by this very process
      return null;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Ends the run: the file goes while it is still locked, so that it is nobody else's. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
      end();
    }
  }

  /**
   * On a full disk nobody can; whoever has opened the file just now cannot write results either.
   */
  private void end() {
    try {
      channel.write(ByteBuffer.wrap(new byte[] {1}), 0);
    } catch (IOException e) {
      // the lock is given back all the same
    }
  }
}
