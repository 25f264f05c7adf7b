package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
      "The same seed and size give the same bank and the same decisions.",
      "造出一家虚拟银行，按零售手册对全部客户作出决策并出报告；",
      "种子与规模相同，则银行与决策相同。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DemoCommand implements Callable<Integer> {

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Of those who could be; about four in a hundred of all. */
  private static final Share LEADS = Share.ofPercent(6);

  private static final int MOST_WITH_EVENTS = 100_000;

  private static final String DECISIONS = "decisions.csv";
  private static final String CUSTOMERS = "customers.csv";

  /** Where the run stands by whose alerts customers are decided. */
  private static final String ALERTS = "warn";

  private record Known(CustomerId id, Facts facts) {}

  @Spec private CommandSpec spec;

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--customers",
      paramLabel = "N",
      defaultValue = "5000",
      description = {
        "How many customers, from 1 to 10,000,000 (default: ${DEFAULT-VALUE}).",
        "客户数，1 至 10,000,000（默认：${DEFAULT-VALUE}）。"
      })
  private int customers = 5_000;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "2026",
      description = {
        "Which synthetic bank (default: ${DEFAULT-VALUE}).",
        "虚拟银行的种子，不同种子为不同银行（默认：${DEFAULT-VALUE}）。"
      })
  private long seed = 2026;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/demo",
      description = {
        "Where the files go (default: ${DEFAULT-VALUE}).",
        "输出目录（默认：${DEFAULT-VALUE}）。"
      })
  private Path out = Path.of("out", "demo");

  @Option(
      names = "--with-events",
      paramLabel = "N",
      defaultValue = "200",
      description = {
        "Of how many of them events and early warnings are made (default: ${DEFAULT-VALUE}); 0 for none.",
        "为其中多少位客户生成事件与风险预警，缺省为 ${DEFAULT-VALUE}；0 为不生成。"
      })
  private int withEvents = 200;

  @Mixin private ResultsOption option = new ResultsOption();

  @Override
  public Integer call() {
    if (customers < 1 || customers > 10_000_000) {
      throw Refusal.HOW_MANY.of(customers);
    }
    if (withEvents < 0 || withEvents > MOST_WITH_EVENTS) {
      throw WarnTexts.HOW_MANY.of(withEvents, MOST_WITH_EVENTS);
    }
    List<String> names = new ArrayList<>(List.of(DECISIONS, CUSTOMERS, ResultFiles.MARK));
    names.addAll(Report.NAMES);
    names.addAll(DemoWarnings.NAMES);
    ResultsOption.check(out, names, List.of());
    ResultsOption.check(out.resolve(ALERTS), WarnCommand.NAMES, List.of());
    DecisionEngine engine = BookFiles.compile(BookFiles.find(retailBook()));
    Optional<DemoWarnings> warnings = warnings();
    List<Population> portions = portions(engine, warnings);
    Stopwatch watch = Stopwatch.start();
    List<Decisions> decisions = portions.stream().map(engine::decideAll).toList();
    Duration deciding = watch.elapsed();
    Outcomes outcomes = new Outcomes(engine, option.callList);
    String seconds = String.format(Locale.ROOT, "%.3f", deciding.toNanos() / 1e9);
    try (ResultFiles files = ResultFiles.into(out)) {
      write(decisions, engine, outcomes, files);
      warnings.ifPresent(each -> each.write(files, option.excel()));
      publish(engine.book(), outcomes, warnings, files);
    }
    warnings.ifPresent(
        each -> each.writeRun(out.resolve(ALERTS), language.locale(), option.excel()));
    tell(decisions, engine.book(), outcomes, warnings, seconds);
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

  /** The bank, so many customers at a time as a night decides at a time. */
  private List<Population> portions(DecisionEngine engine, Optional<DemoWarnings> warnings) {
    SyntheticBank bank = bank(seed, customers);
    DemoFacts facts = new DemoFacts(engine, bank, warnings);
    List<PopulationBuilder> portions = new ArrayList<>();
    int[] made = {0};
    try (Progress progress = Progress.over(Words.MAKING.in(language.locale()), customers)) {
      Shares.inOrder(
          customers,
          (from, to) ->
              bank.customers(from, to).map(each -> new Known(each.id(), facts.of(each))).toList(),
          share -> {
            for (Known each : share) {
              if (made[0] % DecideCommand.PORTION == 0) {
                portions.add(
                    Population.builder(engine.book().catalog(), AsOf.endOf(AS_OF, ZONE), ZONE));
              }
              portions.get(made[0]++ / DecideCommand.PORTION).add(each.id, each.facts);
            }
            progress.step(share.size());
          });
    }
    return portions.stream().map(PopulationBuilder::build).toList();
  }

  private void write(
      List<Decisions> decisions, DecisionEngine engine, Outcomes outcomes, ResultFiles files) {
    CustomerColumns columns = new CustomerColumns(engine.book().catalog());
    try (Sheet results = files.sheet(DECISIONS, option.excel());
        Sheet facts = files.sheet(CUSTOMERS, option.excel());
        Progress progress = Progress.over(Words.WRITING.in(language.locale()), customers)) {
      results.row("id", outcomes.header());
      facts.row("id", columns.header());
      for (Decisions portion : decisions) {
        Population population = portion.population();
        results.rows(results.made(population, outcomes.add(portion)));
        for (int row = 0; row < population.size(); row++) {
          facts.row(population.id(row).value(), columns.cells(population.facts(row)));
        }
        progress.step(population.size());
      }
    }
  }

  private Optional<DemoWarnings> warnings() {
    int some = Math.min(withEvents, customers);
    return some == 0
        ? Optional.empty()
        : Optional.of(new DemoWarnings(BookFiles.warnings(), bank(seed, some), AS_OF, ZONE));
  }

  private void publish(
      PolicyBook book, Outcomes outcomes, Optional<DemoWarnings> warnings, ResultFiles files) {
    Report report = new Report(outcomes, book, AS_OF, language.locale());
    Figures figures = new Figures(language.locale(), outcomes.customers());
    warnings.ifPresent(each -> report.with(each.block(figures)));
    report.write(files, option.excel());
    CustomerCsv.Told told = new CustomerCsv.Told(AS_OF, ZONE);
    files.publish(new EndMark("demo", book, told, outcomes.customers(), 0));
  }

  /**
   * Somebody worth asking about: one with an offer, from the middle of the bank on, else the one in
   * the middle. Nobody whom a control group holds out: of them there is less to tell.
   */
  static CustomerId example(List<Decisions> portions) {
    PolicyBook book = portions.get(0).engine().book();
    List<ControlGroup> groups = Views.all(book, ControlGroup.class);
    List<OfferArbitration> offers = Views.all(book, OfferArbitration.class);
    List<Customer> customers = fromTheMiddle(portions);
    Predicate<Customer> free = each -> !each.isGranted(groups);
    return customers.stream()
        .filter(free.and(each -> each.isGranted(offers)))
        .findFirst()
        .or(() -> customers.stream().filter(free).findFirst())
        .orElse(customers.get(0))
        .id();
  }

  private static List<Customer> fromTheMiddle(List<Decisions> portions) {
    List<Customer> customers = new ArrayList<>();
    for (Decisions each : portions) {
      IntStream.range(0, each.size()).forEach(row -> customers.add(new Customer(each, row)));
    }
    Collections.rotate(customers, -(customers.size() / 2));
    return customers;
  }

  /** A row of a portion. */
  private record Customer(Decisions portion, int row) {
    CustomerId id() {
      return portion.population().id(row);
    }

    boolean isGranted(List<? extends Policy<?>> policies) {
      return policies.stream().anyMatch(each -> portion.truth(row, each) == Truth.TRUE);
    }
  }

  private void tell(
      List<Decisions> decisions,
      PolicyBook book,
      Outcomes outcomes,
      Optional<DemoWarnings> warnings,
      String seconds) {
    Locale locale = language.locale();
    PrintWriter terminal = spec.commandLine().getOut();
    new Summary(terminal, outcomes, book, locale).print();
    warnings.ifPresent(
        each -> Summary.print(terminal, each.block(new Figures(locale, outcomes.customers()))));
    terminal.println();
    terminal.println(
        Words.DECIDED.with(locale, outcomes.customers(), book.policies().size(), seconds));
    terminal.println(Words.WRITTEN.with(locale, out.resolve(DECISIONS), out.resolve(Report.PAGE)));
    warnings.ifPresent(
        each ->
            terminal.println(
                WarnTexts.TRY.with(
                    locale,
                    each.count(),
                    out.resolve(DemoWarnings.EVENTS),
                    out.resolve(CUSTOMERS),
                    out.resolve(DemoWarnings.ACTIONS),
                    each.period().from())));
    terminal.println(
        Words.TRY.with(locale, out.resolve(CUSTOMERS), AS_OF, example(decisions).value()));
    warnings.ifPresent(each -> tellOpen(each, terminal));
    terminal.flush();
  }

  /** How many are decided by alerts, and one of whom to ask what they change. */
  private void tellOpen(DemoWarnings warnings, PrintWriter terminal) {
    Locale locale = language.locale();
    List<CustomerId> open = warnings.withOpen();
    terminal.println(WarnTexts.DECIDED_BY.with(locale, warnings.customers(), open.size()));
    open.stream()
        .findFirst()
        .ifPresent(
            each ->
                terminal.println(
                    WarnTexts.TRY_ONE.with(
                        locale, out.resolve(CUSTOMERS), AS_OF, out.resolve(ALERTS), each.value())));
  }
}
