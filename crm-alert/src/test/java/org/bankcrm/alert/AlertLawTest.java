package org.bankcrm.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.Money;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageEvent;

/** Whatever the policies and the events are: the engine comes to what plain code comes to. */
class AlertLawTest {

  static final int POLICIES = 2;

  /** One case: a book, its engine, and what happens. */
  static final class Case {
    final RandomAlerts random;
    final AlertEngine engine;
    final Facts opening;
    final List<StageEvent> events;
    final List<AlertAction> actions;
    final Instant end;

    Case(long seed) {
      random = new RandomAlerts(seed);
      PolicyBook book = PolicyBook.parse(random.book(POLICIES), AlertKinds.all());
      engine = AlertEngine.of(book, AlertPolicy.CUSTOMER, random.zone);
      opening = Facts.builder(engine.catalog(), random.start, random.zone).build();
      events = random.events(random.random.nextInt(40));
      actions = random.actions(events, POLICIES);
      Instant last = random.end(events);
      end =
          actions.stream()
              .map(AlertAction::at)
              .filter(at -> at.isAfter(last))
              .max(Comparator.naturalOrder())
              .orElse(last);
    }

    AlertWatch replay() {
      return engine.replay(opening, List.of(), events, actions, end);
    }
  }

  /** The alerts of every policy as told by the engine, each as it was told last. */
  private static Map<String, List<String>> told(Case each) {
    Map<String, Alert> last = new HashMap<>();
    AlertWatch watch = each.engine.begin(each.opening);
    List<Input> inputs = new ArrayList<>();
    each.events.forEach(event -> inputs.add(new Input.Happened(event)));
    each.actions.forEach(action -> inputs.add(new Input.Acted(action)));
    inputs.sort(Input.ORDER);
    for (Input input : inputs) {
      watch.take(input).changed().forEach(alert -> last.put(key(alert), alert));
    }
    watch.look(each.end).changed().forEach(alert -> last.put(key(alert), alert));
    Map<String, List<String>> told = new HashMap<>();
    last.values().stream()
        .sorted(Comparator.comparing(Alert::raisedAt))
        .forEach(
            alert ->
                told.computeIfAbsent(alert.policy(), policy -> new ArrayList<>()).add(text(alert)));
    return told;
  }

  private static String key(Alert alert) {
    return alert.policy() + alert.raisedAt();
  }

  static String text(Alert alert) {
    List<String> steps = alert.steps().stream().map(step -> step.what() + "@" + step.at()).toList();
    return alert.raisedAt() + " " + alert.level() + " " + alert.stage() + " " + steps;
  }

  @Property(tries = 400)
  void plainCodeComesToTheSame(@ForAll long seed) {
    Case each = new Case(seed);
    Map<String, List<String>> told = told(each);
    for (AlertPolicy policy : each.engine.alertPolicies()) {
      List<String> plain = plain(each, policy).stream().map(PlainDesk.Found::toString).toList();
      assertEquals(plain, told.getOrDefault(policy.ref().id(), List.of()), policy::toString);
    }
  }

  static List<PlainDesk.Found> plain(Case each, AlertPolicy policy) {
    PlainDesk desk = new PlainDesk(policy, each.random.zone);
    PlainFigures figures = new PlainFigures(policy.payload(), each.random.zone);
    List<Input> inputs = new ArrayList<>();
    each.events.forEach(event -> inputs.add(new Input.Happened(event)));
    each.actions.stream()
        .filter(action -> action.policy().equals(policy.ref().id()))
        .forEach(action -> inputs.add(new Input.Acted(action)));
    inputs.sort(Input.ORDER);
    List<StageEvent> before = new ArrayList<>();
    Instant now = each.random.start;
    for (Input input : inputs) {
      advance(desk, policy, figures, before, now, input.at());
      now = input.at();
      if (input instanceof Input.Happened happened) {
        if (isOver(policy, happened.event())) {
          desk.lookBefore(asked(policy, figures, before, now), now);
        }
        before.add(happened.event());
        if (isOver(policy, happened.event())) {
          desk.decide(asked(policy, figures, before, now), true, now);
        }
      } else {
        desk.act(((Input.Acted) input).action());
      }
    }
    advance(desk, policy, figures, before, now, each.end);
    return desk.alerts;
  }

  private static boolean isOver(AlertPolicy policy, StageEvent event) {
    return policy.indicators().stream()
        .anyMatch(each -> each.types().isEmpty() || each.types().contains(event.type()));
  }

  private static void advance(
      PlainDesk desk,
      AlertPolicy policy,
      PlainFigures figures,
      List<StageEvent> before,
      Instant from,
      Instant until) {
    Instant at = from;
    boolean looked = false;
    while (true) {
      Instant day =
          java.time.LocalDate.ofInstant(at, figures.zone())
              .plusDays(1)
              .atStartOfDay(figures.zone())
              .toInstant();
      Optional<Instant> due = desk.next(at);
      Instant next = due.filter(some -> !some.isAfter(day)).orElse(day);
      if (next.isAfter(until)) {
        return;
      }
      if (due.isPresent() && due.get().equals(next)) {
        desk.timer(asked(policy, figures, before, next), next);
      }
      if (next.equals(day)) {
        desk.decide(asked(policy, figures, before, next), false, next);
      }
      at = next;
    }
  }

  private static PlainDesk.Asked asked(
      AlertPolicy policy, PlainFigures figures, List<StageEvent> before, Instant at) {
    AttributeCatalog catalog = AttributeCatalog.of(policy.signals());
    return (condition, hand) -> truth(policy, figures, before, at, catalog, condition, hand);
  }

  private static Truth truth(
      AlertPolicy policy,
      PlainFigures figures,
      List<StageEvent> before,
      Instant at,
      AttributeCatalog catalog,
      Condition condition,
      boolean hand) {
    Facts.Builder facts = Facts.builder(catalog, at, figures.zone());
    Map<String, Object> values = figures.values(policy.indicators(), before, at, hand);
    catalog.attributes().forEach(each -> put(facts, each, values.get(each.id())));
    return CompiledCondition.of(condition, catalog).truth(facts.build());
  }

  @SuppressWarnings("unchecked") // the plain figures are of the indicators' types
  private static <T> void put(Facts.Builder facts, Attribute<T> attribute, Object value) {
    if (value != null) {
      facts.put(attribute, (T) value);
    }
  }

  @Property(tries = 200)
  void neitherOrderNorRepetitionNorRestartsMatter(@ForAll long seed) {
    Case each = new Case(seed);
    List<Alert> wanted = each.replay().alerts();
    AlertEngine patient = each.engine.withPatience(Duration.ofDays(7), Optional.empty());
    AlertWatch watch = patient.begin(each.opening);
    List<Input> inputs = new ArrayList<>();
    each.events.forEach(event -> inputs.add(new Input.Happened(event)));
    each.actions.forEach(action -> inputs.add(new Input.Acted(action)));
    inputs.sort(Input.ORDER);
    shuffle(inputs, each);
    Map<String, Alert> known = new HashMap<>();
    for (Input input : inputs) {
      keep(known, watch.take(input));
      if (each.random.random.nextInt(5) == 0) {
        watch = patient.read(watch.toDocument());
      }
      if (each.random.random.nextInt(5) == 0) {
        assertEquals(AlertNews.Taken.REPEATED, watch.take(input).taken());
      }
    }
    keep(known, watch.look(each.end));
    assertEquals(wanted, watch.alerts());
    wanted.forEach(alert -> assertEquals(alert, known.get(key(alert))));
  }

  @Property(tries = 200)
  void looksInBetweenTakeNoPatienceAway(@ForAll long seed) {
    Case each = new Case(seed);
    AlertWatch watch = each.engine.begin(each.opening);
    List<Input> inputs = new ArrayList<>();
    each.events.forEach(event -> inputs.add(new Input.Happened(event)));
    each.actions.forEach(action -> inputs.add(new Input.Acted(action)));
    inputs.sort(Input.ORDER);
    for (int i = 0; i < inputs.size(); i++) {
      Input late = inputs.get(i);
      Instant latest = late.at().plus(each.engine.patience()).minusSeconds(1);
      if (each.random.random.nextInt(3) == 0 && late.at().isAfter(each.opening.asOf())) {
        watch.look(late.at().plusSeconds(each.random.random.nextInt(3_000)));
        if (i + 1 < inputs.size() && !inputs.get(i + 1).at().isAfter(latest)) {
          assertTaken(watch.take(inputs.get(i + 1)));
          Collections.swap(inputs, i, i + 1);
          i++;
        }
      }
      assertTaken(watch.take(late));
      assertEquals(
          late instanceof Input.Told ? AlertNews.Taken.TAKEN : AlertNews.Taken.REPEATED,
          watch.take(late).taken());
    }
    watch.look(each.end.isAfter(watch.at()) ? each.end : watch.at());
    Instant end = watch.at();
    assertEquals(
        each.engine.replay(each.opening, List.of(), each.events, each.actions, end).alerts(),
        watch.alerts());
  }

  private static void assertTaken(AlertNews news) {
    assertTrue(
        news.taken() == AlertNews.Taken.TAKEN || news.taken() == AlertNews.Taken.REFUSED,
        () -> news.taken().name());
  }

  private static void keep(Map<String, Alert> known, AlertNews news) {
    news.withdrawn().forEach(alert -> known.remove(key(alert)));
    news.changed().forEach(alert -> known.put(key(alert), alert));
  }

  /** Some of them come later, by less than the patience. */
  private static void shuffle(List<Input> inputs, Case each) {
    for (int i = 0; i + 1 < inputs.size(); i++) {
      Duration apart = Duration.between(inputs.get(i).at(), inputs.get(i + 1).at());
      if (each.random.random.nextInt(3) == 0 && apart.compareTo(Duration.ofDays(1)) < 0) {
        Collections.swap(inputs, i, i + 1);
      }
    }
  }

  @Property(tries = 200)
  void thereAreNeverMoreThanTheBound(@ForAll long seed) {
    Case each = new Case(seed);
    Map<String, List<Instant>> raised = new HashMap<>();
    for (AlertPolicy policy : each.engine.alertPolicies()) {
      for (PlainDesk.Found found : plain(each, policy)) {
        raised.computeIfAbsent(policy.ref().id(), id -> new ArrayList<>()).add(found.raisedAt);
      }
      List<Instant> all = raised.getOrDefault(policy.ref().id(), List.of());
      for (Instant from : all) {
        Instant until = from.plus(Duration.ofHours(24));
        long within = all.stream().filter(at -> !at.isBefore(from) && at.isBefore(until)).count();
        assertTrue(within <= policy.mostADay(), () -> within + " > " + policy.mostADay());
      }
    }
  }

  @Property(tries = 200)
  void whatIsKeptAsEvidenceRaisesTheLevel(@ForAll long seed) {
    Case each = new Case(seed);
    for (Alert alert : each.replay().alerts()) {
      AlertPolicy policy = policy(each, alert);
      alert
          .evidence()
          .forEach(
              evidence -> {
                AlertLevel level = policy.level(evidence.level()).orElseThrow();
                assertTrue(
                    isAfterCooling(alert, evidence)
                        || raises(policy, level, evidence, each) == Truth.TRUE,
                    level::code);
              });
    }
  }

  /** Levels that came on while the last alert cooled down raise the next one when that is over. */
  private static boolean isAfterCooling(Alert alert, Evidence evidence) {
    return evidence.event().isEmpty() && evidence.at().equals(alert.raisedAt());
  }

  private static AlertPolicy policy(Case each, Alert alert) {
    return each.engine.alertPolicies().stream()
        .filter(some -> some.ref().id().equals(alert.policy()))
        .findFirst()
        .orElseThrow();
  }

  private static Truth raises(AlertPolicy policy, AlertLevel level, Evidence evidence, Case each) {
    AttributeCatalog catalog = AttributeCatalog.of(policy.signals());
    Facts.Builder facts = Facts.builder(catalog, evidence.at(), each.random.zone);
    for (Evidence.Known known : evidence.values()) {
      Attribute<?> attribute = catalog.find(known.attribute()).orElseThrow();
      put(facts, attribute, known.value().map(text -> read(attribute, text)).orElse(null));
    }
    return CompiledCondition.of(level.raise(), catalog).truth(facts.build());
  }

  private static Object read(Attribute<?> attribute, String text) {
    return switch (attribute.type().kind()) {
      case MONEY -> Money.parse(text);
      case YES_NO -> Boolean.valueOf(text);
      default -> Long.valueOf(text);
    };
  }
}
