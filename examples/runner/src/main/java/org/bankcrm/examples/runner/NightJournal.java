package org.bankcrm.examples.runner;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.bankcrm.core.CustomerId;

/**
 * What a night has finished, written down portion by portion, so that one that was killed can go on
 * where it stood: by which options and files it decides, what the rows were that it read, how far
 * its results reach, and what it counted.
 *
 * <p>A night goes on only where all of these are the same to the byte: its results are those of one
 * that was never interrupted.
 */
final class NightJournal {

  /** The customers of whom the files beside them were asked, with the lines of those decided. */
  private static final String IDS = "night.ids";

  /**
   * What an interrupted night has finished.
   *
   * @param portions how many portions
   * @param rows the hash of their rows
   * @param standIns the lines of customers who stand for others
   * @param figures what it counted
   */
  record Finished(long portions, String rows, List<Long> standIns, Ledger figures) {}

  private final ResultFiles files;
  private final Map<String, String> inputs;
  private final RowsHash rows;
  private final Map<CustomerId, Long> lines = new HashMap<>();
  private final Optional<Finished> interrupted;
  private final ResultFile ids;
  private long portions;

  /**
   * Opens the journal of a night.
   *
   * @param inputs all that the results depend on but the customers' rows, or its hash, by names
   * @param columns the names of the customers' columns
   * @throws UserException if an interrupted night depends on anything else, or what it left is torn
   */
  NightJournal(ResultFiles files, Map<String, String> inputs, String columns) {
    this.files = files;
    this.inputs = inputs;
    this.rows = new RowsHash(columns);
    this.interrupted = files.journal().map(this::finished);
    this.ids = files.aside(IDS);
  }

  private Finished finished(Ledger kept) {
    Map<String, String> before = new LinkedHashMap<>();
    for (long left = kept.number(); left > 0; left--) {
      before.put(kept.text(), kept.text());
    }
    checkSame(before);
    long finished = kept.number();
    String hash = kept.text();
    files.goOn(kept);
    List<Long> standIns =
        LongStream.range(0, kept.number()).map(each -> kept.number()).boxed().toList();
    return new Finished(finished, hash, standIns, kept);
  }

  private void checkSame(Map<String, String> before) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(inputs.keySet());
    names.removeIf(name -> Objects.equals(before.get(name), inputs.get(name)));
    if (!names.isEmpty()) {
      throw Refusal.RESUME_OTHER.of(files.directory(), String.join(", ", names));
    }
  }

  /** What an interrupted night has finished, with which this one goes on. */
  Optional<Finished> interrupted() {
    return interrupted;
  }

  /** From here on what the interrupted night left is this one's. */
  void takeOver() {
    files.takeOver();
  }

  /** Takes a portion over that the interrupted night has finished. */
  void passOver(CustomerCsv.Cut cut) {
    rows.add(RowsHash.of(cut));
    portions++;
  }

  /** Whether the portions passed over are those that it had read. */
  boolean isSame(Finished finished) {
    return rows.hex().equals(finished.rows());
  }

  /** Takes over a customer of whom the files were asked; with the line 0 if not decided. */
  void passOver(CustomerId customer, long line) {
    lines.put(customer, line);
  }

  /** Reads the customers of whom the interrupted night has asked. */
  List<String> asked() {
    return files.linesAside(IDS);
  }

  /** Writes down that a portion is finished, with all that was counted until now. */
  void finished(Reading reading, List<Counted> counted) {
    rows.add(reading.hash());
    portions++;
    StringBuilder more = new StringBuilder();
    reading.portion().good().forEach((id, line) -> note(id, line, more));
    reading.portion().askedInVain().forEach(id -> note(id, 0, more));
    files.write(ids, more.toString());
    Ledger figures = new Ledger();
    counted.forEach(each -> each.keep(figures));
    Ledger all = new Ledger();
    all.put(inputs.size());
    inputs.forEach(
        (name, value) -> {
          all.put(name);
          all.put(value);
        });
    all.put(portions);
    all.put(rows.hex());
    files.keep(all);
    all.put(figures.standIns().size());
    figures.standIns().forEach(id -> all.put(Objects.requireNonNull(lines.get(id))));
    figures.entries().forEach(all::put);
    files.journal(all);
  }

  private void note(CustomerId id, long line, StringBuilder more) {
    lines.put(id, line);
    more.append(line).append(' ').append(id.value()).append('\n');
  }
}
