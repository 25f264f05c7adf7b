package org.bankcrm.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.language.Language;
import org.bankcrm.lifecycle.StageEvent;
import org.junit.jupiter.api.Test;

/** Customers who become one: figures are those of the events of both, alerts are never two. */
class WatchJoinLawTest {

  private static final int CUSTOMERS = 3;

  /** Customers of one book, each with some of its events. */
  private static final class Customers {
    final AlertLawTest.Case each;
    final List<List<StageEvent>> events = new ArrayList<>();
    final List<AlertWatch> watches = new ArrayList<>();
    final WatchJoin join;

    Customers(long seed) {
      each = new AlertLawTest.Case(seed);
      join = WatchJoin.of("customer", LocalizedText.of("预警", "Alerts"), each.engine);
      for (int i = 0; i < CUSTOMERS; i++) {
        events.add(new ArrayList<>());
        watches.add(each.engine.begin(each.opening));
      }
      List<Input> inputs = new ArrayList<>();
      each.events.forEach(event -> inputs.add(new Input.Happened(event)));
      each.actions.forEach(action -> inputs.add(new Input.Acted(action)));
      inputs.sort(Input.ORDER);
      for (Input input : inputs) {
        int whose = each.random.random.nextInt(CUSTOMERS);
        watches.get(whose).take(input);
        if (input instanceof Input.Happened happened) {
          events.get(whose).add(happened.event());
        }
      }
    }
  }

  @Property(tries = 40)
  void neitherOrderNorGroupingMatters(@ForAll long seed) {
    Customers all = new Customers(seed);
    AlertWatch a = all.watches.get(0);
    AlertWatch b = all.watches.get(1);
    AlertWatch c = all.watches.get(2);
    Map<String, Object> before = a.toDocument();
    Map<String, Object> joined = all.join.joinAll(List.of(a, b, c)).toDocument();
    assertEquals(joined, all.join.joinAll(List.of(c, b, a)).toDocument());
    assertEquals(joined, all.join.join(a, all.join.join(c, b)).toDocument());
    assertEquals(joined, all.join.write(all.join.read(joined)));
    assertEquals(before, a.toDocument());
  }

  @Property(tries = 40)
  void figuresAreThoseOfTheEventsOfAll(@ForAll long seed) {
    Customers all = new Customers(seed);
    AlertWatch joined = all.join.joinAll(all.watches);
    List<StageEvent> events = new ArrayList<>();
    all.events.forEach(events::addAll);
    events.sort(Comparator.comparing(StageEvent::at));
    AlertEngine engine = all.each.engine;
    Instant day =
        LocalDate.ofInstant(joined.at(), engine.zone())
            .plusDays(1)
            .atStartOfDay(engine.zone())
            .toInstant();
    Course course = joined.part().settled().copy();
    course.advance(day);
    for (AlertPolicy policy : engine.alertPolicies()) {
      PlainFigures plain = new PlainFigures(policy.payload(), engine.zone());
      for (Indicator each : policy.indicators()) {
        if (isExact(each.how())) {
          Attribute<?> attribute = each.attribute(policy.payload());
          Figure figure = course.figure(engine.indicatorIds().indexOf(each.id()));
          Optional<Object> found =
              figure.isKnown() ? Optional.of(figure.encoded()) : Optional.empty();
          Optional<?> wanted = plain.value(each, events, day, false);
          assertEquals(
              wanted.map(value -> encoded(attribute, value)), found, () -> each.how().toString());
        }
      }
    }
  }

  /** What depends on the order within a minute, hour or day is not known any more. */
  private static boolean isExact(Reckoning how) {
    return !(how instanceof Reckoning.Pairs)
        && !(how instanceof Reckoning.PastDue)
        && !(how instanceof Reckoning.Measured measured
            && measured.what() == Reckoning.What.LATEST);
  }

  private static <T> long encoded(Attribute<T> attribute, Object value) {
    return switch (attribute.type().kind()) {
      case MONEY -> ((org.bankcrm.core.Money) value).minorUnits();
      case YES_NO -> (Boolean) value ? 1 : 0;
      default -> (Long) value;
    };
  }

  @Property(tries = 40)
  void anOpenAlertStaysAndIsNeverTwo(@ForAll long seed) {
    Customers all = new Customers(seed);
    AlertWatch joined = all.join.joinAll(all.watches);
    for (AlertPolicy policy : all.each.engine.alertPolicies()) {
      String id = policy.ref().id();
      List<Alert> open =
          all.watches.stream()
              .flatMap(watch -> watch.alert(id).stream())
              .filter(alert -> alert.stage().isOpen())
              .toList();
      Optional<Alert> gravest =
          open.stream()
              .min(
                  Comparator.<Alert>comparingInt(alert -> policy.place(alert.level()).orElseThrow())
                      .thenComparing(Alert::raisedAt));
      boolean isOpen = joined.stage(id).isOpen();
      assertEquals(gravest.isPresent(), isOpen);
      gravest.ifPresent(
          alert -> assertEquals(alert.raisedAt(), joined.alert(id).orElseThrow().raisedAt()));
      boolean overridden =
          all.watches.stream().allMatch(watch -> watch.stage(id) == AlertStage.OVERRIDDEN);
      assertEquals(overridden, joined.stage(id) == AlertStage.OVERRIDDEN);
    }
  }

  @Property(tries = 40)
  void aJoinedWatchGoesOn(@ForAll long seed) {
    Customers all = new Customers(seed);
    Random random = all.each.random.random; // the host's clock is finer than events are
    all.watches.forEach(each -> each.look(each.at().plusNanos(random.nextInt(2_000_000_000))));
    AlertWatch joined = all.join.joinAll(all.watches);
    Instant at = joined.at();
    StageEvent event = StageEvent.of("late", "PAYMENT", at);
    assertEquals(AlertNews.Taken.TOO_LATE, joined.on(event).taken());
    StageEvent next = StageEvent.of("next", "PAYMENT", at.plusSeconds(1));
    AlertWatch read = all.join.read(joined.toDocument());
    assertEquals(joined.on(next), read.on(next));
    Instant until = at.plusSeconds(800_000);
    joined.look(until);
    read.look(until);
    assertEquals(joined.toDocument(), read.toDocument());
    joined
        .alerts()
        .forEach(
            alert ->
                assertTrue(alert.steps().stream().noneMatch(step -> step.at().isAfter(until))));
  }

  @Test
  void explain_twoOpenAlerts_tellsWhichStays() {
    AlertEngine engine = Mules.engine();
    WatchJoin join = WatchJoin.of("customer", LocalizedText.of("预警", "Alerts"), engine);
    AlertWatch one = engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));
    AlertEdgeTest.raise(one, "2026-03-02");
    AlertWatch other = engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));
    AlertEdgeTest.raise(other, "2026-03-03");
    AlertWatch both = join.join(other, one);
    assertEquals(one.alerts(), both.alerts());
    List<String> told =
        join.explain(Map.of("c-1", one, "c-2", other), both, Language.of(Locale.ENGLISH));
    assertEquals(3, told.size());
    assertTrue(told.get(1).contains("c-1") && told.get(1).contains("goes on"), told.get(1));
    assertTrue(told.get(2).contains("c-2") && told.get(2).contains("given up"), told.get(2));
    AlertEngine another = Mules.engine();
    AlertWatch strange = another.begin(Mules.opening(another, "2026-03-01T00:00:00"));
    assertThrows(IllegalArgumentException.class, () -> join.join(one, strange));
    assertThrows(IllegalArgumentException.class, () -> one.merge(strange));
  }
}
