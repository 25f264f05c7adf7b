package org.bankcrm.segmentation;

import static org.bankcrm.segmentation.Attrs.CATALOG;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;

/** A random ladder with retention, beside it a segment for each condition of its rungs. */
final class Retained {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  final TierLadder ladder;
  final AttributeCatalog catalog;
  final DecisionEngine engine;
  private final List<Segment> met = new ArrayList<>();
  private final List<Optional<Segment>> held = new ArrayList<>();
  private final Segment asked;
  private final Random random;

  private Retained(TierLadder ladder, Random random) {
    this.ladder = ladder;
    this.random = random;
    this.catalog = CATALOG.with(ladder.state().all());
    List<Policy<?>> policies = new ArrayList<>(List.of(ladder));
    for (Tier tier : ladder.tiers()) {
      Condition when = tier.when().orElse(Condition.always());
      met.add(Books.segment("met" + met.size(), when));
      held.add(tier.hold().map(hold -> Books.segment("held" + held.size(), hold)));
    }
    asked = Books.segment("asked", ladder.head().population());
    policies.add(asked);
    policies.addAll(met);
    held.forEach(segment -> segment.ifPresent(policies::add));
    this.engine = Books.engineOf(catalog, policies);
  }

  /** A ladder for everybody. */
  static Retained random(Conditions conditions, Random random) {
    return reachable(random, () -> ladder(conditions, random).build());
  }

  /** A ladder for some only. */
  static Retained randomForSome(Conditions conditions, Random random) {
    return reachable(
        random, () -> ladder(conditions, random).population(conditions.condition(1)).build());
  }

  /** Ladders until one has no rung that nobody reaches. */
  private static Retained reachable(Random random, Supplier<TierLadder> ladders) {
    while (true) {
      try {
        return new Retained(ladders.get(), random);
      } catch (InvalidPolicyException e) {
        continue;
      }
    }
  }

  private static TierLadder.Builder ladder(Conditions conditions, Random random) {
    int rungs = 1 + random.nextInt(4);
    TierLadder.Builder builder = TierLadder.builder("value", 1).name("等级", "Tiers");
    boolean ends = random.nextBoolean();
    for (int i = 0; i < rungs; i++) {
      builder.tier("T" + i, "级", "Tier", conditions.condition(2));
      if (random.nextInt(3) > 0) {
        builder.heldWhile(conditions.condition(1));
      }
      if (random.nextInt(3) == 0) {
        promise(builder, ends, rungs - i);
      }
    }
    return builder.otherwise("T" + rungs, "其他", "The rest").retention(retention(random, rungs + 1));
  }

  /** The better the rung, the longer. */
  private static void promise(TierLadder.Builder ladder, boolean ends, int height) {
    if (ends) {
      ladder.guaranteedUntilEndOfYear(height / 2);
    } else {
      ladder.guaranteedMonths(height * 5);
    }
  }

  private static TierRetention.Builder reviewed(TierRetention.Builder rules, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> rules.reviewedOn(31, 2, 6, 9);
      case 1 -> rules.reviewedOn(1 + random.nextInt(31), 1 + random.nextInt(12));
      case 2 ->
          rules.reviewedOnAnniversaryOf(
              Attributes.date("tier.value.since", AttributeInfo.named("起始日", "Since")));
      default -> rules.reviewedEveryMonths(3);
    };
  }

  private static TierRetention.Builder retention(Random random, int rungs) {
    int grace = random.nextInt(4) * 10;
    TierRetention.Builder retention =
        grace == 30
            ? TierRetention.atOnce().withGraceMonths(1)
            : TierRetention.atOnce().withGraceDays(grace);
    if (random.nextInt(3) == 0) {
      retention = retention.withFloor("T" + random.nextInt(rungs));
    }
    boolean up = random.nextBoolean();
    boolean down = random.nextBoolean();
    retention = up ? retention.promotingOnReview() : retention;
    retention = down ? retention.demotingOnReview() : retention;
    retention = up || down ? reviewed(retention, random) : retention;
    return down && random.nextBoolean() ? retention.oneRungDownAtATime() : retention;
  }

  String code(int place) {
    return ladder.tiers().get(place).code();
  }

  int place(String code) {
    return ladder.tiers().indexOf(ladder.find(code).orElseThrow());
  }

  Facts.Builder builder(LocalDate day) {
    return Facts.builder(catalog, day.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
  }

  /** Random figures, of which every fifth is missing, and a random past. */
  Facts facts(Conditions conditions) {
    Facts.Builder facts = conditions.fill(builder(TODAY));
    state().ifPresent(state -> ladder.state().fill(facts, state));
    override().ifPresent(byHand -> ladder.state().fill(facts, byHand));
    return facts.build();
  }

  private Optional<TierState> state() {
    if (random.nextInt(5) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new TierState(
            anyCode(),
            maybe(TODAY.minusDays(random.nextInt(400))),
            maybe(TODAY.minusDays(random.nextInt(25))),
            maybe(TODAY.plusDays(random.nextInt(5) - 2)),
            maybe(TODAY.plusDays(random.nextInt(7) - 3))));
  }

  private Optional<TierOverride> override() {
    LocalDate expiry = TODAY.plusDays(random.nextInt(5) - 2);
    return random.nextInt(3) > 0
        ? Optional.empty()
        : Optional.of(new TierOverride(anyCode(), "complaint settled", "E1001", expiry));
  }

  private String anyCode() {
    return code(random.nextInt(ladder.tiers().size()));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
  }

  /** Whether the ladder is about the customer. */
  Truth asked(Decision decision) {
    return decision.truth(asked);
  }

  /** How the condition of each rung comes out. */
  List<Truth> met(Decision decision) {
    return met.stream().map(decision::truth).toList();
  }

  /** How what keeps a customer on each rung comes out. */
  List<Truth> kept(Decision decision) {
    List<Truth> kept = new ArrayList<>(met(decision));
    for (int i = 0; i < kept.size(); i++) {
      Truth hold = held.get(i).map(decision::truth).orElse(Truth.FALSE);
      if (kept.get(i) != Truth.TRUE && hold != Truth.FALSE) {
        kept.set(i, hold);
      }
    }
    return kept;
  }

  /** The same figures on a day, with what was stored and given by hand. */
  Facts with(Facts facts, LocalDate day, TierState state) {
    Facts.Builder moved = builder(day);
    CATALOG.attributes().forEach(attribute -> Conditions.copy(facts, moved, attribute));
    TierStateAttributes past = ladder.state();
    past.fill(moved, state);
    Conditions.copy(facts, moved, past.override());
    Conditions.copy(facts, moved, past.overrideUntil());
    Conditions.copy(facts, moved, past.overrideReason());
    Conditions.copy(facts, moved, past.overrideAuthor());
    return moved.build();
  }
}
