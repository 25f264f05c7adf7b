package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.language.Language;
import org.bankcrm.segmentation.ListStays.Stay;
import org.junit.jupiter.api.Test;

/** What people decided of a customer by hand of whom two records were kept. */
class HandJoinTest {

  private static final IntegerAttribute AUM =
      Attributes.integer("aum", AttributeInfo.named("资产", "Assets"));
  private static final List<String> BEST = List.of("GOLD", "SILVER", "BASE");
  private static final TierOverrideJoin RUNGS =
      TierOverrideJoin.of(
          TierLadder.builder("value", 1)
              .name("等级", "Tiers")
              .tier("GOLD", "金卡", "Gold", AUM.atLeast(100))
              .tier("SILVER", "银卡", "Silver", AUM.atLeast(50))
              .otherwise("BASE", "普通", "Base")
              .build());
  private static final ListJoin LIST =
      ListJoin.of("litigation", LocalizedText.of("诉讼", "Litigation"));
  private static final LocalDate LEAP = LocalDate.of(2028, 2, 29);
  private static final CustomerId SURVIVOR = CustomerId.of("c-1");

  private static TierOverride given(Random random) {
    return new TierOverride(
        BEST.get(random.nextInt(3)),
        "reason " + random.nextInt(2),
        "E" + random.nextInt(2),
        LEAP.plusDays(random.nextInt(3)));
  }

  @Property(tries = 500)
  void rungs_anyOrderAndGrouping_areTheSameAndNoPromiseIsTakenBack(@ForAll long seed) {
    Random random = new Random(seed);
    TierOverride a = given(random);
    TierOverride b = given(random);
    TierOverride c = given(random);
    TierOverride joined = RUNGS.join(a, b);
    assertThat(joined).isEqualTo(RUNGS.join(b, a)).isIn(a, b);
    assertThat(RUNGS.join(joined, c)).isEqualTo(RUNGS.join(a, RUNGS.join(b, c)));
    assertThat(RUNGS.join(a, a)).isEqualTo(a);
    assertThat(RUNGS.read(RUNGS.write(joined))).isEqualTo(joined);
    for (TierOverride each : List.of(a, b)) {
      assertThat(BEST.indexOf(joined.tier())).isLessThanOrEqualTo(BEST.indexOf(each.tier()));
      if (each.tier().equals(joined.tier())) {
        assertThat(joined.expiry()).isAfterOrEqualTo(each.expiry());
      }
    }
  }

  @Test
  void rungs_explained_tellWhichYieldsAndWhoGaveIt() {
    TierOverride gold = new TierOverride("GOLD", "board", "E1", LEAP);
    TierOverride base = new TierOverride("BASE", "abuse", "E2", LEAP.plusYears(1));
    assertThat(
            RUNGS.explain(
                Map.of("c-1", base, "c-2", gold),
                RUNGS.join(base, gold),
                Language.of(Locale.ENGLISH)))
        .containsExactly(
            "Tiers: Gold, given by hand by E1, stays after merging",
            "Tiers: Base, given by hand to c-1 by E2, is given up; give it anew if it was meant to"
                + " stand");
    TierOverride gone = new TierOverride("PLATINUM", "old", "E1", LEAP);
    assertThatIllegalStateException().isThrownBy(() -> RUNGS.join(gone, gold));
  }

  private static ListStays stays(Random random) {
    List<Stay> stays = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      LocalDate added = LEAP.plusDays(random.nextInt(20) - 10);
      Optional<LocalDate> end =
          random.nextInt(4) == 0
              ? Optional.empty()
              : Optional.of(added.plusDays(1 + random.nextInt(9)));
      stays.add(new Stay("E" + random.nextInt(2), "reason", added, end));
    }
    return ListStays.of(stays);
  }

  private static boolean isOn(ListStays stays, LocalDate day) {
    return stays.stays().stream()
        .anyMatch(
            each ->
                !day.isBefore(each.added()) && each.end().filter(e -> !day.isBefore(e)).isEmpty());
  }

  /** Day by day: on the list while one record was, and never twice at a time. */
  @Property(tries = 500)
  void list_anyOrderAndGrouping_isTheSameAndOnWheneverOneWas(@ForAll long seed) {
    Random random = new Random(seed);
    ListStays a = stays(random);
    ListStays b = stays(random);
    ListStays c = stays(random);
    ListStays joined = LIST.join(a, b);
    assertThat(joined).isEqualTo(LIST.join(b, a));
    assertThat(LIST.join(joined, c)).isEqualTo(LIST.join(a, LIST.join(b, c)));
    assertThat(LIST.join(a, a)).isEqualTo(a);
    assertThat(LIST.read(LIST.write(joined))).isEqualTo(joined);
    StaticList list = new StaticList("litigation", LIST.name(), joined.entries(SURVIVOR));
    for (int back = -15; back <= 30; back++) {
      LocalDate day = LEAP.plusDays(back);
      boolean was = Stream.of(a, b).anyMatch(each -> isOn(each, day));
      assertThat(list.has(SURVIVOR, day)).as(day.toString()).isEqualTo(was);
    }
    assertThat(ListStays.of(list, SURVIVOR).entries(SURVIVOR)).isEqualTo(list.entries());
  }

  @Test
  void list_explained_namesTheRecordsThatStoodOnIt() {
    ListStays on = ListStays.of(List.of(new Stay("E1", "suit", LEAP, Optional.empty())));
    ListStays off = ListStays.of(List.of());
    assertThat(LIST.explain(Map.of("c-1", off, "c-2", on), on, Language.of(Locale.ENGLISH)))
        .containsExactly("List Litigation: whenever c-2 stood on it, the customer as one does");
  }
}
