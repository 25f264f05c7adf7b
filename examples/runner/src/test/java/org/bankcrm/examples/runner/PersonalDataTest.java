package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.WindowState;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.catalogue.BankFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer full of planted values goes through the whole library and through the commands, is
 * decided, explained, refused and misread, and none of the values is seen in a text form, a
 * message, a log line of any level or on the terminal.
 */
class PersonalDataTest {

  private static final BankCatalogue CATALOGUE = BankCatalogue.in(Currency.getInstance("CNY"));
  private static final String HOSTILE = "金丝雀 CANARY 739173";

  @TempDir private Path dir = Path.of("");

  private final List<Object> seen = new ArrayList<>();
  private final StringWriter terminal = new StringWriter();
  private Overheard overheard = new Overheard();

  @BeforeEach
  void listen() {
    overheard.close();
    overheard = new Overheard();
  }

  @AfterEach
  void stopListening() {
    overheard.close();
  }

  private void assertNothingSeen() {
    for (Object each : seen) {
      for (Throwable t = each instanceof Throwable e ? e : null; t != null; t = t.getCause()) {
        assertThat(t.toString()).doesNotContain(Planted.CANARIES);
      }
      assertThat(each.toString()).doesNotContain(Planted.CANARIES);
    }
    assertThat(terminal.toString()).doesNotContain(Planted.CANARIES);
    for (String line : overheard.lines()) {
      assertThat(line).doesNotContain(Planted.CANARIES);
    }
  }

  @Test
  void overheard_logLinesOfEitherFramework_areHeard() {
    org.slf4j.LoggerFactory.getLogger("org.bankcrm.any").trace("said {}", 1);
    java.util.logging.Logger.getLogger("any").finest("whispered");
    System.err.print("printed");
    assertThat(overheard.lines())
        .contains("org.bankcrm.any said 1", "any whispered null")
        .anyMatch(line -> line.contains("printed"));
  }

  @Test
  void decisions_ofAPlantedCustomer_showNothing() {
    CustomerRecord customer = Planted.customer();
    DecisionEngine engine = BookFiles.retail().compile();
    Facts facts = BankFacts.of(customer, CATALOGUE).onto(engine.book().catalog());
    assertThat(facts.get(CATALOGUE.aum())).isPresent();
    PopulationBuilder builder =
        Population.builder(engine.book().catalog(), facts.asOf(), facts.zone());
    seen.add(builder.add(customer.id(), facts));
    Decisions all = engine.decideAll(builder.build());
    seen.addAll(List.of(customer, facts, engine, all, all.population()));
    look(engine.decide(facts));
    look(all.decision(0));
    assertThat(seen).hasSizeGreaterThan(200);
    assertNothingSeen();
  }

  private void look(Decision decision) {
    DecisionRecord record = DecisionRecord.of(decision);
    seen.addAll(List.of(decision, record, record.verify(decision.engine(), decision.facts())));
    for (Policy<?> policy : decision.engine().book().policies()) {
      seen.add(decision.result(policy));
      for (Disclosure disclosure : List.of(Disclosure.CODES, Disclosure.NAMES)) {
        Explanation explanation = decision.explain(policy, disclosure);
        seen.add(explanation.render(Locale.CHINESE));
        seen.add(explanation.render(Locale.ENGLISH));
        seen.add(explanation.toDocument());
      }
      Explanation full = decision.explain(policy, Disclosure.FULL);
      seen.addAll(List.of(full, full.gates(), full.missing()));
    }
  }

  private static List<Event> events() {
    return BankFacts.events(
        Planted.customer(),
        CATALOGUE,
        ExchangeRates.of(CATALOGUE.currency(), Planted.TODAY, Map.of(), RoundingMode.HALF_EVEN));
  }

  @Test
  void windows_ofPlantedEvents_showNothing() {
    WindowState state = CATALOGUE.windows().newState();
    List<Event> events = events();
    assertThat(events).hasSizeGreaterThan(2);
    state.addAll(events);
    seen.addAll(events);
    seen.addAll(List.of(state, state.valuesAt(Planted.TODAY), CATALOGUE.windows()));
    assertNothingSeen();
  }

  @Test
  void storedTrees_damaged_areRefusedWithoutTheirContents() {
    DecisionEngine engine = BookFiles.retail().compile();
    Facts facts = BankFacts.of(Planted.customer(), CATALOGUE).onto(engine.book().catalog());
    Map<String, Object> record = DecisionRecord.of(engine.decide(facts)).toDocument();
    damaged(record, DecisionRecord::parse);
    damaged(facts.toDocument(), tree -> Facts.parse(tree, facts.catalog()));
    WindowState state = CATALOGUE.windows().newState();
    state.addAll(events());
    damaged(state.toDocument(), CATALOGUE.windows()::readState);
    assertThat(seen).hasSizeGreaterThan(30);
    assertNothingSeen();
  }

  /** Reads the tree once for each of its leaves, that leaf being hostile. */
  private void damaged(Map<String, Object> tree, Consumer<Map<String, Object>> reader) {
    int leaves = new Damage(-1).of(tree);
    for (int leaf = 0; leaf < leaves; leaf++) {
      Damage damage = new Damage(leaf);
      try {
        reader.accept(damage.map(tree));
      } catch (IllegalArgumentException refused) {
        seen.add(refused);
      }
    }
  }

  /** Replaces one leaf of a tree. */
  private static final class Damage {
    private final int wanted;
    private int leaves;

    Damage(int wanted) {
      this.wanted = wanted;
    }

    int of(Map<String, Object> tree) {
      map(tree);
      return leaves;
    }

    Map<String, Object> map(Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put((String) key, value(value)));
      return copy;
    }

    private Object value(Object value) {
      if (value instanceof Map<?, ?> map) {
        return map(map);
      } else if (value instanceof List<?> list) {
        return list.stream().map(this::value).toList();
      }
      return leaves++ == wanted ? HOSTILE : value;
    }
  }

  @Test
  void facts_wrongValues_areRefusedWithoutThem() {
    for (Attribute<?> attribute : CATALOGUE.attributes().attributes()) {
      for (Object wrong : List.of(HOSTILE, 739_173.91e300, List.of(HOSTILE), new int[] {739_173})) {
        refuse(attribute, wrong);
      }
    }
    assertThat(seen).hasSizeGreaterThan(100);
    assertNothingSeen();
  }

  @SuppressWarnings("unchecked") // a value of the wrong type is what is tried
  private <T> void refuse(Attribute<T> attribute, Object wrong) {
    try {
      Facts.builder(CATALOGUE.attributes(), Planted.AS_OF, Planted.ZONE).put(attribute, (T) wrong);
    } catch (IllegalArgumentException | ClassCastException refused) {
      seen.add(refused);
    }
  }

  @Test
  void commands_onRowsFullOfPlantedValues_showNothing() throws IOException {
    Path file = customers();
    String book = DemoCommand.retailBook().toString();
    String[] input = {"--book", book, "--customers", file.toString(), "--as-of", "2026-06-30"};
    String out = dir.resolve("out").toString();
    assertThat(run("decide", input, "--out", out)).isZero();
    assertThat(run("decide", input, "--out", out, "--lang", "zh")).isZero();
    assertThat(run("decide", input, "--out", out, "--strict")).isEqualTo(1);
    assertThat(run("explain", input, "--customer", "good")).isZero();
    for (String level : List.of("CODES", "NAMES")) {
      assertThat(run("explain", input, "--customer", "good", "--disclosure", level)).isZero();
      String[] whole = {"--customer", "good", "--disclosure", level, "--conditions"};
      assertThat(run("explain", input, whole)).isZero();
      assertThat(run("explain", input, "--customer", "bad-3", "--disclosure", level)).isEqualTo(1);
      assertThat(run("explain", input, "--customer", HOSTILE)).isEqualTo(2);
    }
    seen.add(Files.readString(dir.resolve("out/bad-rows.csv")));
    seen.add(Files.readString(dir.resolve("out/decisions.csv")));
    for (String name : Report.NAMES) {
      seen.add(Files.readString(dir.resolve("out").resolve(name)));
    }
    assertThat(terminal.toString()).contains("rows read").contains("left out");
    assertNothingSeen();
  }

  /** A good row of the planted customer, and for every column a row that is bad there. */
  private Path customers() throws IOException {
    DecisionEngine engine = BookFiles.retail().compile();
    Facts facts = BankFacts.of(Planted.customer(), CATALOGUE).onto(engine.book().catalog());
    CustomerColumns columns = new CustomerColumns(engine.book().catalog());
    StringBuilder rows = new StringBuilder("id," + String.join(",", columns.header()) + "\n");
    rows.append("good,").append(String.join(",", quoted(columns.cells(facts)))).append('\n');
    for (int i = 0; i < columns.header().size(); i++) {
      List<String> cells = new ArrayList<>(quoted(columns.cells(facts)));
      cells.set(i, '"' + HOSTILE + "\u0007\"");
      rows.append("bad-").append(i).append(',').append(String.join(",", cells)).append('\n');
    }
    rows.append('"').append(HOSTILE).append("\u0000\",").append(",".repeat(3)).append('\n');
    return Files.writeString(dir.resolve("customers.csv"), rows.append(HOSTILE).append(",1\n"));
  }

  private static List<String> quoted(List<String> cells) {
    return cells.stream().map(cell -> '"' + cell + '"').toList();
  }

  private int run(String command, String[] input, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of(input));
    args.addAll(List.of(more));
    return Main.commandLine()
        .setOut(new PrintWriter(terminal))
        .setErr(new PrintWriter(terminal))
        .execute(args.toArray(new String[0]));
  }
}
