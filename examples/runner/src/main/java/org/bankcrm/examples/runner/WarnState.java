package org.bankcrm.examples.runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bankcrm.alert.Alert;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.policy.PolicyBook;

/**
 * What a run keeps for the next one: the watch of each subject and all alerts, a line of JSON each.
 */
final class WarnState {

  /** The watches. */
  static final String STATE = "state.jsonl";

  /** The alerts with their steps and evidence. */
  static final String ALERTS = "alerts.jsonl";

  /** The book, by which others tell the alerts in words. */
  static final String KEPT_BOOK = "book.json";

  private static final String BOOK = "book";
  private static final String HASH = "fingerprint";
  private static final String DAY = "day";
  private static final String ZONE = "zone";
  private static final String KIND = "kind";
  private static final String SUBJECT = "subject";
  private static final String WATCH = "watch";
  private static final String ALERT = "alert";

  private final Predicate<CustomerId> erased;
  private final LocalDate day;
  private final String zone;
  private final String book;
  private final String hash;
  private final SortedMap<String, SortedMap<String, Object>> watches = new TreeMap<>();

  private WarnState(Path file, Object tree, Predicate<CustomerId> erased) {
    this.erased = erased;
    Map<?, ?> head = map(file, 1, tree);
    this.book = text(file, 1, head, BOOK);
    this.hash = text(file, 1, head, HASH);
    this.zone = text(file, 1, head, ZONE);
    this.day = day(file, text(file, 1, head, DAY));
  }

  private static LocalDate day(Path file, String text) {
    try {
      return CellReader.day(text);
    } catch (IllegalArgumentException e) {
      throw WarnTexts.NO_STATE.of(file, 1);
    }
  }

  /**
   * Reads what a run kept.
   *
   * @param directory where it wrote, complete
   * @param erased of which subjects nothing is taken over
   * @throws UserException naming the file that is not as the run left it, such as a copy that ends
   *     too early, or the line that cannot be read
   */
  static WarnState read(Path directory, WarnLedger ledger, Predicate<CustomerId> erased) {
    Path mark = directory.resolve(ResultFiles.MARK);
    if (!Files.isRegularFile(mark)) {
      throw Refusal.NO_FILE.of(mark);
    }
    Map<?, ?> run = Yesterday.mark(mark);
    for (String each : List.of(STATE, ALERTS)) {
      Yesterday.checkUnchanged(directory, each, run, Refusal.NO_WARN_RUN);
    }
    Path file = directory.resolve(STATE);
    WarnState[] state = new WarnState[1];
    forEach(
        file,
        (line, tree) -> {
          if (state[0] == null) {
            state[0] = new WarnState(file, tree, erased);
          } else {
            state[0].take(file, line, tree);
          }
        });
    if (state[0] == null) {
      throw WarnTexts.NO_STATE.of(file, 1);
    }
    Path alerts = directory.resolve(ALERTS);
    WarnState of = state[0];
    forEachAlert(
        alerts,
        (kind, subject, alert) -> {
          if (!of.erased.test(subject)) {
            ledger.known(kind, subject.value(), alert);
          }
        });
    return of;
  }

  /** What is done with an alert. */
  interface Taking {
    void take(String kind, CustomerId subject, Alert alert);
  }

  /**
   * Reads the alerts that a run kept.
   *
   * @throws UserException naming the line that cannot be read
   */
  static void forEachAlert(Path file, Taking taking) {
    forEach(file, (line, tree) -> alert(file, line, tree, taking));
  }

  private interface Line {
    void take(int number, Object tree);
  }

  private static void forEach(Path file, Line taking) {
    if (!Files.isRegularFile(file)) {
      throw Refusal.NO_FILE.of(file);
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Object tree;
        try {
          tree = MemoryText.read(line);
        } catch (IllegalArgumentException e) {
          throw WarnTexts.NO_STATE.of(file, number);
        }
        taking.take(number, tree);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Path file, int line, Object tree) {
    Map<?, ?> map = map(file, line, tree);
    Object watch = map.get(WATCH);
    if (watch == null) {
      throw WarnTexts.NO_STATE.of(file, line);
    }
    String subject = subject(file, line, map);
    if (!erased.test(CustomerId.of(subject))) {
      watches
          .computeIfAbsent(text(file, line, map, KIND), kind -> new TreeMap<>())
          .put(subject, watch);
    }
  }

  private static void alert(Path file, int line, Object tree, Taking taking) {
    Map<?, ?> map = map(file, line, tree);
    Object alert = map.get(ALERT);
    if (alert == null) {
      throw WarnTexts.NO_STATE.of(file, line);
    }
    try {
      CustomerId subject = CustomerId.of(subject(file, line, map));
      taking.take(text(file, line, map, KIND), subject, Alert.parse(alert));
    } catch (InvalidDocumentException e) {
      throw WarnTexts.NO_STATE.of(file, line);
    }
  }

  private static Map<?, ?> map(Path file, int line, Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map;
    }
    throw WarnTexts.NO_STATE.of(file, line);
  }

  private static String text(Path file, int line, Map<?, ?> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw WarnTexts.NO_STATE.of(file, line);
  }

  private static String subject(Path file, int line, Map<?, ?> map) {
    try {
      return CustomerId.of(text(file, line, map, SUBJECT)).value();
    } catch (IllegalArgumentException e) {
      throw WarnTexts.NO_STATE.of(file, line);
    }
  }

  /**
   * Checks that the run goes on where the earlier one ended.
   *
   * @return whether the book is the same to the letter
   * @throws UserException if it is of another book or zone
   */
  boolean check(Path directory, PolicyBook of, String ownZone) {
    if (!book.equals(of.ref().id())) {
      throw WarnTexts.OTHER_BOOK.of(directory, Said.printable(book), of.ref().id());
    }
    if (!zone.equals(ownZone)) {
      throw WarnTexts.OTHER_ZONE.of(directory, Said.printable(zone), ownZone);
    }
    return hash.equals(of.hash());
  }

  /** The last day that it counts. */
  LocalDate day() {
    return day;
  }

  /** The zone whose days count. */
  String zone() {
    return zone;
  }

  /** The kinds of subjects that it has. */
  SortedSet<String> kinds() {
    return new TreeSet<>(watches.keySet());
  }

  /** The subjects of a kind. */
  SortedMap<String, Object> of(String kind) {
    return watches.getOrDefault(kind, new TreeMap<>());
  }

  /** What was kept of a subject. */
  Optional<Object> of(String kind, String subject) {
    return Optional.ofNullable(of(kind).get(subject));
  }

  /** The first line of what a run keeps. */
  static String head(PolicyBook book, WarnPeriod period) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put(BOOK, book.ref().id());
    head.put(HASH, book.hash());
    head.put(DAY, period.until().toString());
    head.put(ZONE, period.zone().getId());
    return MemoryText.write(head);
  }

  /** The line of a watch. */
  static String watch(String kind, String subject, Object watch) {
    return line(kind, subject, WATCH, watch);
  }

  /** The lines of all alerts. */
  static List<String> alerts(WarnLedger ledger) {
    return ledger.alerts().entrySet().stream()
        .map(
            each ->
                line(
                    each.getKey().kind(),
                    each.getKey().subject(),
                    ALERT,
                    each.getValue().toDocument()))
        .toList();
  }

  private static String line(String kind, String subject, String key, Object tree) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(KIND, kind);
    line.put(SUBJECT, subject);
    line.put(key, tree);
    return MemoryText.write(line);
  }
}
