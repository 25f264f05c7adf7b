package org.bankcrm.examples.runner;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.alert.WatchJoin;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.language.Language;

/**
 * What a run of {@code crm warn} kept of customers who become one: one watch in the place of
 * theirs, and their alerts under the key that stays, of two open ones of a policy one.
 */
final class MergeAlerts {

  /** Where the run with the joined watch is written, beside the records. */
  static final String PLACE = "warn";

  private final Path run;
  private final WarnBook book;
  private final WarnPeriod period;
  private final WarnState state;
  private final WarnLedger ledger = new WarnLedger();
  private final AlertEngine engine;

  private MergeAlerts(Path run, MergeRunOptions options, LocalDate latest) {
    this.run = run;
    LocalDate until = AlertsRun.until(run, latest);
    Map<?, ?> mark = Yesterday.mark(run.resolve(ResultFiles.MARK));
    for (String each : List.of(WarnState.STATE, WarnState.ALERTS, WarnState.KEPT_BOOK)) {
      Yesterday.checkUnchanged(run, each, mark, Refusal.NO_ALERT_RUN);
    }
    this.book =
        new WarnBook(BookFiles.readOld(run.resolve(WarnState.KEPT_BOOK)), options.calendars);
    this.state = WarnState.read(run, ledger, erased -> false);
    LocalDate from = Yesterday.day(run.resolve(ResultFiles.MARK), mark.get("from"));
    this.period = new WarnPeriod(from, until, ZoneId.of(state.zone()));
    this.engine = book.engine(AlertPolicy.CUSTOMER, period.zone());
  }

  /**
   * Reads the run that the options name; empty if they name none.
   *
   * @param latest the day of the records
   * @throws UserException if it is not complete, was changed since, or is of a later day
   */
  static Optional<MergeAlerts> of(MergeRunOptions options, LocalDate latest) {
    if (options.alerts.isEmpty() && !options.calendars.isEmpty()) {
      throw MergeTexts.CALENDAR_OF_ALERTS.of();
    }
    return options.alerts.map(run -> new MergeAlerts(run, options, latest));
  }

  /**
   * Lets customers be one.
   *
   * @param stays the key under which it goes on
   * @param others all other keys
   * @return what becomes of their alerts, for whoever approves it
   * @throws UserException if what was kept of one of them cannot be read
   */
  List<String> join(CustomerId stays, Iterable<CustomerId> others, Language language) {
    Map<String, AlertWatch> before = new LinkedHashMap<>();
    watch(stays).ifPresent(own -> before.put(stays.value(), own));
    others.forEach(id -> watch(id).ifPresent(own -> before.put(id.value(), own)));
    if (before.isEmpty()) {
      return List.of();
    }
    WatchJoin join = WatchJoin.of("alerts", book.book().name(), engine);
    AlertWatch after = join.joinAll(List.copyOf(before.values()));
    SortedMap<String, Object> all = state.of(AlertPolicy.CUSTOMER);
    all.keySet().removeAll(before.keySet());
    all.put(stays.value(), after.toDocument());
    before.keySet().forEach(id -> move(id, stays.value(), after));
    return before.size() < 2 ? List.of() : join.explain(before, after, language);
  }

  private Optional<AlertWatch> watch(CustomerId customer) {
    try {
      return state.of(AlertPolicy.CUSTOMER, customer.value()).map(engine::read);
    } catch (InvalidDocumentException e) {
      Said told =
          new Said(
              Problems.told(e.problems(), Locale.CHINESE),
              Problems.told(e.problems(), Locale.ENGLISH));
      throw new UserException(told).of(run.resolve(WarnState.STATE) + ", " + customer.value());
    }
  }

  private void move(String from, String to, AlertWatch after) {
    for (Alert each : List.copyOf(ledger.of(AlertPolicy.CUSTOMER, from).toList())) {
      ledger.forget(AlertPolicy.CUSTOMER, from, each);
      kept(each, after).ifPresent(alert -> ledger.known(AlertPolicy.CUSTOMER, to, alert));
    }
  }

  /** An open one that is the same case as another goes; all others stay. */
  private Optional<Alert> kept(Alert alert, AlertWatch after) {
    if (!alert.stage().isOpen() || !engine.leads(alert.policy())) {
      return Optional.of(alert);
    }
    return after.alert(alert.policy()).filter(own -> own.raisedAt().equals(alert.raisedAt()));
  }

  /** Writes the run anew: the next one goes on from it, and decisions are made by it. */
  void write(Path directory, Locale locale) {
    List<String> watched = new ArrayList<>(state.of(AlertPolicy.CUSTOMER).keySet());
    try (ResultFiles files = ResultFiles.into(directory)) {
      try (Sheet sheet = files.sheet(WarnSheets.BAD_ROWS, false)) {
        sheet.row(BadRows.HEADER);
      }
      try (BufferedWriter lines = files.lines(WarnState.STATE)) {
        lines.append(WarnState.head(book.book(), period)).append('\n');
        for (String kind : book.kinds()) {
          for (Map.Entry<String, Object> each : state.of(kind).entrySet()) {
            lines.append(WarnState.watch(kind, each.getKey(), each.getValue())).append('\n');
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      new WarnSheets(ledger, book.book(), period.zone(), locale)
          .publish(book, period, watched, files, false);
    }
  }
}
