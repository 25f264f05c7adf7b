package org.bankcrm.core.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;

/** What a plan says, against a clerk who looks day by day. */
class RetentionLawTest {

  static final List<HeldKind> KINDS =
      List.of(HeldKind.of("a", "甲", "A"), HeldKind.of("b", "乙", "B"), HeldKind.of("c", "丙", "C"));
  private static final LocalDate START = LocalDate.of(2024, 1, 25);
  private static final LocalizedText GROUND = LocalizedText.of("反洗钱法", "Anti-money laundering law");

  private static Optional<Period> months(Random random, int least) {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(Period.ofMonths(least + random.nextInt(3)));
  }

  private static RetentionRule rule(Random random, int number) {
    Set<String> kinds = new TreeSet<>(Set.of(random.nextBoolean() ? "a" : "b"));
    Optional<Period> atLeast = months(random, 1);
    Optional<Period> atMost = months(random, 4);
    return new RetentionRule(
        "rule-" + number,
        new TreeSet<>(kinds),
        random.nextBoolean() ? "closed" : "ended",
        atLeast,
        atLeast.isEmpty() && atMost.isEmpty() ? Optional.of(Period.ofMonths(5)) : atMost,
        random.nextBoolean() ? ErasureAction.DELETE : ErasureAction.PSEUDONYMISE,
        GROUND);
  }

  static RetentionPolicy policy(Random random) {
    List<RetentionRule> rules = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      rules.add(rule(random, i));
    }
    return new RetentionPolicy(
        PolicyRef.of("retention", 1), LocalizedText.of("保存期限", "Retention"), rules);
  }

  private static List<HeldPart> parts(Random random) {
    List<HeldPart> parts = new ArrayList<>();
    for (HeldKind kind : KINDS) {
      HeldDocument part = HeldDocument.of(kind, "key", Map.of("text", "CANARY"));
      parts.add(random.nextBoolean() ? part.on("closed", day(random, 60)) : part);
    }
    return parts;
  }

  private static LocalDate day(Random random, int within) {
    return START.plusDays(random.nextInt(within));
  }

  private static List<RetentionHold> holds(Random random) {
    if (random.nextInt(3) > 0) {
      return List.of();
    }
    LocalDate from = day(random, 200);
    Optional<LocalDate> until =
        random.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(30));
    Set<String> kinds = random.nextBoolean() ? Set.of() : Set.of("a");
    return List.of(
        new RetentionHold(
            "hold", new TreeSet<>(kinds), from, until, LocalizedText.of("诉讼", "Suit")));
  }

  private static Map<String, LocalDate> events(Random random) {
    return random.nextBoolean() ? Map.of() : Map.of("ended", day(random, 60));
  }

  /** Action and cause, read from the rules in another way: the months are taken off today. */
  private static String clerk(
      RetentionPolicy policy,
      List<RetentionHold> holds,
      Map<String, LocalDate> events,
      HeldPart part,
      LocalDate today,
      ErasureTrigger trigger) {
    for (RetentionHold hold : holds) {
      boolean meant = hold.kinds().isEmpty() || hold.kinds().contains(part.kind().code());
      boolean over = hold.until().isPresent() && !today.isBefore(hold.until().get());
      if (meant && !over && !today.isBefore(hold.from())) {
        return "KEEP HOLD";
      }
    }
    Map<String, LocalDate> days = new TreeMap<>(events);
    days.putAll(part.days());
    boolean any = false;
    boolean open = false;
    boolean bound = false;
    boolean limited = false;
    boolean running = false;
    Set<ErasureAction> expired = new TreeSet<>();
    Set<ErasureAction> all = new TreeSet<>();
    for (RetentionRule rule : policy.rules()) {
      if (!rule.kinds().contains(part.kind().code())) {
        continue;
      }
      any = true;
      all.add(rule.then());
      LocalDate start = days.get(rule.event());
      if (rule.atLeast().isPresent()) {
        open |= start == null;
        bound |= start != null && today.minus(rule.atLeast().get()).isBefore(start);
      }
      if (rule.atMost().isPresent()) {
        limited = true;
        running |= start != null;
        if (start != null && !start.plus(rule.atMost().get()).isAfter(today)) {
          expired.add(rule.then());
        }
      }
    }
    if (!any || open || bound) {
      return "KEEP " + (any ? open ? "NOT_STARTED" : "DUTY" : "NO_RULE");
    }
    if (trigger == ErasureTrigger.REQUEST) {
      return (all.contains(ErasureAction.DELETE) ? "DELETE" : "PSEUDONYMISE") + " REQUESTED";
    }
    if (!expired.isEmpty()) {
      return (expired.contains(ErasureAction.DELETE) ? "DELETE" : "PSEUDONYMISE") + " EXPIRED";
    }
    return "KEEP " + (limited ? running ? "NOT_DUE" : "NOT_STARTED" : "NO_LIMIT");
  }

  @Property(tries = 2_000)
  void plan_ofAnything_isWhatAClerkSays(@ForAll long seed, @ForAll ErasureTrigger trigger) {
    Random random = new Random(seed);
    RetentionPolicy policy = policy(random);
    List<HeldPart> parts = parts(random);
    List<RetentionHold> holds = holds(random);
    Map<String, LocalDate> events = events(random);
    LocalDate today = day(random, 250);
    ErasurePlan plan = policy.plan(parts, holds, events, today, trigger);
    for (int i = 0; i < parts.size(); i++) {
      ErasureStep step = plan.steps().get(i);
      assertThat(step.action() + " " + step.cause())
          .isEqualTo(clerk(policy, holds, events, parts.get(i), today, trigger));
    }
    assertThat(ErasurePlan.parse(plan.toDocument())).isEqualTo(plan);
    assertThat(RetentionPolicy.parse(policy.toDocument(), KINDS)).isEqualTo(policy);
  }

  /** The end of a duty is exact: it still binds on the day before, and no longer on the day. */
  @Property(tries = 1_000)
  void until_ofADuty_isItsFirstFreeDay(@ForAll long seed) {
    Random random = new Random(seed);
    RetentionPolicy policy = policy(random);
    List<HeldPart> parts = parts(random);
    Map<String, LocalDate> events = events(random);
    LocalDate today = day(random, 250);
    ErasurePlan plan = policy.plan(parts, List.of(), events, today, ErasureTrigger.REQUEST);
    for (int i = 0; i < parts.size(); i++) {
      ErasureStep step = plan.steps().get(i);
      if (step.cause() == ErasureCause.DUTY) {
        LocalDate free = step.until().orElseThrow();
        assertThat(cause(policy, parts.get(i), events, free.minusDays(1))).isEqualTo(step.cause());
        assertThat(cause(policy, parts.get(i), events, free)).isEqualTo(ErasureCause.REQUESTED);
      }
    }
  }

  private static ErasureCause cause(
      RetentionPolicy policy, HeldPart part, Map<String, LocalDate> events, LocalDate day) {
    return policy
        .plan(List.of(part), List.of(), events, day, ErasureTrigger.REQUEST)
        .steps()
        .get(0)
        .cause();
  }
}
