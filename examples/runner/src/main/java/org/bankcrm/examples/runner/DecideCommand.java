package org.bankcrm.examples.runner;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.DecisionEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm decide}: anyone's policies on anyone's customers. */
@Command(
    name = "decide",
    description = "Decides the customers of a CSV file by a policy book.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DecideCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 20;

  @Spec private CommandSpec spec;

  @Mixin private CustomersInput input = new CustomersInput();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where decisions.csv, bad-rows.csv and report.html go.")
  private Path out = Path.of("");

  @Option(
      names = "--strict",
      description =
          "Stop at the first bad row, or column that is no attribute, instead of leaving it out.")
  private boolean strict;

  @Mixin private LanguageOption language = new LanguageOption();

  private long good;
  private long bad;

  @Override
  public Integer call() throws IOException {
    DecisionEngine engine = BookFiles.read(input.book).compile();
    Files.createDirectories(out);
    Outcomes outcomes = new Outcomes(engine);
    try (CustomerCsv customers = input.open(engine.book().catalog());
        CsvWriter decisions = CsvWriter.builder().build(out.resolve("decisions.csv"));
        CsvWriter badRows = CsvWriter.builder().build(out.resolve("bad-rows.csv"));
        Progress progress = Progress.over(Words.READING.in(language.locale()), -1)) {
      tellAbsent(engine, customers);
      decisions.writeRecord(with("id", outcomes.header()));
      badRows.writeRecord("line", "problem");
      while (customers.hasNext()) {
        decide(engine, customers.next(), outcomes, decisions, badRows);
        progress.step();
      }
    }
    Locale locale = language.locale();
    new Summary(spec.commandLine().getOut(), outcomes, engine.book(), locale).print();
    new Report(outcomes, engine.book(), input.asOf, locale)
        .card(String.format(Locale.ROOT, "%,d", bad), Words.LEFT_OUT)
        .write(out.resolve("report.html"));
    tellCounts();
    return 0;
  }

  private void decide(
      DecisionEngine engine,
      CustomerCsv.Row row,
      Outcomes outcomes,
      CsvWriter decisions,
      CsvWriter badRows) {
    if (row.isGood()) {
      good++;
      List<String> cells = outcomes.add(engine.decide(row.facts().orElseThrow()));
      decisions.writeRecord(with(row.id().orElseThrow().value(), cells));
      return;
    }
    String problem = row.problems(language.locale());
    if (strict) {
      throw new UserException(Words.BAD_ROW.with(language.locale(), row.line(), problem));
    }
    bad++;
    badRows.writeRecord(Long.toString(row.line()), problem);
    if (bad <= MOST_SHOWN) {
      spec.commandLine()
          .getErr()
          .println(Words.BAD_ROW.with(language.locale(), row.line(), problem));
    }
  }

  private void tellAbsent(DecisionEngine engine, CustomerCsv customers) {
    if (!customers.unread().isEmpty()) {
      String told = Words.NOT_READ.with(language.locale(), String.join(", ", customers.unread()));
      if (strict) {
        throw new UserException(told);
      }
      spec.commandLine().getErr().println(told);
    }
    List<Attribute<?>> absent = new ArrayList<>(customers.absent());
    absent.removeIf(attribute -> !engine.requiredAttributes().contains(attribute));
    if (!absent.isEmpty()) {
      String ids = absent.stream().map(Attribute::id).collect(Collectors.joining(", "));
      spec.commandLine().getErr().println(Words.NO_COLUMN.with(language.locale(), ids));
    }
  }

  private void tellCounts() {
    PrintWriter terminal = spec.commandLine().getOut();
    Locale locale = language.locale();
    Path badRows = out.resolve("bad-rows.csv");
    terminal.println(Words.ROWS.with(locale, good + bad, good, bad, badRows));
    terminal.println(
        Words.WRITTEN.with(locale, out.resolve("decisions.csv"), out.resolve("report.html")));
    terminal.flush();
  }

  private static List<String> with(String first, List<String> rest) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }
}
