package org.bankcrm.examples.runner;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;

/**
 * A night that takes over from an earlier one what stands, and keeps what the next one needs. The
 * lines of customers who are decided as before are copied, and they are counted by what was taken
 * down of them.
 */
final class SinceNight implements AutoCloseable {

  /** So many portions are read as one, of which few customers are decided. */
  static final int PORTIONS = 4;

  private static final int HALF = KeptRow.TOLD / 2;

  /** A customer who is decided as before. */
  record Standing(CsvTable.Raw raw, LastNight.Lines lines) {}

  /** A portion of rows, parted into those that are to be read and the others. */
  static final class Parted {
    private CustomerCsv.Cut rest;
    private final List<CsvTable.Raw> rows;
    private final List<Standing> standing;
    private Kept kept = new Kept(new Noted.Book(), Map.of());

    private Parted(CustomerCsv.Cut rest, List<CsvTable.Raw> rows, List<Standing> standing) {
      this.rest = rest;
      this.rows = rows;
      this.standing = standing;
    }

    /** Whether nothing follows any more. */
    boolean isEmpty() {
      return rest.rows().isEmpty() && standing.isEmpty() && rest.end().isEmpty();
    }

    /** Those that are to be read, once: they are most of it. */
    CustomerCsv.Cut takeRest() {
      CustomerCsv.Cut taken = rest;
      rest = new CustomerCsv.Cut(List.of(), Optional.empty());
      return taken;
    }

    /** The customers of the others, with their lines. */
    Map<CustomerId, Long> lines() {
      Map<CustomerId, Long> lines = new HashMap<>();
      standing.forEach(each -> lines.put(each.lines().row().id(), each.raw().line()));
      return lines;
    }
  }

  /** What is kept of a portion's customers who were decided, by their lines. */
  private record Kept(Noted.Book book, Map<Long, KeptRow> rows) {}

  private final DecisionEngine engine;
  private final CustomerCsv customers;
  private final Beside beside;
  private final Outcomes outcomes;
  private final DecisionSheets sheets;
  private final StandingNights standing;
  private final Optional<LastNight> last;
  private final Optional<Path> directory;
  private final Optional<NightKeeper> keeper;
  private final int today;
  private final NotedTotals totals;
  private long dangerous;

  /**
   * Begins a night.
   *
   * @param last what is taken over, if anything
   * @param keeper what the next one goes by, if it is to
   * @param named how many customers the report names
   */
  SinceNight(
      DecisionEngine engine,
      CustomerCsv customers,
      Beside beside,
      Outcomes outcomes,
      DecisionSheets sheets,
      Optional<LastNight> last,
      Optional<NightKeeper> keeper,
      int named) {
    this.engine = engine;
    this.customers = customers;
    this.beside = beside;
    this.outcomes = outcomes;
    this.sheets = sheets;
    this.last = last;
    this.directory = last.map(LastNight::directory);
    this.keeper = keeper;
    this.today = Math.toIntExact(customers.told().asOf().toEpochDay());
    this.standing = new StandingNights(engine, sheets, customers.dated(beside));
    this.totals = new NotedTotals(last.map(LastNight::book).orElseGet(Noted.Book::new), named);
  }

  /** Parts rows, in the order of the file. */
  Parted part(CustomerCsv.Cut cut) {
    if (last.isEmpty()) {
      return new Parted(cut, keeper.isPresent() ? cut.rows() : List.of(), List.of());
    }
    List<CsvTable.Raw> rest = new ArrayList<>();
    List<Standing> others = new ArrayList<>();
    for (CsvTable.Raw raw : cut.rows()) {
      Optional<LastNight.Lines> lines = standing(raw);
      lines.ifPresentOrElse(each -> others.add(new Standing(raw, each)), () -> rest.add(raw));
    }
    return new Parted(new CustomerCsv.Cut(rest, cut.end()), cut.rows(), others);
  }

  /** A second row of a customer finds nothing. */
  private Optional<LastNight.Lines> standing(CsvTable.Raw raw) {
    KeyedRows.Row row = customers.keyed(raw);
    Optional<LastNight.Lines> lines = row.id().flatMap(last.orElseThrow()::take);
    return lines.filter(
        each ->
            row.problems().isEmpty()
                && each.row().stand().until() >= today
                && Arrays.equals(own(raw), 0, HALF, each.row().told(), 0, HALF)
                && isTold(each.row(), row));
  }

  private boolean isTold(KeptRow before, KeyedRows.Row row) {
    return digest(before.id(), row)
        .filter(now -> Arrays.equals(now, 0, HALF, before.told(), HALF, KeptRow.TOLD))
        .isPresent();
  }

  private Optional<byte[]> digest(CustomerId id, KeyedRows.Row row) {
    return beside.digest(id, facts -> customers.put(row, facts));
  }

  private static byte[] own(CsvTable.Raw raw) {
    MessageDigest digest = RowsHash.sha256();
    return digest.digest(raw.bytes());
  }

  private byte[] told(CsvTable.Raw raw, CustomerId id) {
    byte[] told = Arrays.copyOf(own(raw), KeptRow.TOLD);
    byte[] other = digest(id, customers.keyed(raw)).orElseThrow();
    System.arraycopy(other, 0, told, HALF, HALF);
    return told;
  }

  /** Decides the rest of a portion and makes ready what is to be written; on any thread. */
  DecisionSheets.Decided decided(Reading reading, Parted parted) {
    Decisions decisions = engine.decideAll(reading.read());
    Map<CustomerId, Long> lines = reading.portion().good();
    DecisionSheets.Decided decided =
        sheets.decided(decisions, between(decisions.population(), lines, parted.standing));
    if (keeper.isPresent()) {
      parted.kept = kept(decided, lines, parted);
    }
    return decided;
  }

  private static DecisionSheets.Between between(
      Population portion, Map<CustomerId, Long> lines, List<Standing> others) {
    if (others.isEmpty()) {
      return DecisionSheets.Between.NONE;
    }
    return new DecisionSheets.Between(
        new Gaps(portion, lines, others, LastNight.Lines::decision),
        new Gaps(portion, lines, others, LastNight.Lines::state));
  }

  private Kept kept(DecisionSheets.Decided decided, Map<CustomerId, Long> lines, Parted parted) {
    Population portion = decided.portion().population();
    Map<Long, CsvTable.Raw> raws = new HashMap<>();
    parted.rows.forEach(raw -> raws.put(raw.line(), raw));
    Noted.Book book = new Noted.Book();
    Noted noted = standing.noted(decided.portion(), book);
    int[] nights = standing.of(decided, noted, book);
    long[] assets = outcomes.assets(portion);
    Map<Long, KeptRow> rows = new HashMap<>();
    for (int row = 0; row < portion.size(); row++) {
      CustomerId id = portion.id(row);
      long line = requireNonNull(lines.get(id));
      int at = row;
      rows.put(
          line,
          new KeptRow(
              id,
              told(requireNonNull(raws.get(line)), id),
              new KeptRow.Stand(
                  today + StandingNights.spread(nights[row], id.hashCode()),
                  decided.rows().length(row),
                  decided.state().map(each -> each.length(at)).orElse(0)),
              assets[row],
              noted.own(row),
              noted.numbers(row)));
    }
    return new Kept(book, rows);
  }

  /** Takes over whoever stands, and keeps all, when a portion is written. */
  void written(Parted parted) {
    Map<Long, Standing> others = new HashMap<>();
    for (Standing each : parted.standing) {
      KeptRow row = each.lines().row();
      others.put(each.raw().line(), each);
      totals.add(row, each.raw());
      dangerous += Sheet.isFormula(row.id().value()) ? 1 : 0;
      sheets.passOverState(row.id());
      if (outcomes.tellsMovesSince(directory)) {
        outcomes.passOver(row.id());
      } else if (outcomes.tellsMoves()) {
        List<String> cells = cells(each.lines().decision());
        outcomes.addMoves(row.id(), place -> cells.get(1 + place));
      }
    }
    keeper.ifPresent(into -> keep(parted, others, into));
  }

  private void keep(Parted parted, Map<Long, Standing> others, NightKeeper into) {
    Kept own = parted.kept;
    for (CsvTable.Raw raw : parted.rows) {
      Standing other = others.get(raw.line());
      KeptRow row = own.rows().get(raw.line());
      if (other != null) {
        into.add(other.lines().row(), last.orElseThrow().book());
      } else if (row != null) {
        into.add(row, own.book());
      }
    }
    into.forget(own.book());
  }

  private static List<String> cells(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8).stripTrailing();
    return new CsvTable.Raw(1, text, false, Optional.empty()).parted().fields();
  }

  /** Counts those who stand, after the last portion. */
  void finish() {
    keeper.ifPresent(NightKeeper::finish);
    if (totals.customers() == 0) {
      return;
    }
    CustomerCsv.Cut standIns = new CustomerCsv.Cut(totals.rows(), Optional.empty());
    outcomes.add(totals, engine.decideAll(customers.read(standIns).build()));
  }

  /** How many are decided as before. */
  long taken() {
    return totals.customers();
  }

  /** Of how many of them a spreadsheet would take the id for a formula. */
  long dangerous() {
    return dangerous;
  }

  @Override
  public void close() {
    last.ifPresent(SinceNight::close);
  }

  private static void close(LastNight night) {
    try {
      night.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of those who stand, between the rows of those who are decided. */
  private static final class Gaps implements Sheet.Between {
    private final Population portion;
    private final Map<CustomerId, Long> lines;
    private final List<Standing> others;
    private final Function<LastNight.Lines, byte[]> bytes;
    private int next;

    Gaps(
        Population portion,
        Map<CustomerId, Long> lines,
        List<Standing> others,
        Function<LastNight.Lines, byte[]> bytes) {
      this.portion = portion;
      this.lines = lines;
      this.others = others;
      this.bytes = bytes;
    }

    @Override
    public int write(int row, CsvBytes into) {
      long before =
          row < portion.size() ? requireNonNull(lines.get(portion.id(row))) : Long.MAX_VALUE;
      int first = next;
      while (next < others.size() && others.get(next).raw().line() < before) {
        into.addLine(bytes.apply(others.get(next++).lines()));
      }
      return next - first;
    }
  }
}
