package org.bankcrm.examples.runner;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * The customers of a file: each row is what one source says of one of them. Any row whose customer,
 * stage, branch, source or days cannot be read refuses the file; what fields hold is what is
 * judged.
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
  private final SortedMap<CustomerId, QualitySubject> subjects = new TreeMap<>();

  private QualityRows(ModelTable table, QualityColumns columns, LocalDate asOf, ZoneId zone) {
    this.table = table;
    this.names = Set.copyOf(table.names());
    this.columns = columns;
    this.asOf = asOf;
    this.zone = zone;
  }

  /** The customers, by id. */
  static List<QualitySubject> read(
      ModelTable table, QualityColumns columns, LocalDate asOf, ZoneId zone) {
    QualityRows rows = new QualityRows(table, columns, asOf, zone);
    table.column(QualityColumns.CUSTOMER);
    table.column(QualityColumns.STAGE);
    for (int row = 0; row < table.rows(); row++) {
      rows.add(row);
    }
    return List.copyOf(rows.subjects.values());
  }

  private void add(int row) {
    CustomerId customer =
        made(row, QualityColumns.CUSTOMER, CustomerId::of).orElseThrow(() -> bad(row));
    EntryStage stage = stage(row);
    Optional<BranchId> branch =
        made(row, QualityColumns.BRANCH, BranchId::of, QualityTexts.NO_BRANCH);
    QualitySubject before = subjects.get(customer);
    if (before != null && !(before.branch().equals(branch) && before.stage() == stage)) {
      throw QualityTexts.OTHER_CUSTOMER.of(table.file(), table.line(row));
    }
    SourceLedger ledger = before == null ? SourceLedger.empty() : before.ledger();
    SourceLedger all = statement(row).map(ledger::plus).orElse(ledger);
    subjects.put(customer, new QualitySubject(customer, branch, stage, all));
  }

  private UserException bad(int row) {
    return ModelWords.BAD_ROW.of(table.file(), table.line(row), table.names().size());
  }

  private EntryStage stage(int row) {
    String word = cell(row, QualityColumns.STAGE).toLowerCase(Locale.ROOT).replace('_', '-');
    return Stream.of(EntryStage.values())
        .filter(
            each ->
                each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)
                    || each.label().zh().equals(word))
        .findFirst()
        .orElseThrow(() -> QualityTexts.NO_STAGE.of(table.file(), table.line(row)));
  }

  /** What the row says; nothing where all its fields are empty. */
  private Optional<SourceStatement> statement(int row) {
    Source source =
        made(row, QualityColumns.SOURCE, Source::of, QualityTexts.NO_SOURCE).orElse(FILE);
    Map<DataField, String> values = new TreeMap<>();
    columns.fields().forEach((field, column) -> value(field, cell(row, column), values));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> verified = day(row, QualityColumns.VERIFIED_ON);
    LocalDate known =
        day(row, QualityColumns.KNOWN_ON)
            .or(() -> verified)
            .orElseThrow(() -> QualityTexts.NO_DAY_KNOWN.of(table.file(), table.line(row)));
    if (known.isAfter(asOf)) {
      throw QualityTexts.KNOWN_LATER.of(table.file(), table.line(row));
    }
    Instant at = AsOf.endOf(known, zone);
    SourceStatement said = SourceStatement.of(source, at, values);
    return Optional.of(verified.map(said::withVerifiedOn).orElse(said));
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

  private Optional<LocalDate> day(int row, String column) {
    try {
      return Optional.of(cell(row, column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw ModelWords.NOT_A_DAY.of(table.file(), table.line(row), column);
    }
  }

  private <T> Optional<T> made(
      int row, String column, Function<String, T> making, QualityTexts otherwise) {
    String text = cell(row, column);
    Optional<T> made = made(row, column, making);
    if (!text.isEmpty() && made.isEmpty()) {
      throw otherwise.of(table.file(), table.line(row));
    }
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
