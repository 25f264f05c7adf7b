package org.bankcrm.examples.runner;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code crm warn}: who is to be warned of, by what happened. */
@Command(
    name = "warn",
    description = {
      "Leads the alerts of a book through a file of events: what is raised, who is told, what is open",
      "and late. Runs go on from one another, and two of a day each give what one of two days gives.",
      "按手册的预警策略处理事件文件：发出哪些预警、通知谁、哪些未结或逾期；可逐日接续运行，分两日运行与一次运行结果一致。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class WarnCommand implements Callable<Integer> {

  /** For how many days after a run the calendar should tell which of them count. */
  private static final int CALENDAR_AHEAD = 31;

  /** What a run writes. */
  static final List<String> NAMES =
      List.of(
          WarnSheets.ALERTS,
          WarnSheets.NEWS,
          WarnSheets.STANDING,
          WarnSheets.BAD_ROWS,
          WarnState.STATE,
          WarnState.ALERTS,
          WarnState.KEPT_BOOK,
          ResultFiles.MARK);

  @Mixin private WarnOptions options = new WarnOptions();

  @Mixin private TableOptions tables = new TableOptions();

  private final WarnLedger ledger = new WarnLedger();
  private final WarnCounts counts = new WarnCounts();
  private final List<String> watched = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final WarnInputs.Outside outside = new WarnInputs.Outside();

  @Override
  public Integer call() {
    BookFiles.Found found = BookFiles.find(options.book);
    List<Path> inputs = new ArrayList<>(found.read());
    inputs.addAll(options.files());
    tables.check(NAMES, inputs);
    WarnBook book = new WarnBook(BookFiles.compile(found).book(), options.calendars);
    tellBound(book);
    Optional<WarnState> state =
        options.state.map(from -> WarnState.read(from, ledger, options.format()::isErased));
    state.ifPresent(from -> check(from, book.book()));
    try (ResultFiles files = tables.open()) {
      run(book, state, files);
    }
    return 0;
  }

  /** Before anything is read, how many alerts there can be. */
  private void tellBound(WarnBook book) {
    tables.say(WarnTexts.BOOK, book.book().name().in(tables.locale()), book.book().ref());
    for (AlertPolicy each : book.policies()) {
      tables.say(WarnTexts.BOUND, each.name().in(tables.locale()), each.subject(), each.mostADay());
    }
  }

  private void check(WarnState state, PolicyBook book) {
    Path from = options.state.orElseThrow();
    if (!state.check(from, book, options.zone.getId())) {
      complain(WarnTexts.CHANGED_BOOK, from, book.ref());
    }
  }

  private void run(WarnBook book, Optional<WarnState> state, ResultFiles files) {
    Sheet badRows = tables.sheet(files, WarnSheets.BAD_ROWS);
    badRows.row(BadRows.HEADER);
    WarnInputs inputs = new WarnInputs(options, book, badRows, tables.locale(), tables.err());
    WarnSubjects subjects = inputs.subjects();
    inputs.readEvents();
    inputs.readActions();
    WarnPeriod period = inputs.period(state.map(WarnState::day));
    inputs.readKnown(period);
    book.endingBefore(period.until().plusDays(CALENDAR_AHEAD))
        .forEach((id, last) -> complain(WarnTexts.CALENDAR_ENDS, id, last));
    try (BufferedWriter lines = files.lines(WarnState.STATE)) {
      lines.append(WarnState.head(book.book(), period)).append('\n');
      for (WarnKind each : kinds(book, subjects, period)) {
        lead(each, inputs, subjects, state, lines);
      }
      state.ifPresent(from -> tellNotLed(from, subjects));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(book, inputs, period, files);
  }

  private List<WarnKind> kinds(WarnBook book, WarnSubjects subjects, WarnPeriod period) {
    for (String each : subjects.unknown(book.kinds())) {
      complain(WarnTexts.NOT_LED, each);
    }
    return book.kinds().stream()
        .filter(subjects::knows)
        .map(kind -> new WarnKind(book.engine(kind, options.zone), kind, period, ledger, counts))
        .toList();
  }

  /** What the state has of kinds that this run does not lead would be lost. */
  private void tellNotLed(WarnState state, WarnSubjects subjects) {
    for (String kind : subjects.unknown(state.kinds())) {
      throw WarnTexts.KIND_NOT_LED.of(kind);
    }
  }

  private void lead(
      WarnKind kind,
      WarnInputs inputs,
      WarnSubjects subjects,
      Optional<WarnState> state,
      BufferedWriter lines)
      throws IOException {
    SortedMap<String, WarnKind.Told> told =
        new TreeMap<>(inputs.told(kind.kind(), subjects, outside));
    state.ifPresent(
        from ->
            from.of(kind.kind())
                .keySet()
                .forEach(id -> told.computeIfAbsent(id, key -> new WarnKind.Told())));
    tables.say(WarnTexts.BOUND_ALL, kind.kind(), told.size(), kind.engine().mostADay(told.size()));
    for (Map.Entry<String, WarnKind.Told> each : told.entrySet()) {
      Optional<Facts> facts =
          Optional.ofNullable(inputs.known(kind.kind()).get(CustomerId.of(each.getKey())));
      Optional<Object> kept = state.flatMap(from -> from.of(kind.kind(), each.getKey()));
      lines.append(WarnState.watch(kind.kind(), each.getKey(), led(kind, each, kept, facts)));
      lines.append('\n');
      if (kind.kind().equals(AlertPolicy.CUSTOMER)) {
        watched.add(each.getKey());
      }
      if (options.tell.contains(each.getKey())) {
        tellAlerts(kind, each.getKey());
      }
    }
  }

  /** Why each alert was raised, and what became of it. */
  private void tellAlerts(WarnKind kind, String subject) {
    Language language = Language.of(tables.locale());
    ledger
        .of(kind.kind(), subject)
        .filter(alert -> kind.engine().leads(alert.policy()))
        .forEach(
            alert ->
                words.add(
                    subject + ": " + kind.engine().words(alert, language, options.disclosure)));
  }

  private Map<String, Object> led(
      WarnKind kind,
      Map.Entry<String, WarnKind.Told> told,
      Optional<Object> kept,
      Optional<Facts> facts) {
    try {
      return kind.lead(told.getKey(), kept, facts, told.getValue());
    } catch (InvalidDocumentException e) {
      UserException told2 = new UserException(Problems.told(e.problems(), tables.locale()));
      throw told2.of(options.state.orElseThrow().resolve(WarnState.STATE) + ", " + told.getKey());
    }
  }

  private void write(WarnBook book, WarnInputs inputs, WarnPeriod period, ResultFiles files) {
    new WarnSheets(ledger, book.book(), period.zone(), tables.locale())
        .publish(book, period, watched, files, tables.excel());
    tell(book, inputs, period);
  }

  private void tell(WarnBook book, WarnInputs inputs, WarnPeriod period) {
    Locale locale = tables.locale();
    tables.say(WarnTexts.PERIOD, period.from(), period.until(), period.zone());
    GatheredCounts events = inputs.events().counts();
    tables.say(WarnTexts.ROWS, options.events, events.read, counts.events(locale, events));
    options.actions.ifPresent(
        file -> {
          GatheredCounts actions = inputs.actions().counts();
          tables.say(WarnTexts.ACTION_ROWS, file, actions.read, counts.actions(locale, actions));
        });
    for (String kind : book.kinds()) {
      if (outside.of(kind) > 0) {
        complain(WarnTexts.WITHOUT_SUBJECT, outside.of(kind), kind);
      }
    }
    Figures figures = new Figures(locale, 0);
    Summary.print(tables.out(), new WarnFigures(ledger).block(book.book(), figures));
    words.forEach(
        each -> {
          tables.out().println();
          tables.out().println(each);
        });
    if (!ledger.withdrawn().isEmpty()) {
      tables.say(WarnTexts.WITHDRAWN, ledger.withdrawn().size());
    }
    tables.say(WarnTexts.WRITTEN, tables.at(WarnSheets.ALERTS), tables.at(WarnState.STATE));
  }

  private void complain(WarnTexts words, Object... figures) {
    tables.err().println(words.with(tables.locale(), figures));
    tables.err().flush();
  }
}
