package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.lifecycle.StageDecision.Refused;
import org.bankcrm.lifecycle.StageDecision.Stayed;
import org.junit.jupiter.api.Test;

/** What is stored of subjects by a version of a lifecycle whose stages were called otherwise. */
class FormerStageTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = Instant.parse("2028-02-29T04:00:00Z");
  private static final IntegerAttribute AUM =
      Attributes.integer("aum", AttributeInfo.named("资产", "Assets"));

  private static Lifecycle.Builder lifecycle() {
    return Lifecycle.builder("life", 2)
        .name("关系", "Relationship")
        .subject("customer")
        .stage(Stage.of("NEW", "新客", "New"))
        .stage(Stage.of("LIVE", "活跃", "Live").withEntries(2))
        .stage(Stage.of("ASLEEP", "睡眠", "Asleep").asFinal())
        .transition(
            Transition.of("wakes", "转活跃", "Wakes").from("NEW").to("LIVE").when(AUM.atLeast(10)))
        .transition(
            Transition.of("sleeps", "转睡眠", "Falls asleep")
                .from("LIVE")
                .to("ASLEEP")
                .afterMonths(1));
  }

  private static final Lifecycle RENAMED = lifecycle().formerly("ACTIVE", "LIVE").build();
  private static final Lifecycle FORGOTTEN = lifecycle().build();

  private static StageState active(String since) {
    return StageState.in("ACTIVE", Instant.parse(since));
  }

  private static PolicyBook book(Lifecycle lifecycle) {
    return PolicyBook.of("book", 1, AttributeCatalog.of(AUM), lifecycle);
  }

  private static Facts facts(Lifecycle lifecycle, StageState state) {
    PolicyBook book = book(lifecycle);
    LifecycleEngine engine = LifecycleEngine.of(book, lifecycle);
    return engine.put(book.facts(AS_OF, ZONE).put(AUM, 20L), state, ZONE).build();
  }

  @Test
  void renamed_standsInThePresentStageSinceThen() {
    StageState state = active("2028-01-28T04:00:00Z");
    Decision decision = book(RENAMED).compile().decide(facts(RENAMED, state));
    assertThat(decision.result(RENAMED).stage()).contains("ASLEEP");
    assertThat(decision.value(RENAMED.attributes().next())).contains("ASLEEP");
    LifecycleEngine engine = LifecycleEngine.of(book(RENAMED), RENAMED);
    StageResult ticked = engine.tick(state, facts(RENAMED, state));
    assertThat(ticked.changes().get(0).move().from()).contains("LIVE");
    assertThat(ticked.state().entries()).isEqualTo(Map.of("LIVE", 1, "ASLEEP", 1));
    assertThat(engine.nextDue(active("2028-02-01T04:00:00Z"), facts(RENAMED, state)))
        .contains(LocalDate.of(2028, 3, 1));
    assertThat(engine.permitted(state, facts(RENAMED, state))).hasSize(1);
  }

  @Test
  void unknown_isDecidedUnsettledAndNothingMoves() {
    StageState state = active("2028-01-28T04:00:00Z");
    Decision decision = book(FORGOTTEN).compile().decide(facts(FORGOTTEN, state));
    StageDecision told = decision.result(FORGOTTEN);
    assertThat(told).isInstanceOf(Stayed.class);
    assertThat(((Stayed) told).reason()).isEqualTo(StageReason.UNKNOWN_STAGE);
    assertThat(told.stage()).isEmpty();
    assertThat(told.isSettled()).isFalse();
    assertThat(decision.value(FORGOTTEN.attributes().next())).isEmpty();
    assertThat(decision.words(FORGOTTEN, Locale.ENGLISH))
        .contains("The stage is none of this lifecycle's");
    LifecycleEngine engine = LifecycleEngine.of(book(FORGOTTEN), FORGOTTEN);
    StageResult ticked = engine.tick(state, facts(FORGOTTEN, state));
    assertThat(((Refused) ticked.decision()).reason()).isEqualTo(StageReason.UNKNOWN_STAGE);
    assertThat(ticked.decision().isSettled()).isFalse();
    assertThat(ticked.state()).isEqualTo(state);
  }

  @Test
  void columns_areTheRowsOfEach() {
    List<StageState> all =
        List.of(active("2028-01-28T04:00:00Z"), StageState.none(), active("2028-02-29T03:00:00Z"));
    for (Lifecycle lifecycle : List.of(RENAMED, FORGOTTEN)) {
      DecisionEngine engine = book(lifecycle).compile();
      LifecycleEngine stages = LifecycleEngine.of(engine.book(), lifecycle);
      PopulationBuilder filling = Population.builder(engine.book().catalog(), AS_OF, ZONE);
      for (int i = 0; i < all.size(); i++) {
        filling.next(CustomerId.of("c-" + i)).put(AUM, 20L);
        stages.put(filling, all.get(i), ZONE);
      }
      Decisions decided = engine.decideAll(filling.build());
      for (int i = 0; i < all.size(); i++) {
        StageDecision one = engine.decide(facts(lifecycle, all.get(i))).result(lifecycle);
        assertThat(decided.result(i, lifecycle)).isEqualTo(one);
        assertThat(decided.column(lifecycle, StageFields.STAGE).value(i)).isEqualTo(one.stage());
        assertThat(decided.column(lifecycle, StageFields.SETTLED).value(i))
            .contains(one.isSettled());
        assertThat(decided.column(lifecycle, StageFields.REASON).value(i))
            .isEqualTo(
                one instanceof Stayed stayed ? Optional.of(stayed.reason()) : Optional.empty());
        assertThat(decided.column(lifecycle, StageFields.NEXT_DUE).value(i))
            .isEqualTo(one.nextDue());
      }
    }
  }

  @Test
  void document_tellsThemAndComesBack() {
    PolicyBook book = book(RENAMED);
    assertThat(RENAMED.kind().write(RENAMED))
        .containsEntry("formerly", List.of(Map.of("was", "ACTIVE", "is", "LIVE")));
    assertThat(PolicyBookParser.of(LifecycleKinds.all()).parse(book.toDocument())).isEqualTo(book);
    assertThat(RENAMED).isNotEqualTo(FORGOTTEN);
    assertThatThrownBy(() -> lifecycle().formerly("NEW", "ALIVE").build())
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/formerly/0/was: 'NEW' is a code of this version")
        .hasMessageContaining("/formerly/0/is: there is no 'ALIVE'");
  }

  @Test
  void join_ofOneStoredByItsOldName_takesThePresentOne() {
    StageJoin join = StageJoin.of(RENAMED, List.of("LIVE", "ASLEEP", "NEW"));
    StageState joined =
        join.join(
            StageState.in("ASLEEP", Instant.parse("2028-01-01T00:00:00Z")),
            active("2028-01-28T04:00:00Z"));
    assertThat(joined.stage()).contains("LIVE");
    assertThat(joined.entries()).isEqualTo(Map.of("ASLEEP", 1, "LIVE", 1));
  }
}
