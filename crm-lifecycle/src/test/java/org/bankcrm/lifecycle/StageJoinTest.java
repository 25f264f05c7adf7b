package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.language.Language;
import org.bankcrm.lifecycle.StageState.SeenEvent;
import org.bankcrm.lifecycle.StageState.Standing;
import org.junit.jupiter.api.Test;

/** Where a customer stands of whom two records were kept. */
class StageJoinTest {

  private static final List<String> STRONGEST = List.of("ACTIVE", "DORMANT", "LEAD", "CLOSED");
  private static final StageJoin JOIN = StageJoin.of(Relationships.lifecycle(), STRONGEST);
  private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

  private static StageState state(Random random) {
    Optional<Standing> standing =
        random.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of(
                new Standing(STRONGEST.get(random.nextInt(4)), DAY.plusSeconds(random.nextInt(3))));
    Optional<Instant> decided =
        standing
            .filter(any -> random.nextBoolean())
            .map(s -> s.since().plusSeconds(random.nextInt(3)));
    TreeMap<String, Integer> entries = new TreeMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      entries.merge(STRONGEST.get(random.nextInt(4)), 1 + random.nextInt(2), Integer::sum);
    }
    Set<SeenEvent> recent = new HashSet<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      recent.add(new SeenEvent("tx-" + random.nextInt(30), DAY.plusSeconds(random.nextInt(9))));
    }
    TreeSet<String> taken = new TreeSet<>();
    standing.filter(any -> random.nextBoolean()).ifPresent(any -> taken.add("remind"));
    List<SeenEvent> inOrder =
        recent.stream()
            .sorted(Comparator.comparing(SeenEvent::at).thenComparing(SeenEvent::id))
            .toList();
    return new StageState(standing, decided, entries, inOrder, taken);
  }

  @Property(tries = 500)
  void join_anyOrderAndGrouping_isTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    StageState a = state(random);
    StageState b = state(random);
    StageState c = state(random);
    assertThat(JOIN.join(a, b)).isEqualTo(JOIN.join(b, a));
    assertThat(JOIN.join(JOIN.join(a, b), c)).isEqualTo(JOIN.join(a, JOIN.join(b, c)));
    assertThat(JOIN.read(JOIN.write(JOIN.join(a, b)))).isEqualTo(JOIN.join(a, b));
  }

  /** The stage and all of its time are one record's; counts add up; no event is forgotten. */
  @Property(tries = 500)
  void join_anyStates_isAsTheRulesSay(@ForAll long seed) {
    Random random = new Random(seed);
    StageState a = state(random);
    StageState b = state(random);
    StageState joined = JOIN.join(a, b);
    List<StageState> blocks =
        List.of(a, b).stream()
            .filter(each -> each.standing().equals(joined.standing()))
            .filter(each -> each.decidedUntil().equals(joined.decidedUntil()))
            .filter(each -> each.taken().equals(joined.taken()))
            .toList();
    assertThat(blocks).isNotEmpty();
    for (StageState each : List.of(a, b)) {
      assertThat(joined.recent()).containsAll(each.recent());
      each.stage()
          .ifPresent(
              code -> {
                int best = STRONGEST.indexOf(joined.stage().orElseThrow());
                assertThat(best).isLessThanOrEqualTo(STRONGEST.indexOf(code));
                if (joined.stage().equals(each.stage())) {
                  assertThat(joined.standing().orElseThrow().since())
                      .isBeforeOrEqualTo(each.standing().orElseThrow().since());
                }
              });
    }
    for (String code : STRONGEST) {
      assertThat(joined.entries().getOrDefault(code, 0))
          .isEqualTo(a.entries().getOrDefault(code, 0) + b.entries().getOrDefault(code, 0));
    }
  }

  @Test
  void join_moreEventsThanOneStateRemembers_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JOIN.join(seeing("a", 600), seeing("b", 600)))
        .withMessageContaining("decide both once more");
    assertThat(JOIN.join(seeing("a", 600), seeing("a", 600)).recent()).hasSize(600);
  }

  private static StageState seeing(String prefix, int count) {
    List<SeenEvent> recent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      recent.add(new SeenEvent(prefix + i, DAY));
    }
    return new StageState(Optional.empty(), Optional.empty(), new TreeMap<>(), recent);
  }

  @Test
  void of_aStageMissingOrTwice_isRefused() {
    for (List<String> wrong :
        List.of(
            List.of("ACTIVE", "DORMANT", "LEAD"),
            List.of("ACTIVE", "DORMANT", "LEAD", "LEAD"),
            List.of("ACTIVE", "DORMANT", "LEAD", "GONE"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> StageJoin.of(Relationships.lifecycle(), wrong))
          .withMessageContaining("each stage of the lifecycle once");
    }
  }

  @Test
  void explain_twoStages_tellsWhatStaysAndWhatYields() {
    StageState active = StageState.in("ACTIVE", DAY);
    StageState dormant = StageState.in("DORMANT", DAY.minusSeconds(9));
    Map<String, StageState> before = Map.of("c-1", dormant, "c-2", active);
    StageState after = JOIN.join(dormant, active);
    assertThat(JOIN.explain(before, after, Language.of(Locale.ENGLISH)))
        .containsExactly(
            "Relationship: Active after merging; its time runs on since 2026-03-01T00:00:00Z",
            "Relationship: Dormant of c-1, since 2026-02-28T23:59:51Z, is given up");
    assertThat(JOIN.explain(before, after, Language.of(Locale.CHINESE)))
        .containsExactly(
            "客户关系：合并后处于“活跃客户”，自 2026-03-01T00:00:00Z 起的计时不变",
            "客户关系：c-1 所处的“睡眠客户”（自 2026-02-28T23:59:51Z 起）不再采用");
    assertThat(JOIN.id()).isEqualTo("lifecycle.stage.rel");
  }
}
