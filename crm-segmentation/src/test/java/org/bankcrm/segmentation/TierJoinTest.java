package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.language.Language;
import org.junit.jupiter.api.Test;

/** On which rung a customer stands of whom two records were kept. */
class TierJoinTest {

  private static final IntegerAttribute AUM =
      Attributes.integer("aum", AttributeInfo.named("资产", "Assets"));
  private static final List<String> BEST = List.of("GOLD", "SILVER", "BASE");
  private static final TierJoin JOIN =
      TierJoin.of(
          TierLadder.builder("value", 1)
              .name("等级", "Tiers")
              .tier("GOLD", "金卡", "Gold", AUM.atLeast(100))
              .tier("SILVER", "银卡", "Silver", AUM.atLeast(50))
              .otherwise("BASE", "普通", "Base")
              .build());
  private static final LocalDate LEAP = LocalDate.of(2028, 2, 29);

  private static Optional<LocalDate> day(Random random) {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(LEAP.plusDays(random.nextInt(4) - 2));
  }

  private static TierState state(Random random) {
    return new TierState(
        BEST.get(random.nextInt(3)), day(random), day(random), day(random), day(random));
  }

  @Property(tries = 1_000)
  void join_anyOrderAndGrouping_isTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    TierState a = state(random);
    TierState b = state(random);
    TierState c = state(random);
    assertThat(JOIN.join(a, b)).isEqualTo(JOIN.join(b, a));
    assertThat(JOIN.join(JOIN.join(a, b), c)).isEqualTo(JOIN.join(a, JOIN.join(b, c)));
    assertThat(JOIN.join(a, a)).isEqualTo(a);
    assertThat(JOIN.read(JOIN.write(JOIN.join(a, b)))).isEqualTo(JOIN.join(a, b));
  }

  /** Nobody falls, no promise is shortened, and who kept the rung in one record keeps it. */
  @Property(tries = 1_000)
  void join_anyStates_takesNothingBack(@ForAll long seed) {
    Random random = new Random(seed);
    TierState a = state(random);
    TierState b = state(random);
    TierState joined = JOIN.join(a, b);
    for (TierState each : List.of(a, b)) {
      assertThat(BEST.indexOf(joined.tier())).isLessThanOrEqualTo(BEST.indexOf(each.tier()));
      each.guaranteedUntil()
          .ifPresent(
              day -> assertThat(joined.guaranteedUntil().orElseThrow()).isAfterOrEqualTo(day));
      boolean kept = each.tier().equals(joined.tier()) && each.belowSince().isEmpty();
      assertThat(kept && joined.belowSince().isPresent()).isFalse();
    }
    assertThat(
            Stream.of(a, b).filter(each -> each.tier().equals(joined.tier())).map(TierState::since))
        .contains(joined.since());
  }

  @Test
  void join_aTierOfAnotherVersion_isRefused() {
    TierState gone = TierState.of("PLATINUM", LEAP);
    assertThatIllegalStateException()
        .isThrownBy(() -> JOIN.join(gone, TierState.of("GOLD", LEAP)))
        .withMessageContaining("let the ladder say what it has become");
  }

  @Test
  void explain_twoRungs_tellsWhatStaysAndWhatYields() {
    TierState gold = TierState.of("GOLD", LEAP).guaranteedUntil(LEAP.plusYears(1));
    TierState base = TierState.of("BASE", LEAP);
    Map<String, TierState> before = Map.of("c-1", base, "c-2", gold);
    assertThat(JOIN.explain(before, JOIN.join(base, gold), Language.of(Locale.ENGLISH)))
        .containsExactly(
            "Tiers: Gold after merging",
            "Tiers: guaranteed until 2029-02-28, that day included",
            "Tiers: c-1 was Base, which is given up");
    assertThat(JOIN.explain(before, JOIN.join(base, gold), Language.of(Locale.CHINESE)))
        .containsExactly("等级：合并后为“金卡”", "等级：保级至 2029年2月28日（含当日）", "等级：c-1 原为“普通”，不再采用");
    assertThat(JOIN.id()).isEqualTo("segmentation.tier.value");
  }
}
