package org.bankcrm.alert.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.attribute.Facts;

/** Whatever the list, what is known and what is done: plain code comes to the same. */
class WatchListLawTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Map<String, Object> policy(Random random) {
    Map<String, Object> policy = Lists.policy();
    policy.put("reviewEvery", hours(random, 100));
    policy.put("reviewWithin", hours(random, 30));
    policy.put("reenterAfter", hours(random, 60));
    policy.put("probationDays", 1 + random.nextInt(4));
    int first = 1 + random.nextInt(10);
    policy.put(
        "escalate",
        List.of(
            Map.of("after", Map.of("hours", first), "tell", "HEAD"),
            Map.of("after", Map.of("hours", first + 1 + random.nextInt(20)), "tell", "RISK")));
    if (random.nextInt(5) == 0) {
      policy.remove("exit");
      policy.remove("probationDays");
    }
    policy.remove("retention");
    return policy;
  }

  private static Map<String, Object> hours(Random random, int most) {
    return Map.of("hours", 1 + random.nextInt(most));
  }

  private static WatchListAction action(Random random, int number, Instant at) {
    String id = "a" + number;
    return switch (random.nextInt(6)) {
      case 0 -> WatchListAction.putOn(id, at, "x", "why");
      case 1 -> WatchListAction.alert(id, at, "x", "mule", "CRITICAL");
      case 2 -> WatchListAction.handOver(id, at, "x", "rm-" + number);
      case 3 -> WatchListAction.takeOff(id, at, "x", "why");
      default -> WatchListAction.review(id, at, "x");
    };
  }

  @Property(tries = 20)
  void plainCodeComesToTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    WatchListEngine engine = Lists.engine(policy(random));
    boolean exits = engine.policy().exit().isPresent();
    PlainList plain = new PlainList(engine.policy(), BERLIN);
    WatchListState state = engine.begin("c");
    List<String> steps = new ArrayList<>();
    Instant at = Lists.at("2026-03-26T00:00:00", BERLIN).plusNanos(random.nextInt(1_000_000_000));
    boolean signs = true;
    Optional<Boolean> well = Optional.of(false);
    for (int i = 0; i < 40; i++) {
      at = at.plusSeconds(1 + random.nextInt(100_000));
      signs = random.nextInt(3) > 0 ? signs : random.nextBoolean();
      well = random.nextInt(3) > 0 ? well : pick(random);
      Optional<Boolean> left = exits ? well : Optional.of(false);
      Facts facts = Lists.facts(engine, at, BERLIN, Optional.of(signs), well);
      plain.look(at.truncatedTo(ChronoUnit.MICROS), signs, left);
      WatchListNews news;
      if (random.nextBoolean()) {
        news = engine.look(state, facts);
      } else {
        WatchListAction action = action(random, i, at);
        news = engine.act(state, action, facts);
        boolean done = plain.act(action, signs, left);
        assertEquals(done, news.taken() == WatchListNews.Taken.TAKEN, action.kind()::toString);
      }
      news.steps().forEach(step -> steps.add(step.what() + "@" + step.at()));
      state = WatchListState.parse(news.state().toDocument());
      assertEquals(plain.stage, state.stage());
      assertEquals(plain.steps, steps);
      assertEquals(told(plain.stays), begun(state));
      state.listing().ifPresent(each -> assertEquals(plain.owner, each.owner()));
    }
  }

  /** The first of many, and the last ones. */
  private static List<Instant> told(List<Instant> stays) {
    int most = WatchListState.MOST_EARLIER + 1;
    List<Instant> told = new ArrayList<>(stays);
    while (told.size() > most) {
      told.remove(1);
    }
    return told;
  }

  private static List<Instant> begun(WatchListState state) {
    return Stream.concat(state.earlier().stream(), state.listing().stream())
        .map(Listing::since)
        .toList();
  }

  private static Optional<Boolean> pick(Random random) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
  }
}
