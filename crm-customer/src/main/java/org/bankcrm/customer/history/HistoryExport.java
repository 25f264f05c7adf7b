package org.bankcrm.customer.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.Money;
import org.bankcrm.core.MoneyTotals;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.history.HistoryEntry.Booking;
import org.bankcrm.customer.history.HistoryEntry.Meeting;

/**
 * Writes a history as rows for a file that people open in a spreadsheet: a header, then a row each,
 * all with the same number of cells; days in ISO form, amounts with all decimals and without marks.
 * Header words and names of codes are in the reader's language. Empty is what is not told. Whoever
 * wants it back takes {@link CustomerHistory#toDocument}.
 *
 * <p>Personal data. Cells are texts of the bank's own keys and codes: whoever writes them into a
 * file escapes them as the file demands. Thread-safe.
 */
public final class HistoryExport {

  private static final List<HistoryColumn> ENTRY =
      List.of(
          HistoryColumn.DAY,
          HistoryColumn.AT,
          HistoryColumn.KIND,
          HistoryColumn.ID,
          HistoryColumn.TYPE,
          HistoryColumn.CHANNEL,
          HistoryColumn.HOLDING,
          HistoryColumn.DIRECTION,
          HistoryColumn.CURRENCY,
          HistoryColumn.AMOUNT,
          HistoryColumn.INITIATIVE,
          HistoryColumn.OUTCOME,
          HistoryColumn.TOPIC,
          HistoryColumn.CAMPAIGN,
          HistoryColumn.STAFF);

  private final Language language;

  private HistoryExport(Language language) {
    this.language = language;
  }

  /**
   * Exports for readers of a language.
   *
   * @param language of those who read the file
   */
  public static HistoryExport in(Language language) {
    return new HistoryExport(requireNonNull(language, "language"));
  }

  /** The same in the library's own language that serves the reader best. */
  public static HistoryExport in(Locale locale) {
    return in(Language.of(locale));
  }

  /**
   * A header and a row for each entry, in their order. Cells are texts for a CSV file of the
   * host's, amounts as plain digits with their currency beside them. Personal data.
   */
  public List<List<String>> rows(List<HistoryEntry> entries) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header(ENTRY));
    entries.forEach(entry -> rows.add(row(entry)));
    return List.copyOf(rows);
  }

  private List<String> row(HistoryEntry entry) {
    Optional<Booking> money = entry.money();
    Optional<Meeting> meeting = entry.meeting();
    return List.of(
        entry.day().toString(),
        entry.at().map(Instant::toString).orElse(""),
        language.label(entry.kind()),
        entry.id(),
        name(entry.kind(), entry.type()),
        entry.channel().map(language::label).orElse(""),
        money.map(Booking::holding).orElse(""),
        money.map(Booking::direction).map(language::label).orElse(""),
        money.map(Booking::amount).map(each -> each.currency().getCurrencyCode()).orElse(""),
        money.map(Booking::amount).map(HistoryExport::plain).orElse(""),
        meeting.map(Meeting::initiative).map(language::label).orElse(""),
        meeting.flatMap(Meeting::outcome).map(this::outcome).orElse(""),
        meeting.flatMap(Meeting::topic).orElse(""),
        meeting.flatMap(Meeting::campaign).map(PolicyRef::toString).orElse(""),
        meeting.flatMap(Meeting::staff).orElse(""));
  }

  private String outcome(String code) {
    return language.label(InteractionOutcome.of(code));
  }

  /** What people call a code of what it was for or about. */
  public String name(HistoryKind kind, String type) {
    Labelled label =
        kind == HistoryKind.TRANSACTION ? TransactionType.of(type) : InteractionKind.of(type);
    return language.label(label);
  }

  /**
   * A header and the rows of a table: one for each currency in which money went, and one without a
   * currency where none did.
   */
  public List<List<String>> rows(HistoryTable table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header(columns(table.split())));
    for (HistoryRow row : table.rows()) {
      TreeSet<String> currencies = new TreeSet<>();
      Stream.of(row.in(), row.out())
          .flatMap(totals -> totals.amounts().stream())
          .forEach(amount -> currencies.add(amount.currency().getCurrencyCode()));
      if (currencies.isEmpty()) {
        rows.add(row(table.split(), row, ""));
      }
      currencies.forEach(currency -> rows.add(row(table.split(), row, currency)));
    }
    return List.copyOf(rows);
  }

  private static List<HistoryColumn> columns(HistorySplit split) {
    List<HistoryColumn> columns =
        new ArrayList<>(
            List.of(HistoryColumn.FIRST_DAY, HistoryColumn.LAST_DAY, HistoryColumn.KIND));
    if (split != HistorySplit.KIND) {
      columns.add(split == HistorySplit.TYPE ? HistoryColumn.TYPE : HistoryColumn.CHANNEL);
    }
    columns.addAll(
        List.of(
            HistoryColumn.COVERAGE,
            HistoryColumn.COUNT,
            HistoryColumn.CURRENCY,
            HistoryColumn.IN,
            HistoryColumn.OUT));
    return columns;
  }

  private List<String> row(HistorySplit split, HistoryRow row, String currency) {
    List<String> cells = new ArrayList<>();
    cells.add(row.days().fromInclusive().toString());
    cells.add(row.days().toExclusive().minusDays(1).toString());
    cells.add(language.label(row.kind()));
    if (split != HistorySplit.KIND) {
      cells.add(row.code().map(code -> part(split, row.kind(), code)).orElse(""));
    }
    cells.add(language.label(row.coverage()));
    cells.add(row.count().isPresent() ? Long.toString(row.count().getAsLong()) : "");
    cells.add(currency);
    cells.add(sum(row.in(), currency));
    cells.add(sum(row.out(), currency));
    return List.copyOf(cells);
  }

  private String part(HistorySplit split, HistoryKind kind, String code) {
    return split == HistorySplit.TYPE ? name(kind, code) : language.label(Channel.of(code));
  }

  private static String sum(MoneyTotals totals, String currency) {
    return currency.isEmpty()
        ? ""
        : totals.in(Currency.getInstance(currency)).map(HistoryExport::plain).orElse("");
  }

  private static String plain(Money money) {
    return money.amount().toPlainString();
  }

  private List<String> header(List<HistoryColumn> columns) {
    return columns.stream().map(language::label).toList();
  }
}
