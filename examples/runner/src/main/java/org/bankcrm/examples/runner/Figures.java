package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.examples.runner.Block.Bars;
import org.bankcrm.examples.runner.Column.Style;

/** Writes figures and words for one reader. */
final class Figures {

  /** The column of the customers of a row. */
  static final String CUSTOMERS = id(Words.CUSTOMERS);

  private final Locale locale;
  private final long customers;

  /**
   * Shares are told of all customers.
   *
   * @param customers how many were decided
   */
  Figures(Locale locale, long customers) {
    this.locale = locale;
    this.customers = customers;
  }

  Locale locale() {
    return locale;
  }

  String in(Bilingual words) {
    return words.in(locale);
  }

  String in(LocalizedText text) {
    return text.in(locale);
  }

  String in(Optional<LocalizedText> text) {
    return text.map(this::in).orElse("");
  }

  String in(Labelled labelled) {
    return in(labelled.label());
  }

  String whole(BigDecimal number) {
    return String.format(Locale.ROOT, "%,d", number.toBigInteger());
  }

  Cell count(long count) {
    BigDecimal number = BigDecimal.valueOf(count);
    return new Cell(whole(number), Optional.of(number));
  }

  Cell share(long count) {
    return Cell.of(
        customers == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", 100.0 * count / customers));
  }

  Cell words(String words) {
    return Cell.of(words);
  }

  /** Where there is no figure to tell. */
  static Cell none() {
    return Cell.of("–");
  }

  String list(Stream<String> words) {
    List<String> all = words.toList();
    return all.isEmpty() ? "" : Language.of(locale).list(all);
  }

  /**
   * The rows of those whom a policy was not asked about, after its own: of whom it cannot be told
   * whether it applies, and to whom it does not. None for a policy about everybody.
   *
   * @param more what stands in the cells after number and share
   */
  List<Row> notAsked(Policy<?> policy, Tally counts, List<Cell> more) {
    return policy.head().isForEverybody()
        ? List.of()
        : List.of(undecided(counts, more), foreign(counts, more));
  }

  /** The row of those of whom missing data would settle it. */
  Row undecided(Tally counts, List<Cell> more) {
    String code = Decisions.UNDECIDED;
    return row(code, in(Words.UNDECIDED), counts.of(code), more).undrawn();
  }

  /** The row of those whom the policy is not about. */
  Row foreign(Tally counts, List<Cell> more) {
    String code = Decisions.NOT_APPLICABLE;
    return row(code, in(Words.NOT_APPLICABLE), counts.of(code), more).undrawn();
  }

  /** A label, a number and its share, and what comes after them. */
  Row row(String code, String label, long count, List<Cell> more) {
    List<Cell> row = new ArrayList<>(List.of(words(label), count(count), share(count)));
    row.addAll(more);
    return new Row(code, true, row);
  }

  /**
   * The row as it is, or without bar and share where missing data leaves open more than half of
   * those who were asked.
   *
   * @param share the place of its share
   */
  static Row known(Row row, int share, long asked, long open) {
    return 2 * open > asked ? row.undrawn().without(share) : row;
  }

  /** A label and numbers. */
  Row counts(String code, String label, long... counts) {
    List<Cell> row = new ArrayList<>(List.of(words(label)));
    for (long each : counts) {
      row.add(count(each));
    }
    return new Row(code, true, row);
  }

  /** A column of numbers. */
  Column number(String id, String name) {
    return new Column(id, name, Style.NUMBER, false);
  }

  /** A column of words. */
  Column label(Words name) {
    return new Column(id(name), in(name), Style.LABEL, false);
  }

  /** A column of words for the page. */
  Column words(Words name) {
    return new Column(id(name), in(name), Style.WORDS, false);
  }

  /** A label, columns of numbers, and after them what the caller adds. */
  List<Column> columns(Words label, Words... numbers) {
    List<Column> columns = new ArrayList<>();
    columns.add(label(label));
    for (Words each : numbers) {
      boolean compared = each == Words.CUSTOMERS || each == Words.MAY_BE_OFFERED;
      columns.add(new Column(id(each), in(each), Style.NUMBER, compared));
    }
    return columns;
  }

  /** What a column goes by in files. */
  static String id(Words name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A table that draws nothing yet. */
  Block block(
      String id, Topic topic, String title, Words note, List<Column> columns, List<Row> rows) {
    return new Block(id, topic, title, in(note), true, columns, rows, Optional.empty());
  }

  /**
   * Draws what is known. Where data is missing of more than half of those who were asked, bars and
   * shares would show the lack of data and be taken for customers.
   */
  Block drawn(Block block, Bars bars, long asked, long open) {
    return 2 * open > asked
        ? block.without(id(Words.SHARE)).noted(ReportWords.NOT_DRAWN.with(locale, open, asked))
        : block.drawn(bars);
  }
}
