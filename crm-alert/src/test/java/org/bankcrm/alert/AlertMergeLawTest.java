package org.bankcrm.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.lifecycle.StageEvent;
import org.junit.jupiter.api.Test;

/** Watches of two parts of one log, merged, come to what plain code comes to by the whole log. */
class AlertMergeLawTest {

  private static final Duration LONG = Duration.ofDays(7);
  private static final Duration SINCE = Duration.ofDays(6);

  private static List<Input> inputs(AlertLawTest.Case each) {
    List<Input> inputs = new ArrayList<>();
    each.events.forEach(event -> inputs.add(new Input.Happened(event)));
    each.actions.forEach(action -> inputs.add(new Input.Acted(action)));
    inputs.sort(Input.ORDER);
    return inputs;
  }

  /** Each went on from one watch, with some of what came since; some of it came to several. */
  private static List<AlertWatch> parts(AlertWatch common, List<Input> since, Random random) {
    List<AlertWatch> parts = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      parts.add(common.engine().read(common.toDocument()));
    }
    for (Input each : since) {
      parts.get(random.nextInt(parts.size())).take(each);
      if (random.nextInt(3) == 0) {
        parts.get(random.nextInt(parts.size())).take(each);
      }
      if (random.nextInt(5) == 0) {
        parts.get(random.nextInt(parts.size())).look(each.at());
      }
    }
    Collections.shuffle(parts, random);
    return parts;
  }

  /** In any order, and of documents. */
  private static AlertWatch merged(List<AlertWatch> parts, Random random) {
    AlertWatch all = parts.get(0);
    for (AlertWatch part : parts.subList(1, parts.size())) {
      boolean other = random.nextBoolean();
      AlertWatch into = other ? part : all;
      into.merge(other ? all : part);
      all = random.nextBoolean() ? into.engine().read(into.toDocument()) : into;
    }
    return all;
  }

  private static void assertIsPlain(AlertLawTest.Case each, AlertWatch watch) {
    watch.look(each.end);
    for (AlertPolicy policy : each.engine.alertPolicies()) {
      List<PlainDesk.Found> plain = AlertLawTest.plain(each, policy);
      Optional<String> last =
          plain.isEmpty() ? Optional.empty() : Optional.of(plain.get(plain.size() - 1).toString());
      assertEquals(last, watch.alert(policy.ref().id()).map(AlertLawTest::text));
    }
  }

  @Property(tries = 60)
  void partsOfALogComeToTheWhole(@ForAll long seed) {
    AlertLawTest.Case each = new AlertLawTest.Case(seed);
    Random random = each.random.random;
    AlertEngine patient = each.engine.withPatience(LONG, Optional.empty());
    List<Input> inputs = inputs(each);
    Instant from = inputs.isEmpty() ? each.end : inputs.get(inputs.size() - 1).at().minus(SINCE);
    List<Input> since = inputs.stream().filter(input -> input.at().isAfter(from)).toList();
    AlertWatch common = patient.begin(each.opening);
    inputs.subList(0, inputs.size() - since.size()).forEach(common::take);
    AlertWatch whole = patient.read(common.toDocument());
    since.forEach(whole::take);
    AlertWatch merged = merged(parts(common, since, random), random);
    assertIsPlain(each, merged);
    whole.look(each.end);
    assertEquals(whole.alerts(), merged.alerts());
    Instant settled = each.end.plus(LONG).plus(LONG);
    whole.look(settled);
    merged.look(settled);
    assertEquals(whole.toDocument(), merged.toDocument());
  }

  /** Where the patience is short, they come to the whole or say that they cannot. */
  @Property(tries = 60)
  void whatIsSettledIsNeverMergedWrongly(@ForAll long seed) {
    AlertLawTest.Case each = new AlertLawTest.Case(seed);
    Random random = each.random.random;
    AlertWatch common = each.engine.begin(each.opening);
    List<Input> inputs = inputs(each);
    int past = random.nextInt(inputs.size() + 1);
    inputs.subList(0, past).forEach(common::take);
    List<AlertWatch> parts = parts(common, inputs.subList(past, inputs.size()), random);
    assertEquals(tried(parts.get(0), parts.get(1)), tried(parts.get(1), parts.get(0)));
    try {
      assertIsPlain(each, merged(parts, random));
    } catch (IllegalStateException e) {
      assertFalse(e.getMessage().contains("p0"), e.getMessage());
    }
  }

  /** What one comes to with the other, or that they cannot be merged; both stay as they are. */
  private static Object tried(AlertWatch one, AlertWatch other) {
    AlertWatch into = one.engine().read(one.toDocument());
    try {
      into.merge(other);
      return into.toDocument();
    } catch (IllegalStateException e) {
      return "refused";
    }
  }

  /** One has settled up to a minute, the other what happened in that minute too. */
  @Property(tries = 20)
  void whatIsSettledOfOneMinute_isMergedEitherWayOrNeither(@ForAll long seed) {
    Random random = new Random(seed);
    AlertEngine engine = Mules.engine();
    AlertWatch one = engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));
    AlertWatch other = engine.read(one.toDocument());
    Instant from = Mules.at("2026-03-03T10:00:00");
    Instant until = from.plusSeconds(60L * (3 + 4 * random.nextInt(2)));
    for (int i = 0; i < 160; i++) {
      String at = "2026-03-03T10:%02d:00".formatted(i / 16);
      StageEvent event = Mules.payment("e" + i, at, "IN", 1 + random.nextInt(9), "x");
      if (!event.at().isBefore(until) && random.nextInt(8) == 0) {
        one.look(until.plus(engine.patience()));
      }
      one.on(event);
      other.on(event);
    }
    other.look(until.plus(engine.patience()).plusSeconds(1 + random.nextInt(60)));
    assertEquals(tried(one, other), tried(other, one));
  }

  @Test
  void merge_whatIsNew_isTold() {
    AlertEngine engine = Mules.engine();
    AlertWatch one = engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));
    AlertWatch other = engine.read(one.toDocument());
    one.on(Mules.payment("a", "2026-03-02T10:00:00", "IN", 100, "x"));
    assertEquals(List.of(), other.alerts());
    for (int i = 0; i < 9; i++) {
      AlertWatch into = i % 2 == 0 ? one : other;
      into.on(Mules.payment("in" + i, "2026-03-02T10:0" + i + ":00", "IN", 100, "x"));
      into = i % 2 == 0 ? other : one;
      into.on(Mules.payment("out" + i, "2026-03-02T10:0" + i + ":30", "OUT", 100, "y" + i));
    }
    AlertNews news = one.merge(other);
    assertEquals(AlertNews.Taken.TAKEN, news.taken());
    assertEquals(one.alerts(), news.changed());
    assertEquals(1, news.changed().size());
    assertEquals(List.of(), one.merge(other).changed());
  }

  /** An event came to two machines in two versions. */
  @Test
  void merge_whereBothWereToldOtherThings_isTheSameEitherWay() {
    AlertEngine engine = Mules.engine();
    AlertWatch common = engine.begin(Mules.opening(engine, "2026-03-01T00:00:00"));
    Map<String, Object> tree = common.toDocument();
    for (int i = 0; i < 8; i++) {
      AlertWatch one = engine.read(tree);
      AlertWatch other = engine.read(tree);
      one.on(Mules.payment("in" + i, "2026-03-02T10:00:00", "IN", 100 + i, "x"));
      other.on(Mules.payment("in" + i, "2026-03-02T1" + i % 2 + ":00:00", "IN", 103, "z"));
      AlertWatch first = engine.read(one.toDocument());
      first.merge(other);
      other.merge(one);
      assertEquals(first.toDocument(), other.toDocument());
    }
  }
}
