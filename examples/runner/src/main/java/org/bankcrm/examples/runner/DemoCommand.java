package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
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

  /** Of those who could be; about four in a hundred of all. */
  private static final Share LEADS = Share.ofPercent(6);

  private static final String DECISIONS = "decisions.csv";
  private static final String CUSTOMERS = "customers.csv";

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

  @Mixin private ResultsOption option = new ResultsOption();

  @Override
  public Integer call() {
    if (customers < 1 || customers > 10_000_000) {
      throw Refusal.HOW_MANY.of(customers);
    }
    List<String> names = new ArrayList<>(List.of(DECISIONS, CUSTOMERS, ResultFiles.MARK));
    names.addAll(Report.NAMES);
    ResultsOption.check(out, names, List.of());
    DecisionEngine engine = BookFiles.compile(BookFiles.find(retailBook()));
    Population population = population(engine);
    Stopwatch watch = Stopwatch.start();
    Decisions decisions = engine.decideAll(population);
    Duration deciding = watch.elapsed();
    Outcomes outcomes = new Outcomes(engine, option.callList);
    String seconds = String.format(Locale.ROOT, "%.3f", deciding.toNanos() / 1e9);
    try (ResultFiles files = ResultFiles.into(out)) {
      write(decisions, outcomes, files);
      publish(decisions, outcomes, files);
    }
    tell(decisions, outcomes, seconds);
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

  /** The bank, with leads so that the lifecycle begins where relationships do. */
  static SyntheticBank bank(long seed, int customers) {
    return SyntheticBank.of(seed, customers, AsOf.endOf(AS_OF, ZONE), ZONE).withLeads(LEADS);
  }

  private Population population(DecisionEngine engine) {
    SyntheticBank bank = bank(seed, customers);
    DemoFacts facts = new DemoFacts(engine, bank);
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

  private void write(Decisions decisions, Outcomes outcomes, ResultFiles files) {
    Population population = decisions.population();
    CustomerColumns columns = new CustomerColumns(population.catalog());
    try (Sheet results = files.sheet(DECISIONS, option.excel());
        Sheet facts = files.sheet(CUSTOMERS, option.excel());
        Progress progress = Progress.over(Words.WRITING.in(language.locale()), population.size())) {
      results.row("id", outcomes.header());
      facts.row("id", columns.header());
      for (int row = 0; row < population.size(); row++) {
        CustomerId id = population.id(row);
        var decision = decisions.decision(row);
        results.row(id.value(), outcomes.add(id, decision));
        facts.row(id.value(), columns.cells(decision.facts()));
        progress.step();
      }
    }
  }

  private void publish(Decisions decisions, Outcomes outcomes, ResultFiles files) {
    PolicyBook book = decisions.engine().book();
    new Report(outcomes, book, AS_OF, language.locale()).write(files, option.excel());
    CustomerCsv.Told told = new CustomerCsv.Told(AS_OF, ZONE);
    files.publish(new EndMark("demo", book, told, outcomes.customers(), 0));
  }

  /**
   * Somebody worth asking about: one with an offer, from the middle of the bank on, else the one in
   * the middle. Nobody whom a control group holds out: of them there is less to tell.
   */
  static CustomerId example(Decisions decisions) {
    PolicyBook book = decisions.engine().book();
    List<ControlGroup> groups = Views.all(book, ControlGroup.class);
    List<OfferArbitration> offers = Views.all(book, OfferArbitration.class);
    int size = decisions.size();
    List<Integer> rows = IntStream.range(0, size).mapToObj(i -> (size / 2 + i) % size).toList();
    Predicate<Integer> free = row -> !grants(decisions, row, groups);
    return rows.stream()
        .filter(free.and(row -> grants(decisions, row, offers)))
        .findFirst()
        .or(() -> rows.stream().filter(free).findFirst())
        .map(row -> decisions.population().id(row))
        .orElseGet(() -> decisions.population().id(size / 2));
  }

  private static boolean grants(Decisions decisions, int row, List<? extends Policy<?>> policies) {
    return policies.stream().anyMatch(each -> decisions.truth(row, each) == Truth.TRUE);
  }

  private void tell(Decisions decisions, Outcomes outcomes, String seconds) {
    PolicyBook book = decisions.engine().book();
    Locale locale = language.locale();
    PrintWriter terminal = spec.commandLine().getOut();
    new Summary(terminal, outcomes, book, locale).print();
    terminal.println();
    terminal.println(
        Words.DECIDED.with(locale, outcomes.customers(), book.policies().size(), seconds));
    terminal.println(Words.WRITTEN.with(locale, out.resolve(DECISIONS), out.resolve(Report.PAGE)));
    terminal.println(
        Words.TRY.with(locale, out.resolve(CUSTOMERS), AS_OF, example(decisions).value()));
    terminal.flush();
  }
}
