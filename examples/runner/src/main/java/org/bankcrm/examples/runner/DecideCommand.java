package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.policy.DecisionEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm decide}: anyone's policies on anyone's customers. */
@Command(
    name = "decide",
    description = {
      "Decides the customers of a CSV file by a policy book.",
      "按策略手册对 CSV 文件中的客户作出决策。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DecideCommand implements Callable<Integer> {

  /** As many as one block of the engine's. */
  static final int PORTION = 1 << 14;

  /** Of rows that are long there are fewer in a portion. */
  private static final long PORTION_CHARACTERS = 1L << 23;

  @Spec private CommandSpec spec;

  @Mixin private CustomersInput input = new CustomersInput();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = {
        "Where decisions.csv, bad-rows.csv, report.html, its figures (figures.csv, figures.json),",
        "effects.csv (what is to be done, since customers moved in a lifecycle, and by when) and",
        "state.csv (what the next run reads by --yesterday) go, and run.json when they are complete.",
        "What stands there is replaced when the run has succeeded, and not before.",
        "输出目录：decisions.csv、bad-rows.csv、report.html 及其数据（figures.csv、figures.json）、",
        "effects.csv（生命周期变动引出的待办及期限）、state.csv（下次运行以 --yesterday 读取），",
        "全部写完后写 run.json。原有内容在运行成功之后才被替换。"
      })
  private Path out = Path.of("");

  @Option(
      names = "--strict",
      description = {
        "Refuse the whole file for a bad row, a column that is no attribute, a missing column that",
        "the book reads, or no row at all. Columns that no policy reads are looked at as well.",
        "遇到坏行、非属性的列、缺少手册所读取的列或没有任何行时，拒绝整个文件；没有策略读取的列也一并检查，",
        "不加此项则不检查这些列，其中的错误不会使客户被剔除。"
      })
  private boolean strict;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "On how many threads customers are read and decided, from 1 to 256 (default:",
        "${DEFAULT-VALUE}). The results are the same to the byte.",
        "读取和决策使用的线程数，1 至 256，缺省为 1；结果逐字节相同。"
      })
  private int threads = 1;

  @Option(
      names = "--resume",
      description = {
        "Go on with a run into the same directory that was killed, where it stood: what it finished",
        "stands, and the results are those of an uninterrupted run to the byte. It is refused where",
        "book, options, files or the rows read are not the same.",
        "接着上次被强行终止的运行继续，已完成的部分保留；结果与不中断的运行逐字节相同。手册、选项、文件或",
        "已读入的行有变动时不予继续。"
      })
  private boolean resume;

  /** Whatever it is, the results are the same; a killed run goes on behind whole portions. */
  @Option(names = "--portion", hidden = true, paramLabel = "N", description = "Rows at a time.")
  private int portion = PORTION;

  @Mixin private SinceOptions nights = new SinceOptions();

  @Mixin private ResultsOption results = new ResultsOption();

  @Mixin private LanguageOption language = new LanguageOption();

  private final RunTotals totals = new RunTotals();
  private List<String> sideLines = List.of();
  private boolean hasState;
  private Optional<EarlierRun> earlier = Optional.empty();

  @Override
  public Integer call() {
    if (threads < 1 || threads > Night.MOST_THREADS) {
      throw Refusal.THREADS.of(threads);
    }
    nights.check(resume);
    BookFiles.Found book = BookFiles.find(input.book);
    List<Path> inputs = new ArrayList<>(book.read());
    inputs.addAll(input.files());
    inputs.addAll(nights.files());
    ResultsOption.checkApart(out, input.book);
    List<String> names =
        new ArrayList<>(
            List.of(
                DecisionSheets.DECISIONS,
                DecisionSheets.BAD_ROWS,
                StateFile.NAME,
                EffectSheet.NAME,
                NightKeeper.NAME,
                ResultFiles.MARK));
    names.addAll(Report.NAMES);
    ResultsOption.check(out, names, inputs);
    DecisionEngine engine = input.compile(book);
    Outcomes outcomes = new Outcomes(engine, results.callList);
    earlier =
        input.side.yesterday.map(
            run -> EarlierRun.read(run, engine.book(), input.asOf.day(), outcomes.tracked()));
    earlier.ifPresent(outcomes::compareWith);
    try (Beside beside = input.openBeside(engine);
        CustomerCsv customers = input.open(engine, beside);
        ResultFiles files = resume ? ResultFiles.goingOn(out) : ResultFiles.into(out)) {
      tellColumns(engine, customers.header(), beside);
      if (!strict) {
        customers.converting(new Asked(engine, beside.memories())::isAsked);
      }
      decide(engine, customers, beside, outcomes, files);
      report(engine, beside, outcomes, files);
    }
    tell(engine, outcomes);
    return 0;
  }

  private void decide(
      DecisionEngine engine,
      CustomerCsv customers,
      Beside beside,
      Outcomes outcomes,
      ResultFiles files) {
    SideTelling side =
        new SideTelling(beside, language.locale(), spec.commandLine().getErr(), strict);
    NightJournal journal = journal(engine, customers, files);
    try (DecisionSheets sheets = new DecisionSheets(files, results.excel(), outcomes, beside)) {
      side.read(
          journal.interrupted().isPresent() ? Optional.empty() : Optional.of(sheets.badRows()));
      BadRows left = badRows(sheets);
      List<Counted> counted = List.of(totals, left, outcomes);
      journal
          .interrupted()
          .ifPresent(
              finished -> {
                Resumption resumption = new Resumption(journal, finished, customers);
                resumption.passOver(() -> cut(customers), input.customers.toString());
                resumption.takeOver(beside, sheets);
                resumption.count(engine, counted);
                complain(Words.RESUMED, totals.good);
              });
      try (SinceNight night = night(engine, customers, beside, outcomes, sheets, files)) {
        Consumer<Reading> kept = nights.keeps() ? r -> {} : r -> journal.finished(r, counted);
        decide(night, customers, new Night(engine, sheets, threads), left, kept);
        tell(night);
      }
      totals.bad = left.count();
    }
    checkRows();
    CsvTable.Several several = customers.several();
    if (several.rows() > 0) {
      complain(Words.SEVERAL_LINES, several.rows(), several.most(), several.from());
    }
    side.tellDoubts(totals.good);
    sideLines = side.lines();
    hasState = !beside.memories().columns().isEmpty();
  }

  private NightJournal journal(DecisionEngine engine, CustomerCsv customers, ResultFiles files) {
    Map<String, String> inputs =
        NightInputs.of(
            spec.commandLine().getParseResult(), engine.book(), new TreeSet<>(input.side.files()));
    NightJournal journal = new NightJournal(files, inputs, customers.header().line());
    if (resume && journal.interrupted().isEmpty()) {
      complain(Words.NOTHING_TO_RESUME, out);
    }
    return journal;
  }

  private BadRows badRows(DecisionSheets sheets) {
    return new BadRows(
        input.customers.toString(),
        Words.BAD_ROW,
        strict,
        language.locale(),
        spec.commandLine().getErr(),
        Optional.of(sheets.badRows()));
  }

  private SinceNight night(
      DecisionEngine engine,
      CustomerCsv customers,
      Beside beside,
      Outcomes outcomes,
      DecisionSheets sheets,
      ResultFiles files) {
    Map<String, String> way =
        DecisionWay.of(
            engine,
            input,
            customers.header(),
            outcomes.header(),
            Map.of("--excel", results.excel(), "--strict", strict, "--multiline", input.multiline));
    Optional<LastNight> last = nights.open(engine.book(), input.asOf.day());
    Optional<String> other = last.flatMap(each -> each.otherThan(way));
    other.ifPresent(names -> complain(Words.SINCE_OTHER, names));
    return new SinceNight(
        engine,
        customers,
        beside,
        outcomes,
        sheets,
        last.filter(each -> other.isEmpty()),
        nights.keeps()
            ? Optional.of(new NightKeeper(files, input.asOf.day(), way))
            : Optional.empty(),
        results.callList);
  }

  private void decide(
      SinceNight since, CustomerCsv customers, Night night, BadRows left, Consumer<Reading> kept) {
    try (Progress progress = Progress.over(Words.READING.in(language.locale()), -1);
        night) {
      Optional<Reading> before = Optional.empty();
      for (SinceNight.Parted next = since.part(cut(customers));
          !next.isEmpty();
          next = since.part(cut(customers))) {
        SinceNight.Parted rows = next;
        CustomerCsv.Cut rest = rows.takeRest();
        Reading reading =
            before
                .map(last -> last.next(rest))
                .orElseGet(() -> Reading.first(customers, rest))
                .among(rows.lines());
        night.begin(
            () -> since.decided(reading, rows),
            () -> tell(reading, left, progress),
            () -> {
              since.written(rows);
              kept.accept(reading);
            });
        before = Optional.of(reading);
      }
      night.finish();
    }
    since.finish();
  }

  private void tell(SinceNight since) {
    totals.good += since.taken();
    totals.dangerous += since.dangerous();
    if (nights.since.isPresent()) {
      complain(Words.SINCE, since.taken(), totals.good - since.taken());
    }
  }

  private CustomerCsv.Cut cut(CustomerCsv customers) {
    int times = nights.since.isPresent() ? SinceNight.PORTIONS : 1;
    return customers.cut(times * portion, times * PORTION_CHARACTERS);
  }

  /** Tells of the rows of a portion, and of what ended the file. */
  private void tell(Reading reading, BadRows left, Progress progress) {
    CustomerCsv.Portion portion = reading.portion();
    portion.bad().forEach(row -> left.add(row.line(), row.id(), row.problems()));
    totals.dangerous += portion.dangerous();
    totals.good += portion.size();
    progress.step(reading.rows());
    reading.end().ifPresent(DecideCommand::fail);
  }

  private static void fail(RuntimeException why) {
    throw why;
  }

  private void checkRows() {
    if (totals.bad > 0 && totals.good == 0) {
      throw Refusal.NOTHING_DECIDED.of(totals.bad);
    }
    if (totals.bad + totals.good == 0) {
      if (strict) {
        throw Refusal.NO_ROWS.of();
      }
      complain(Words.NO_ROWS);
    }
  }

  private void tellColumns(DecisionEngine engine, CustomerHeader header, Beside beside) {
    if (!header.unread().isEmpty()) {
      String names =
          header.unread().stream()
              .map(column -> column.told(language.locale()))
              .collect(Collectors.joining(", "));
      if (strict) {
        throw new UserException(Words.NOT_READ.with(language.locale(), names));
      }
      complain(Words.NOT_READ, names);
    }
    List<Attribute<?>> absent = new ArrayList<>(header.absent());
    absent.removeIf(attribute -> !engine.requiredAttributes().contains(attribute));
    absent.removeIf(WarnBook::isSignal);
    Set<String> fills = beside.fills();
    absent.removeIf(attribute -> fills.contains(attribute.id()));
    List<Attribute<?>> givable =
        absent.stream()
            .filter(each -> !(each instanceof ElementsAttribute))
            .filter(each -> !StandingFile.tellsAlert(each.id())) // not every bank watches
            .toList();
    if (strict && !givable.isEmpty()) {
      throw Refusal.ABSENT.of(ids(givable));
    } else if (!absent.isEmpty()) {
      complain(Words.NO_COLUMN, ids(absent));
    }
  }

  private static String ids(List<? extends Attribute<?>> attributes) {
    return attributes.stream().map(Attribute::id).collect(Collectors.joining(", "));
  }

  private void complain(Words words, Object... figures) {
    spec.commandLine().getErr().println(words.with(language.locale(), figures));
  }

  private void report(DecisionEngine engine, Beside beside, Outcomes outcomes, ResultFiles files) {
    Locale locale = language.locale();
    Report report = new Report(outcomes, engine.book(), input.asOf.day(), locale).beside(earlier);
    if (totals.bad > 0) {
      report.warn(ReportWords.LEFT_OUT.with(locale, totals.bad));
    }
    beside.files().flatMap(file -> file.doubts(locale).stream()).forEach(report::warn);
    report.write(files, results.excel());
    files.publish(
        new EndMark(
            "decide",
            engine.book(),
            input.told(),
            totals.good,
            totals.bad,
            beside.files().map(SideFile::tree).toList()));
  }

  private void tell(DecisionEngine engine, Outcomes outcomes) {
    PrintWriter terminal = spec.commandLine().getOut();
    Locale locale = language.locale();
    new Summary(terminal, outcomes, engine.book(), locale).print();
    Path badRows = out.resolve(DecisionSheets.BAD_ROWS);
    terminal.println(
        Words.ROWS.with(locale, totals.good + totals.bad, totals.good, totals.bad, badRows));
    sideLines.forEach(terminal::println);
    terminal.println(
        Words.WRITTEN.with(
            locale, out.resolve(DecisionSheets.DECISIONS), out.resolve(Report.PAGE)));
    terminal.flush();
    if (hasState) {
      terminal.println(Words.STATE_WRITTEN.with(locale, out.resolve(StateFile.NAME), out));
    }
    terminal.flush();
    if (totals.dangerous > 0 && !results.excel()) {
      complain(Words.DANGEROUS, totals.dangerous);
    }
  }
}
