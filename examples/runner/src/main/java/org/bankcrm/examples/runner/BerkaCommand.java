package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.examples.runner.berka.BadRow;
import org.bankcrm.examples.runner.berka.BerkaBank;
import org.bankcrm.examples.runner.berka.BerkaFacts;
import org.bankcrm.examples.runner.berka.BerkaFileException;
import org.bankcrm.examples.runner.berka.BerkaLoader;
import org.bankcrm.examples.runner.berka.Client;
import org.bankcrm.examples.runner.berka.CustomerMapper;
import org.bankcrm.examples.runner.berka.TableCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm berka}: a real bank, that of the PKDD'99 data set, decided as of a day. */
@Command(
    name = "berka",
    description = {
      "Decides the customers of the PKDD'99 bank (Berka) from its original files.",
      "对 PKDD'99 银行（Berka）的客户按其原始文件作出决策。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class BerkaCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 20;
  private static final String CUSTOMERS = "customers.csv";
  private static final String DECISIONS = "decisions.csv";
  private static final String BAD_ROWS = "bad-rows.csv";
  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = {
        "The directory with account, card, client, disp, district, loan, order and trans,",
        "each as .asc or .asc.gz; in place of trans there may be one part of it, trans_*.",
        "数据目录：account、card、client、disp、district、loan、order、trans 各一个 .asc 或 .asc.gz 文件；",
        "trans 也可只给出其中一部分 trans_*。"
      })
  private Path data = Path.of("");

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = {
        "The day that everything is told for, such as 1994-03-30.",
        "数据所述日期，如 1994-03-30。"
      })
  private LocalDate asOf = LocalDate.EPOCH;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = {
        "Where customers.csv, decisions.csv, bad-rows.csv, report.html and its figures go, and",
        "run.json when they are complete.",
        "输出目录：customers.csv、decisions.csv、bad-rows.csv、report.html 及其数据；",
        "全部写完后写 run.json。"
      })
  private Path out = Path.of("");

  @Option(
      names = "--strict",
      description = {"Stop at the first bad row instead of leaving it out.", "遇到首个错误行即停止，而不是略过该行。"})
  private boolean strict;

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private ResultsOption results = new ResultsOption();

  private long bad;
  private long customers;
  private long told;

  @Override
  public Integer call() {
    List<String> names = new ArrayList<>(List.of(CUSTOMERS, DECISIONS, BAD_ROWS, ResultFiles.MARK));
    names.addAll(Report.NAMES);
    ResultsOption.check(out, names, inputs());
    DecisionEngine engine = BookFiles.berka().compile();
    Outcomes outcomes = new Outcomes(engine, results.callList);
    try (ResultFiles files = ResultFiles.into(out)) {
      BerkaBank bank = load(files);
      CustomerMapper mapper = new CustomerMapper(bank, AsOf.endOf(asOf, PRAGUE), PRAGUE);
      decide(bank, mapper, engine, outcomes, files);
      publish(engine, outcomes, mapper, bank, files);
      tellCounts(bank, mapper);
    }
    new Summary(spec.commandLine().getOut(), outcomes, engine.book(), language.locale()).print();
    say(Words.WRITTEN, out.resolve(DECISIONS), out.resolve(Report.PAGE));
    return 0;
  }

  private List<Path> inputs() {
    if (!Files.isDirectory(data)) {
      throw Refusal.NO_DIRECTORY.of(data);
    }
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BerkaBank load(ResultFiles files) {
    try (Sheet badRows = files.sheet(BAD_ROWS, results.excel());
        Progress progress = Progress.over(Words.READING_ROWS.in(language.locale()), -1)) {
      badRows.row(List.of("file", "line", "problem"));
      return BerkaLoader.load(data, row -> report(row, badRows), progress::step);
    } catch (BerkaFileException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
  }

  private void report(BadRow row, Sheet badRows) {
    String message = Words.BAD_LINE.with(language.locale(), row.file(), row.line(), row.problem());
    if (strict) {
      throw new UserException(message);
    }
    bad++;
    badRows.row(List.of(row.file(), Long.toString(row.line()), row.problem()));
    if (bad <= MOST_SHOWN) {
      spec.commandLine().getErr().println(message);
    }
  }

  private void decide(
      BerkaBank bank,
      CustomerMapper mapper,
      DecisionEngine engine,
      Outcomes outcomes,
      ResultFiles files) {
    BerkaFacts teller = new BerkaFacts(engine.book().catalog(), mapper);
    CustomerColumns columns = new CustomerColumns(engine.book().catalog());
    PopulationBuilder portion =
        Population.builder(engine.book().catalog(), AsOf.endOf(asOf, PRAGUE), PRAGUE);
    try (Sheet table = files.sheet(CUSTOMERS, results.excel());
        Sheet decisions = files.sheet(DECISIONS, results.excel());
        Progress progress =
            Progress.over(Words.DECIDING.in(language.locale()), bank.clients().size())) {
      table.row("id", columns.header());
      decisions.row("id", outcomes.header());
      for (Client client : bank.clients()) {
        Optional<CustomerRecord> customer = mapper.customer(client);
        if (customer.isPresent()) {
          CustomerRecord record = customer.get();
          customers++;
          told += record.transactions().size();
          Facts facts = teller.of(client, record);
          table.row(record.id().value(), columns.cells(facts));
          portion.add(record.id(), facts);
        }
        progress.step();
      }
      Decisions all = engine.decideAll(portion.build());
      decisions.rows(decisions.made(all.population(), outcomes.add(all)));
    }
  }

  private void publish(
      DecisionEngine engine,
      Outcomes outcomes,
      CustomerMapper mapper,
      BerkaBank bank,
      ResultFiles files) {
    Locale locale = language.locale();
    Report report = new Report(outcomes, engine.book(), asOf, locale);
    if (!mapper.logReachesAsOf()) {
      report.warn(Words.LOG_ENDS.with(locale, lastDay(bank)));
    }
    if (bad > 0) {
      report.warn(ReportWords.LEFT_OUT.with(locale, bad));
    }
    report.write(files, results.excel());
    CustomerCsv.Told day = new CustomerCsv.Told(asOf, PRAGUE);
    files.publish(new EndMark("berka", engine.book(), day, customers, bad));
  }

  private static String lastDay(BerkaBank bank) {
    return bank.lastDay().map(LocalDate::toString).orElse("-");
  }

  private void tellCounts(BerkaBank bank, CustomerMapper mapper) {
    for (TableCount count : bank.counts()) {
      say(Words.TABLE, count.file(), count.rows(), count.used(), count.bad());
    }
    int clients = bank.clients().size();
    say(Words.CLIENTS, clients, customers, clients - customers);
    long all = bank.log().size();
    long later = mapper.transactionsAfterAsOf();
    say(Words.LOGGED, all, told, later, all - told - later);
    if (!mapper.logReachesAsOf()) {
      say(Words.LOG_ENDS, lastDay(bank));
    }
    spec.commandLine().getOut().println();
  }

  private void say(Words words, Object... figures) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.println(words.with(language.locale(), figures));
    terminal.flush();
  }
}
