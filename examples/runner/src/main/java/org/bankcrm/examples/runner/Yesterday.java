package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bankcrm.core.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/** An earlier run whose results are whole: its mark agrees with the file that is read. */
final class Yesterday {

  private Yesterday() {}

  /**
   * Checks an earlier run.
   *
   * @param asOf the day of this run
   * @return the day of that run
   * @throws UserException if it is not complete, of another book, or not earlier
   */
  static LocalDate check(Path directory, String file, PolicyBook book, LocalDate asOf) {
    LocalDate day = whole(directory, file, book);
    if (!day.isBefore(asOf)) {
      throw Refusal.RUN_NOT_EARLIER.of(directory, day, asOf);
    }
    return day;
  }

  /**
   * The same for whoever decides nothing.
   *
   * @throws UserException if it is not complete, or of another book
   */
  static LocalDate whole(Path directory, String file, PolicyBook book) {
    Path path = directory.resolve(ResultFiles.MARK);
    if (!Files.isRegularFile(path)) {
      throw Refusal.NO_RUN.of(directory, ResultFiles.MARK);
    }
    Map<?, ?> mark = mark(path);
    String ofBook = String.valueOf(mark.get("book"));
    if (!ofBook.startsWith(book.ref().id() + "@")) {
      throw Refusal.RUN_OF_OTHER_BOOK.of(directory, Said.printable(ofBook), book.ref());
    }
    LocalDate day = day(path, mark.get("asOf"));
    checkUnchanged(directory, file, mark, Refusal.RUN_WITHOUT_STATE);
    return day;
  }

  /**
   * Checks that a file is as its run wrote it.
   *
   * @param mark what the run says of itself
   * @param without what is told where the run wrote none
   * @throws UserException if it is not
   */
  static void checkUnchanged(Path directory, String file, Map<?, ?> mark, Refusal without) {
    Object sha256 = sha256(mark.get("files"), file);
    if (sha256 == null || !Files.isRegularFile(directory.resolve(file))) {
      throw without.of(directory, file);
    }
    if (!sha256.equals(sha256(directory.resolve(file)))) {
      throw Refusal.RUN_CHANGED.of(directory.resolve(file), ResultFiles.MARK);
    }
  }

  /** Whether a run wrote such a file. */
  static boolean names(Path directory, String file) {
    return sha256(mark(directory.resolve(ResultFiles.MARK)).get("files"), file) != null;
  }

  /** What the run says of itself. */
  static Map<?, ?> mark(Path path) {
    try {
      if (MemoryText.read(Files.readString(path)) instanceof Map<?, ?> mark) {
        return mark;
      }
    } catch (IllegalArgumentException e) {
      // refused below like any other file that is no mark
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw Refusal.NO_MARK.of(path);
  }

  static LocalDate day(Path path, @Nullable Object text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeException e) {
      throw Refusal.NO_MARK.of(path);
    }
  }

  private static @Nullable Object sha256(@Nullable Object files, String name) {
    return (files instanceof List<?> list ? list : List.of())
        .stream()
            .filter(each -> each instanceof Map<?, ?> file && name.equals(file.get("name")))
            .map(each -> ((Map<?, ?>) each).get("sha256"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private static String sha256(Path file) {
    try (InputStream source = Files.newInputStream(file);
        DigestInputStream read =
            new DigestInputStream(source, MessageDigest.getInstance("SHA-256"))) {
      read.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(read.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
