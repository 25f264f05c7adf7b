package org.bankcrm.examples.runner;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.testkit.bank.SyntheticBank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm demo}: a synthetic bank through the retail book. */
@Command(
    name = "demo",
    description = {
      "Makes a synthetic bank, decides all its customers by the retail book and reports.",
      "The same seed and size give the same bank and the same decisions."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DemoCommand implements Callable<Integer> {

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private record Known(CustomerId id, Facts facts) {}

  @Spec private CommandSpec spec;

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--customers",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many customers, from 1 to 10,000,000 (default: ${DEFAULT-VALUE}).")
  private int customers = 10_000;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "2026",
      description = "Which synthetic bank (default: ${DEFAULT-VALUE}).")
  private long seed = 2026;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/demo",
      description = "Where the files go (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("out", "demo");

  @Override
  public Integer call() throws IOException {
    if (customers < 1 || customers > 10_000_000) {
      throw new UserException("--customers must be from 1 to 10,000,000 but was " + customers);
    }
    Files.createDirectories(out);
    DecisionEngine engine = BookFiles.read(retailBook()).compile();
    Population population = population(engine);
    Stopwatch watch = Stopwatch.start();
    Decisions decisions = engine.decideAll(population);
    Duration deciding = watch.elapsed();
    Outcomes outcomes = write(decisions);
    report(decisions, outcomes, deciding);
    return 0;
  }

  static Path retailBook() {
    try {
      return Path.of(
          Objects.requireNonNull(DemoCommand.class.getResource("/books/retail"), "retail book")
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Population population(DecisionEngine engine) {
    DemoFacts facts = new DemoFacts(engine, AS_OF, ZONE);
    SyntheticBank bank = SyntheticBank.of(seed, customers, AsOf.endOf(AS_OF, ZONE), ZONE);
    PopulationBuilder population =
        Population.builder(engine.book().catalog(), AsOf.endOf(AS_OF, ZONE), ZONE);
    try (Progress progress = Progress.over(Words.MAKING.in(language.locale()), customers)) {
      Shares.inOrder(
          customers,
          (from, to) ->
              bank.customers(from, to).map(each -> new Known(each.id(), facts.of(each))).toList(),
          share -> {
            share.forEach(each -> population.add(each.id, each.facts));
            progress.step(share.size());
          });
    }
    return population.build();
  }

  private Outcomes write(Decisions decisions) throws IOException {
    Outcomes outcomes = new Outcomes(decisions.engine());
    Population population = decisions.population();
    CustomerColumns columns = new CustomerColumns(population.catalog());
    try (CsvWriter results = CsvWriter.builder().build(out.resolve("decisions.csv"));
        CsvWriter facts = CsvWriter.builder().build(out.resolve("customers.csv"));
        Progress progress = Progress.over(Words.WRITING.in(language.locale()), population.size())) {
      results.writeRecord(with("id", outcomes.header()));
      facts.writeRecord(with("id", columns.header()));
      for (int row = 0; row < population.size(); row++) {
        String id = population.id(row).value();
        var decision = decisions.decision(row);
        results.writeRecord(with(id, outcomes.add(decision)));
        facts.writeRecord(with(id, columns.cells(decision.facts())));
        progress.step();
      }
    }
    return outcomes;
  }

  private void report(Decisions decisions, Outcomes outcomes, Duration deciding)
      throws IOException {
    DecisionEngine engine = decisions.engine();
    Locale locale = language.locale();
    PrintWriter terminal = spec.commandLine().getOut();
    String seconds = String.format(Locale.ROOT, "%.3f", deciding.toNanos() / 1e9);
    new Summary(terminal, outcomes, engine.book(), locale).print();
    new Report(outcomes, engine.book(), AS_OF, locale)
        .card(seconds, Words.SECONDS)
        .write(out.resolve("report.html"));
    int policies = engine.book().policies().size();
    terminal.println();
    terminal.println(Words.DECIDED.with(locale, outcomes.customers(), policies, seconds));
    terminal.println(
        Words.WRITTEN.with(locale, out.resolve("decisions.csv"), out.resolve("report.html")));
    String example = decisions.population().id(decisions.size() / 2).value();
    terminal.println(Words.TRY.with(locale, out.resolve("customers.csv"), AS_OF, example));
    terminal.flush();
  }

  private static List<String> with(String first, List<String> rest) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }
}
