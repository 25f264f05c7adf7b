package org.bankcrm.examples.runner;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryStage;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.quality.QualitySubject;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SourceLedger;
import org.bankcrm.customer.sources.SourceStatement;

/**
 * The customers of a file: each row is what one source says of one of them. A row whose customer,
 * stage, branch, source or days cannot be read is left out and told with all that is wrong with it,
 * and so is one that gives a customer another stage or branch than an earlier one; what fields hold
 * is what is judged.
 */
final class QualityRows {

  /** What stands for a text that can be no value, so that it is judged and not lost. */
  private static final String BROKEN = "\uFFFD";

  private static final Source FILE = Source.of("file");

  private final ModelTable table;
  private final Set<String> names;
  private final QualityColumns columns;
  private final LocalDate asOf;
  private final ZoneId zone;
  private final Gathered.BadRows left;
  private final SortedMap<CustomerId, QualitySubject> subjects = new TreeMap<>();

  private QualityRows(
      ModelTable table,
      QualityColumns columns,
      LocalDate asOf,
      ZoneId zone,
      Gathered.BadRows left) {
    this.left = left;
    this.table = table;
    this.names = Set.copyOf(table.names());
    this.columns = columns;
    this.asOf = asOf;
    this.zone = zone;
  }

  /**
   * The customers, by id.
   *
   * @param left takes the rows that cannot be read
   */
  static List<QualitySubject> read(
      ModelTable table,
      QualityColumns columns,
      LocalDate asOf,
      ZoneId zone,
      Gathered.BadRows left) {
    QualityRows rows = new QualityRows(table, columns, asOf, zone, left);
    table.column(QualityColumns.CUSTOMER);
    table.column(QualityColumns.STAGE);
    for (int row = 0; row < table.rows(); row++) {
      rows.add(row);
    }
    return List.copyOf(rows.subjects.values());
  }

  private void add(int row) {
    List<Said> problems = new ArrayList<>();
    Optional<CustomerId> customer = made(row, QualityColumns.CUSTOMER, CustomerId::of);
    Optional<EntryStage> stage = stage(row);
    tellIf(customer.isEmpty(), QualityTexts.NO_CUSTOMER, problems);
    tellIf(stage.isEmpty(), QualityTexts.NO_STAGE, problems);
    Optional<BranchId> branch =
        made(row, QualityColumns.BRANCH, BranchId::of, QualityTexts.NO_BRANCH, problems);
    Optional<SourceStatement> said = statement(row, problems);
    if (problems.isEmpty()) {
      QualitySubject before =
          subjects.computeIfAbsent(
              customer.orElseThrow(),
              id -> new QualitySubject(id, branch, stage.orElseThrow(), SourceLedger.empty()));
      boolean same = before.branch().equals(branch) && before.stage() == stage.orElseThrow();
      tellIf(!same, QualityTexts.OTHER_CUSTOMER, problems);
      if (same) {
        said.ifPresent(statement -> subjects.put(before.customer(), plus(before, statement)));
      }
    }
    if (!problems.isEmpty()) {
      left.add(table.line(row), customer, problems);
    }
  }

  private static QualitySubject plus(QualitySubject subject, SourceStatement statement) {
    return new QualitySubject(
        subject.customer(), subject.branch(), subject.stage(), subject.ledger().plus(statement));
  }

  private static void tellIf(boolean wrong, QualityTexts text, List<Said> problems) {
    if (wrong) {
      problems.add(text.says());
    }
  }

  private Optional<EntryStage> stage(int row) {
    String word = cell(row, QualityColumns.STAGE).toLowerCase(Locale.ROOT).replace('_', '-');
    return Stream.of(EntryStage.values())
        .filter(
            each ->
                each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)
                    || each.label().zh().equals(word))
        .findFirst();
  }

  /** What the row says; nothing where all its fields are empty, or something is wrong with it. */
  private Optional<SourceStatement> statement(int row, List<Said> problems) {
    Source source =
        made(row, QualityColumns.SOURCE, Source::of, QualityTexts.NO_SOURCE, problems).orElse(FILE);
    Map<DataField, String> values = new TreeMap<>();
    columns.fields().forEach((field, column) -> value(field, cell(row, column), values));
    int told = problems.size();
    Optional<LocalDate> verified = day(row, QualityColumns.VERIFIED_ON, problems);
    Optional<LocalDate> known = day(row, QualityColumns.KNOWN_ON, problems).or(() -> verified);
    if (values.isEmpty() || problems.size() > told) {
      return Optional.empty();
    }
    tellIf(known.isEmpty(), QualityTexts.NO_DAY_KNOWN, problems);
    boolean early = known.filter(day -> day.isAfter(asOf)).isPresent();
    tellIf(early, QualityTexts.KNOWN_LATER, problems);
    boolean ahead = verified.filter(day -> day.isAfter(asOf)).isPresent();
    tellIf(ahead && !early, QualityTexts.VERIFIED_LATER, problems);
    return known
        .map(day -> SourceStatement.of(source, AsOf.endOf(day, zone), values))
        .map(said -> verified.map(said::withVerifiedOn).orElse(said));
  }

  private static void value(DataField field, String cell, Map<DataField, String> values) {
    if (cell.isBlank()) {
      return;
    }
    try {
      SourceStatement.of(FILE, Instant.EPOCH, Map.of(field, cell));
      values.put(field, cell);
    } catch (IllegalArgumentException e) {
      values.put(field, BROKEN);
    }
  }

  private String cell(int row, String column) {
    return names.contains(column) ? table.column(column).get(row) : "";
  }

  private Optional<LocalDate> day(int row, String column, List<Said> problems) {
    try {
      return Optional.of(cell(row, column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException e) {
      problems.add(QualityTexts.NO_DAY.says(column));
      return Optional.empty();
    }
  }

  private <T> Optional<T> made(
      int row,
      String column,
      Function<String, T> making,
      QualityTexts otherwise,
      List<Said> problems) {
    Optional<T> made = made(row, column, making);
    tellIf(made.isEmpty() && !cell(row, column).isEmpty(), otherwise, problems);
    return made;
  }

  private <T> Optional<T> made(int row, String column, Function<String, T> making) {
    try {
      return Optional.of(cell(row, column)).filter(text -> !text.isEmpty()).map(making);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
