package org.bankcrm.segmentation;

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
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.segmentation.TierStanding.Reason;
import org.bankcrm.segmentation.port.StoredTier;
import org.junit.jupiter.api.Test;

/** What is stored of customers by a version of a ladder whose rungs were called otherwise. */
class FormerTierTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = Instant.parse("2028-02-29T04:00:00Z");
  private static final LocalDate SINCE = LocalDate.of(2028, 1, 31);
  private static final IntegerAttribute AUM =
      Attributes.integer("aum", AttributeInfo.named("资产", "Assets"));

  private static TierLadder.Builder ladder() {
    return TierLadder.builder("value", 2)
        .name("等级", "Tiers")
        .tier("PLUS", "金卡＋", "Gold Plus", AUM.atLeast(100))
        .guaranteedMonths(12)
        .tier("SILVER", "银卡", "Silver", AUM.atLeast(50))
        .otherwise("BASE", "普通", "Base")
        .retention(TierRetention.atOnce().withGraceDays(30));
  }

  private static final TierLadder RENAMED = ladder().formerly("GOLD", "PLUS").build();
  private static final TierLadder FORGOTTEN = ladder().build();

  private static StoredTier stored(String tier) {
    TierState state = TierState.of(tier, SINCE).guaranteedUntil(LocalDate.of(2028, 12, 31));
    return new StoredTier(3, Optional.of(state), Optional.empty());
  }

  private static StoredTier byHand(String earned, String given) {
    TierOverride hand = new TierOverride(given, "board", "E1", LocalDate.of(2029, 1, 1));
    return new StoredTier(3, Optional.of(TierState.of(earned, SINCE)), Optional.of(hand));
  }

  private static DecisionEngine engine(TierLadder ladder) {
    return PolicyBook.of("book", 1, AttributeCatalog.of(AUM), ladder).compile();
  }

  private static Decision decide(TierLadder ladder, StoredTier stored, long aum) {
    DecisionEngine engine = engine(ladder);
    Facts.Builder facts = engine.book().facts(AS_OF, ZONE).put(AUM, aum);
    stored.fill(facts, ladder.state());
    return engine.decide(facts.build());
  }

  @Test
  void stored_rungThatWasRenamed_standsOnThePresentOneWithItsDaysAndPromise() {
    TierPlacement placed = decide(RENAMED, stored("GOLD"), 10).result(RENAMED);
    assertThat(placed.code()).isEqualTo("PLUS");
    assertThat(placed.settled()).isTrue();
    assertThat(placed.standing().reason()).isEqualTo(Reason.GUARANTEED);
    assertThat(placed.standing().before()).contains("PLUS");
    TierState next = placed.standing().next().orElseThrow();
    assertThat(next.tier()).isEqualTo("PLUS");
    assertThat(next.since()).contains(SINCE);
    assertThat(next.guaranteedUntil()).contains(LocalDate.of(2028, 12, 31));
    TierPlacement given = decide(RENAMED, byHand("BASE", "GOLD"), 10).result(RENAMED);
    assertThat(given.code()).isEqualTo("PLUS");
    assertThat(given.standing().reason()).isEqualTo(Reason.OVERRIDDEN);
  }

  @Test
  void stored_rungThatNobodyKnows_isDecidedUnsettledAndNothingIsToBeStored() {
    for (long aum : List.of(10L, 60L, 200L)) {
      Decision decision = decide(FORGOTTEN, stored("GOLD"), aum);
      TierPlacement placed = decision.result(FORGOTTEN);
      assertThat(placed.code()).isEqualTo(aum == 10 ? "BASE" : aum == 60 ? "SILVER" : "PLUS");
      assertThat(placed.settled()).isFalse();
      assertThat(placed.applies()).isTrue();
      assertThat(placed.standing().reason()).isEqualTo(Reason.STORED_RUNG_UNKNOWN);
      assertThat(placed.standing().before()).isEmpty();
      assertThat(placed.standing().next()).isEmpty();
      assertThat(decision.value(FORGOTTEN.attribute())).isEmpty();
      assertThat(decision.value(FORGOTTEN.earnedAttribute())).isEmpty();
      assertThat(decision.facts().absence(FORGOTTEN.state().current()))
          .contains(Absence.UNKNOWN_CODE);
      assertThat(decision.letter(FORGOTTEN, Locale.ENGLISH)).isEmpty();
      assertThat(decision.letter(FORGOTTEN, Locale.CHINESE)).isEmpty();
    }
    Decision decision = decide(FORGOTTEN, stored("GOLD"), 60);
    assertThat(decision.words(FORGOTTEN, Locale.ENGLISH))
        .isEqualTo("Silver, for now: the tier that is stored is none of this ladder.");
    assertThat(decision.words(FORGOTTEN, Locale.CHINESE)).isEqualTo("银卡（暂定）：已存的等级不在现行等级体系中。");
  }

  @Test
  void stored_rungByHandThatNobodyKnows_doesNotCountAndIsTold() {
    Decision decision = decide(FORGOTTEN, byHand("SILVER", "GOLD"), 60);
    TierPlacement placed = decision.result(FORGOTTEN);
    assertThat(placed.code()).isEqualTo("SILVER");
    assertThat(placed.settled()).isFalse();
    assertThat(placed.standing().reason()).isEqualTo(Reason.KEPT);
    assertThat(placed.standing().overrideLacks()).containsExactly("tier.value.override");
    assertThat(placed.standing().next().orElseThrow().tier()).isEqualTo("SILVER");
    assertThat(decision.value(FORGOTTEN.attribute())).isEmpty();
    assertThat(decision.value(FORGOTTEN.earnedAttribute())).contains("SILVER");
    assertThat(decision.words(FORGOTTEN, Locale.ENGLISH))
        .contains("A rung given by hand does not count");
  }

  @Test
  void columns_areTheRowsOfEach() {
    for (TierLadder ladder : List.of(RENAMED, FORGOTTEN)) {
      DecisionEngine engine = engine(ladder);
      var filling = Population.builder(engine.book().catalog(), AS_OF, ZONE);
      List<StoredTier> all =
          List.of(stored("GOLD"), stored("SILVER"), byHand("BASE", "GOLD"), StoredTier.none());
      for (int i = 0; i < all.size(); i++) {
        filling.next(CustomerId.of("c-" + i)).put(AUM, 60L);
        all.get(i).fill(filling, ladder.state());
      }
      Decisions decided = engine.decideAll(filling.build());
      for (int i = 0; i < all.size(); i++) {
        TierPlacement one = decide(ladder, all.get(i), 60).result(ladder);
        assertThat(decided.result(i, ladder)).isEqualTo(one);
        assertThat(decided.column(ladder, TierFields.REASON).value(i))
            .contains(one.standing().reason());
        assertThat(decided.column(ladder, TierFields.SETTLED).value(i)).contains(one.settled());
        assertThat(decided.column(ladder, TierFields.STATE).value(i))
            .isEqualTo(one.standing().next());
        assertThat(decided.column(ladder, TierFields.UNTIL).value(i))
            .isEqualTo(one.standing().until());
      }
    }
  }

  @Test
  void document_tellsThemAndComesBack() {
    PolicyBook book = PolicyBook.of("book", 1, AttributeCatalog.of(AUM), RENAMED);
    assertThat(RENAMED.formerly()).containsExactly(new FormerCode("GOLD", "PLUS"));
    assertThat(RENAMED.kind().write(RENAMED))
        .containsEntry("formerly", List.of(Map.of("was", "GOLD", "is", "PLUS")));
    assertThat(PolicyBookParser.of(SegmentationKinds.all()).parse(book.toDocument()))
        .isEqualTo(book);
    assertThat(book.hash())
        .isNotEqualTo(PolicyBook.of("book", 1, AttributeCatalog.of(AUM), FORGOTTEN).hash());
    assertThat(RENAMED).isNotEqualTo(FORGOTTEN);
  }

  @Test
  void slips_areToldAtTheirPlaces() {
    TierLadder.Builder slips =
        ladder().formerly("SILVER", "BASE").formerly("GOLD", "PLUSS").formerly("GOLD", "PLUS");
    assertThatThrownBy(slips::build)
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/formerly/0/was: 'SILVER' is a code of this version")
        .hasMessageContaining("/formerly/1/is: there is no 'PLUSS' in this version")
        .hasMessageContaining("Did you mean 'PLUS'?")
        .hasMessageContaining("/formerly/2/was");
    assertThatThrownBy(() -> ladder().formerly("A", "A").build())
        .isInstanceOf(InvalidPolicyException.class);
  }

  @Test
  void join_ofOneStoredByItsOldName_takesThePresentOne() {
    TierState old = TierState.of("GOLD", SINCE);
    TierState present = TierState.of("SILVER", SINCE);
    assertThat(TierJoin.of(RENAMED).join(old, present).tier()).isEqualTo("PLUS");
    assertThat(
            TierOverrideJoin.of(RENAMED)
                .join(
                    new TierOverride("GOLD", "a", "b", SINCE),
                    new TierOverride("SILVER", "a", "b", SINCE))
                .tier())
        .isEqualTo("GOLD");
    assertThatThrownBy(() -> TierJoin.of(FORGOTTEN).join(old, present))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("formerly");
  }

  @Test
  void notAsked_unknownRung_staysAsItIs() {
    TierLadder some = ladder().population(AUM.atLeast(1)).build();
    TierPlacement placed = decide(some, stored("GOLD"), 0).result(some);
    assertThat(placed.standing().reason()).isEqualTo(Reason.NOT_ASKED);
    assertThat(placed.standing().next()).isEmpty();
    assertThat(Truth.FALSE).isEqualTo(decide(some, stored("GOLD"), 0).applies(some));
  }
}
