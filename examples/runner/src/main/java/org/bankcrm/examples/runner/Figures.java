package org.bankcrm.examples.runner;

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
import org.bankcrm.examples.runner.ReportPage.Column;

/** Writes figures and words for one reader. */
final class Figures {

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

  String in(Words words) {
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

  String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  String share(long count) {
    return customers == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * count / customers);
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
  List<List<String>> notAsked(Policy<?> policy, Tally counts, List<String> more) {
    if (policy.head().isForEverybody()) {
      return List.of();
    }
    return List.of(
        row(in(Words.UNDECIDED), counts.of(Decisions.UNDECIDED), more),
        row(in(Words.NOT_APPLICABLE), counts.of(Decisions.NOT_APPLICABLE), more));
  }

  /** A label, a number and its share, and what comes after them. */
  List<String> row(String label, long count, List<String> more) {
    List<String> row = new ArrayList<>(List.of(label, count(count), share(count)));
    row.addAll(more);
    return row;
  }

  /** A column of numbers. */
  Column number(String name) {
    return new Column(name, Column.NUMBER);
  }

  /** A column of words for the page. */
  Column words(Words name) {
    return new Column(in(name), Column.PAGE);
  }

  /** A label, columns of numbers, and after them what the caller adds. */
  List<Column> columns(Words label, Words... numbers) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(in(label), Column.LABEL));
    for (Words each : numbers) {
      columns.add(number(in(each)));
    }
    return columns;
  }

  /** A table with a chart to come. */
  Block block(String id, String title, Words note, List<Column> columns, List<List<String>> rows) {
    return new Block(id, title, in(note), true, columns, rows, Optional.empty());
  }
}
