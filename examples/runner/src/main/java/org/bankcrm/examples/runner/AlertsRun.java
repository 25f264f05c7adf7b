package org.bankcrm.examples.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A run of {@code crm warn} whose alerts others read: its directory, or the file alone. */
final class AlertsRun {

  private AlertsRun() {}

  /** The file that tells how customers stand. */
  static Path standing(Path given) {
    return Files.isDirectory(given) ? given.resolve(WarnSheets.STANDING) : given;
  }

  /** All files that are read. */
  static List<Path> files(Path given) {
    Path file = standing(given);
    return file.equals(given)
        ? List.of(file)
        : Stream.of(WarnSheets.STANDING, WarnState.ALERTS, WarnState.KEPT_BOOK, ResultFiles.MARK)
            .map(given::resolve)
            .toList();
  }

  /**
   * The last day of which alerts are told; of a file alone that for which it is given.
   *
   * @throws UserException if the directory is of no complete run, the file was changed since, or
   *     the day is after the as-of date
   */
  static LocalDate until(Path given, LocalDate asOf) {
    if (!Files.isDirectory(given)) {
      return asOf;
    }
    Path path = given.resolve(ResultFiles.MARK);
    if (!Files.isRegularFile(path)) {
      throw Refusal.NO_ALERT_RUN.of(given, WarnSheets.STANDING);
    }
    Map<?, ?> mark = Yesterday.mark(path);
    Yesterday.checkUnchanged(given, WarnSheets.STANDING, mark, Refusal.NO_ALERT_RUN);
    LocalDate until = Yesterday.day(path, mark.get("until"));
    if (until.isAfter(asOf)) {
      throw Refusal.ALERTS_LATER.of(given, until, asOf);
    }
    return until;
  }
}
