package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowState;
import org.bankcrm.core.window.WindowValues;
import org.bankcrm.core.window.Windows;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomWindows;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Books of every kind whose attributes windows compute from events: what a clerk counts with a
 * pencil, a list at once and a state night by night agree, and the laws of decisions, columns and
 * explanations hold of the customers so made. As many cases as {@code crm.cases} says.
 */
class WindowLawTest {

  private static final long SEED = 20261129L;
  private static final RandomCases BOOKS = RandomCases.of(8, 20).withDepth(2).withEveryKind();

  @Test
  void decisions_overEvents_agreeWithClerks() {
    int told = 0;
    long cases = Cases.wanted(30);
    for (long index = 0; index < cases; index++) {
      told += check(Seeded.of(SEED, index), "seed " + SEED + ", case " + index);
    }
    if (cases >= 100) {
      assertThat(told).isPositive();
    }
  }

  /** How many windows explanations told of. */
  private static int check(Seeded source, String where) {
    RandomCase plain = BOOKS.next(source);
    LocalDate asOf = plain.customers().get(0).asOfDate();
    RandomWindows random = RandomWindows.of(plain.book().catalog(), asOf, source);
    PolicyBook book = with(plain.book(), random.windows());
    List<Facts> customers = new ArrayList<>();
    for (Facts facts : plain.customers()) {
      List<Event> events = random.events(source);
      WindowValues values = book.windows().compute(events, asOf);
      checkValues(book.windows(), events, values, where);
      checkNights(book.windows(), source.shuffled(events), asOf, source, where);
      customers.add(filled(facts, values));
    }
    MixedAgreement.check(new RandomCase(book, customers), new TreeMap<>());
    return explained(book, customers.get(0));
  }

  private static PolicyBook with(PolicyBook book, Windows windows) {
    return PolicyBook.builder(book.ref(), book.name(), book.catalog())
        .calendars(book.calendars())
        .windows(windows)
        .addAll(book.policies())
        .build();
  }

  private static void checkValues(
      Windows windows, List<Event> events, WindowValues values, String where) {
    for (WindowDefinition each : windows.definitions()) {
      Optional<?> expected = new WindowClerk(each, events, values.asOf()).value();
      assertThat((Optional<?>) values.get(each.attribute()))
          .as("%s: %s as of %s", where, each, values.asOf())
          .isEqualTo(expected);
    }
  }

  /** Some nights before and after, each told its events, stored, read and rid of old days. */
  private static void checkNights(
      Windows windows, List<Event> events, LocalDate asOf, Seeded source, String where) {
    WindowState state = windows.newState();
    LocalDate night = asOf.minusDays(source.between(1, 40));
    int told = 0;
    while (told < events.size()) {
      int until = Math.min(events.size(), told + source.between(1, 20));
      state.addAll(events.subList(told, until));
      if (source.chance(30)) {
        state.addAll(events.subList(told, until).stream().filter(e -> e.id().isPresent()).toList());
      }
      told = until;
    }
    for (int i = 0; i < 4; i++) {
      state.forgetBefore(windows.firstDay(night));
      state = windows.readState(state.toDocument());
      assertThat(state.valuesAt(night)).as(where).isEqualTo(windows.compute(events, night));
      night = night.plusDays(source.chance(70) ? source.between(0, 3) : source.between(4, 400));
    }
  }

  private static Facts filled(Facts facts, WindowValues values) {
    AttributeCatalog catalog = facts.catalog();
    Facts.Builder builder = Facts.builder(catalog, facts.asOf(), facts.zone());
    for (int i = 0; i < catalog.size(); i++) {
      Attribute<?> attribute = catalog.attributes().get(i);
      boolean own = values.attributes().find(attribute.id()).isPresent();
      if (!own && catalog.derivation(attribute).isEmpty()) {
        copy(facts, attribute, i, builder);
      }
    }
    values.putInto(builder);
    return builder.build();
  }

  private static <T> void copy(Facts facts, Attribute<T> attribute, int at, Facts.Builder to) {
    Optional<T> value = facts.get(attribute);
    if (value.isPresent()) {
      to.put(attribute, value.get(), LocalDate.ofEpochDay(facts.observedDay(at)));
    } else {
      facts.absence(attribute).ifPresent(reason -> to.absent(attribute, reason));
    }
  }

  private static int explained(PolicyBook book, Facts facts) {
    Map<String, Object> document = book.toDocument();
    assertThat(document).containsKeys("windows", "events");
    Decision decision = Books.compile(book).decide(facts);
    int told = 0;
    for (Policy<?> policy : book.policies()) {
      for (Disclosure disclosure : Disclosure.values()) {
        Explanation explanation = decision.explain(policy, disclosure);
        assertThat(Explanation.parse(explanation.toDocument())).isEqualTo(explanation);
        told += explanation.policy().windows().size();
      }
    }
    return told;
  }
}
