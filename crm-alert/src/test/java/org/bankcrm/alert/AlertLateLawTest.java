package org.bankcrm.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageEvent;

/** Hundreds of events within the patience, many of them late: what is told is as if none were. */
class AlertLateLawTest {

  private static final int EVENTS = 400;
  private static final int DENSER = 150;
  private static final Duration PATIENCE = Duration.ofHours(12);

  private static List<Input> dense(RandomAlerts random) {
    List<Input> inputs = new ArrayList<>();
    List<StageEvent> events = new ArrayList<>();
    for (StageEvent each : random.events(EVENTS)) {
      Duration since = Duration.between(random.start, each.at()).dividedBy(DENSER);
      events.add(at(each, random.start.plusSeconds(1 + since.toSeconds())));
    }
    events.forEach(event -> inputs.add(new Input.Happened(event)));
    random
        .actions(events, AlertLawTest.POLICIES)
        .forEach(action -> inputs.add(new Input.Acted(action)));
    inputs.sort(Input.ORDER);
    return inputs;
  }

  private static StageEvent at(StageEvent event, Instant at) {
    List<StageEvent> moved = new ArrayList<>();
    moved.add(StageEvent.of(event.id(), event.type(), at));
    event.forEachValue(
        (attribute, value, code) -> moved.add(with(moved.get(moved.size() - 1), attribute, value)));
    return moved.get(moved.size() - 1);
  }

  @SuppressWarnings("unchecked") // the value is the attribute's own
  private static <T> StageEvent with(StageEvent event, Attribute<T> attribute, Object value) {
    return event.with(attribute, (T) value);
  }

  /** Every alert that was told and not withdrawn, as it was told last. */
  private static Map<String, Alert> told(AlertWatch watch, List<Input> inputs, Instant end) {
    Map<String, Alert> told = new TreeMap<>();
    inputs.forEach(each -> keep(told, watch.take(each)));
    keep(told, watch.look(end));
    return told;
  }

  private static void keep(Map<String, Alert> told, AlertNews news) {
    news.withdrawn().forEach(alert -> told.remove(alert.policy() + alert.raisedAt()));
    news.changed().forEach(alert -> told.put(alert.policy() + alert.raisedAt(), alert));
  }

  @Property(tries = 12)
  void lateOnesAmongMany_areToldAsIfInOrder(@ForAll long seed) {
    RandomAlerts random = new RandomAlerts(seed);
    PolicyBook book = PolicyBook.parse(random.book(AlertLawTest.POLICIES), AlertKinds.all());
    AlertEngine engine =
        AlertEngine.of(book, AlertPolicy.CUSTOMER, random.zone)
            .withPatience(PATIENCE, Optional.empty());
    Facts opening = Facts.builder(engine.catalog(), random.start, random.zone).build();
    List<Input> inputs = dense(random);
    Instant end = inputs.get(inputs.size() - 1).at().plus(Duration.ofDays(1));
    AlertWatch inOrder = engine.begin(opening);
    Map<String, Alert> wanted = told(inOrder, inputs, end);
    AlertWatch late = engine.begin(opening);
    assertEquals(wanted, told(late, shuffled(inputs, random.random), end));
    Instant settled = end.plus(PATIENCE).plus(PATIENCE);
    inOrder.look(settled);
    late.look(settled);
    assertEquals(inOrder.toDocument(), late.toDocument());
  }

  /** Some stand later by up to a hundred places, within the patience. */
  private static List<Input> shuffled(List<Input> inputs, Random random) {
    List<Input> shuffled = new ArrayList<>(inputs);
    for (int i = 0; i + 1 < shuffled.size(); i++) {
      int other = Math.min(shuffled.size() - 1, i + 1 + random.nextInt(100));
      Duration apart = Duration.between(shuffled.get(i).at(), shuffled.get(other).at());
      if (random.nextInt(12) == 0 && apart.abs().compareTo(Duration.ofHours(1)) < 0) {
        Collections.rotate(shuffled.subList(i, other + 1), -1);
      }
    }
    return shuffled;
  }
}
