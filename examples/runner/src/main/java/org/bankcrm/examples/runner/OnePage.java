package org.bankcrm.examples.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a page as a file of its own: all of it, or nothing. */
final class OnePage {

  private OnePage() {}

  /**
   * Writes it, in place of what stood there.
   *
   * @throws UserException if it cannot be written; what stood there stands then
   */
  static void write(Path page, String content) {
    Path target = page.toAbsolutePath();
    Path directory = Objects.requireNonNull(target.getParent(), "a file stands in a directory");
    try {
      Files.createDirectories(directory);
      Path aside = Files.createTempFile(directory, "page", ".part");
      try {
        Files.writeString(aside, content);
        Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw Refusal.NOT_WRITTEN.of(page, String.valueOf(e.getMessage()));
    }
  }
}
