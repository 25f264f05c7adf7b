package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowValues;
import org.bankcrm.core.window.Windows;

/** Windows from files are those from the same events in Java, whatever order the rows stand in. */
class SideFilesLawTest {

  private static final Windows WINDOWS = SideBench.ENGINE.book().windows();
  private static final EventType TYPE = WINDOWS.definitions().get(0).over();
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final String HEAD = "kind,@id,customer,amount,booked,currency,month\n";
  private static final Currency YUAN = Currency.getInstance("CNY");
  private static final String[] CUSTOMERS = {"A", "B", "C"};

  private static Path dir = Path.of("");

  /** A transaction as a row tells it; empty texts are missing. */
  record Txn(
      String customer, int id, int ago, String kind, int cents, String currency, String month) {
    private LocalDate day() {
      return SideBench.AS_OF.minusDays(ago);
    }

    private String row() {
      String amount = cents < 0 ? "" : Money.ofMinor(cents, YUAN).amount().toPlainString();
      String key = id == 0 ? "" : customer + id;
      return String.join(",", kind, key, customer, amount, day().toString(), currency, month);
    }

    private Event event() {
      Event.Builder event = TYPE.on(day());
      if (id > 0) {
        event.id(customer + id);
      }
      put(event, "kind", kind, kind);
      put(event, "amount", cents < 0 ? "" : "x", Money.ofMinor(Math.max(0, cents), YUAN));
      put(event, "currency", currency, currency);
      put(event, "month", month, month);
      return event.build();
    }

    @SuppressWarnings("unchecked") // the attribute's own type
    private static <T> void put(Event.Builder event, String id, String text, T value) {
      if (!text.isEmpty()) {
        event.put((Attribute<T>) TYPE.attributes().find(id).orElseThrow(), value);
      }
    }
  }

  @BeforeContainer
  static void begin() throws IOException {
    dir = Files.createTempDirectory("side-files");
  }

  @AfterContainer
  static void end() throws IOException {
    try (var all = Files.walk(dir)) {
      for (Path each : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Provide
  Arbitrary<List<Txn>> transactions() {
    Arbitrary<Integer> ago =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(-3, 120)),
            Tuple.of(1, Arbitraries.integers().between(120, 400)),
            Tuple.of(1, Arbitraries.of(29, 30, 89, 90, 91, 364, 365)));
    return Combinators.combine(
            Arbitraries.of(CUSTOMERS),
            Arbitraries.integers().between(0, 40),
            ago,
            Arbitraries.of("CARD", "CARD", "SALARY", "TRANSFER", ""),
            Arbitraries.integers().between(-1, 3_000_000),
            Arbitraries.of("CNY", "USD", "EUR", ""),
            Arbitraries.of("2026-04", "2026-05", "2026-06", ""))
        .as(Txn::new)
        .list()
        .ofMaxSize(30)
        .map(SideFilesLawTest::oneEachId);
  }

  /** Rows of one id say the same. */
  private static List<Txn> oneEachId(List<Txn> all) {
    Map<String, Txn> first = new TreeMap<>();
    List<Txn> same = new ArrayList<>();
    for (Txn each : all) {
      same.add(each.id == 0 ? each : first.computeIfAbsent(each.customer + each.id, id -> each));
    }
    return same;
  }

  private static SideBench.Found read(List<Txn> all, LocalDate from) {
    StringBuilder text = new StringBuilder(HEAD);
    all.forEach(each -> text.append(each.row()).append('\n'));
    return SideBench.in(dir).events(from.toString(), text.toString()).read(CUSTOMERS);
  }

  private static WindowValues inJava(List<Txn> all, String customer, LocalDate from) {
    List<Event> events =
        all.stream().filter(each -> each.customer.equals(customer)).map(Txn::event).toList();
    return WINDOWS.compute(events, SideBench.AS_OF, EventHistory.from(from));
  }

  @Property(tries = 200)
  void windowsOfAFile_areThoseOfTheSameEventsInJava(
      @ForAll("transactions") List<Txn> all, @ForAll Random random) {
    List<Txn> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    SideBench.Found found = read(shuffled, LONG_AGO);
    assertThat(found.bad()).isEmpty();
    assertThat(SideBench.addsUp(found.counts().get("events.csv"))).isTrue();
    for (String customer : CUSTOMERS) {
      Facts facts = found.facts().get(customer);
      Facts.Builder expected = Facts.builder(WINDOWS.attributes(), facts.asOf(), facts.zone());
      inJava(all, customer, LONG_AGO).putInto(expected);
      assertThat(facts.onto(WINDOWS.attributes())).isEqualTo(expected.build());
    }
  }

  /** What a window does not see wholly it does not tell; what it tells is what really happened. */
  @Property(tries = 200)
  void windowsOfAnIncompleteFile_tellTheTruthOrNothing(
      @ForAll("transactions") List<Txn> all, @ForAll @IntRange(max = 400) int ago) {
    LocalDate from = SideBench.AS_OF.minusDays(ago);
    List<Txn> kept = all.stream().filter(each -> !each.day().isBefore(from)).toList();
    SideBench.Found found = read(kept, from);
    for (String customer : CUSTOMERS) {
      WindowValues truth = inJava(all, customer, LONG_AGO);
      for (var window : WINDOWS.definitions()) {
        Optional<?> told = found.facts().get(customer).get(window.attribute());
        boolean whole = !Windows.of(window).firstDay(SideBench.AS_OF).isBefore(from);
        assertThat(told.isEmpty() || told.equals(truth.get(window.attribute())))
            .as("%s of %s from %s", window.attribute(), customer, from)
            .isTrue();
        assertThat(!whole || told.equals(truth.get(window.attribute()))).isTrue();
      }
    }
  }

  /** Whatever bytes the file has, every row becomes something, or the file is refused in words. */
  @Property(tries = 500)
  void rowsOfAnyBytes_addUpOrAreRefused(
      @ForAll("transactions") List<Txn> all, @ForAll Random random) {
    StringBuilder text = new StringBuilder(HEAD);
    all.forEach(each -> text.append(each.row()).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    String pieces = "\",\n\r@|-\u00005\uFEFF京";
    for (int i = random.nextInt(4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          random.nextInt(4) == 0
              ? (byte) random.nextInt()
              : (byte) pieces.charAt(random.nextInt(pieces.length()));
    }
    try {
      SideBench.Found found = SideBench.in(dir).events("2025-06-01", bytes).read(CUSTOMERS);
      GatheredCounts counts = found.counts().get("events.csv");
      assertThat(SideBench.addsUp(counts)).isTrue();
      assertThat(found.bad()).hasSize((int) counts.bad);
      assertThat(found.facts()).hasSize(CUSTOMERS.length);
    } catch (UserException e) {
      assertThat(e).hasMessageContaining("events.csv");
    }
  }
}
