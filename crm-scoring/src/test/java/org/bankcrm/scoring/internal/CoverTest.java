package org.bankcrm.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Range;
import org.junit.jupiter.api.Test;

class CoverTest {

  private static final AttributeInfo INFO = AttributeInfo.named("值", "Value");
  private static final IntegerAttribute NUMBER = Attributes.integer("number", INFO);
  private static final DecimalAttribute RATIO = Attributes.decimal("ratio", 18, INFO);
  private static final MoneyAttribute MONEY =
      Attributes.money("money", Currency.getInstance("CNY"), INFO);
  private static final RealAttribute REAL = Attributes.real("real", INFO);
  private static final DateAttribute DATE = Attributes.date("date", INFO);
  private static final InstantAttribute INSTANT = Attributes.instant("instant", INFO);
  private static final YesNoAttribute YES = Attributes.yesNo("yes", INFO);

  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  private static final Instant NOON = Instant.parse("2026-02-28T12:00:00Z");

  private static boolean isComplete(Condition... bins) {
    Cover cover = Cover.of(((Comparison) bins[0]).attribute(), List.of(bins));
    assertThat(cover.overlaps()).isEmpty();
    assertThat(cover.gaps().isEmpty()).isEqualTo(cover.isComplete());
    return cover.isComplete();
  }

  @Test
  void isComplete_rangesThatMeet_ofEachKind() {
    assertThat(isComplete(NUMBER.lessThan(0L), NUMBER.atLeast(0L))).isTrue();
    BigDecimal tenth = new BigDecimal("0.1");
    assertThat(isComplete(RATIO.lessThan(tenth), RATIO.atLeast(tenth))).isTrue();
    assertThat(isComplete(MONEY.atMost(yuan(5)), MONEY.moreThan(yuan(5)))).isTrue();
    assertThat(isComplete(REAL.lessThan(0.5), REAL.atLeast(0.5))).isTrue();
    assertThat(isComplete(REAL.lessThan(0.0), REAL.atLeast(-0.0))).isTrue();
    assertThat(isComplete(REAL.atMost(-Double.MIN_VALUE), REAL.atLeast(0.0))).isTrue();
    assertThat(isComplete(DATE.atMost(DAY), DATE.atLeast(DAY.plusDays(1)))).isTrue();
    assertThat(isComplete(INSTANT.lessThan(NOON), INSTANT.atLeast(NOON))).isTrue();
    Cover both = Cover.of(YES.ref(), List.of(YES.isTrue(), YES.isFalse()));
    assertThat(both.isComplete()).isTrue();
  }

  @Test
  void isComplete_rangesThatJustMissEachOther_isFalse() {
    assertThat(isComplete(REAL.lessThan(0.5), REAL.moreThan(0.5))).isFalse();
    assertThat(isComplete(MONEY.lessThan(yuan(5)), MONEY.moreThan(yuan(5)))).isFalse();
    assertThat(isComplete(DATE.lessThan(DAY), DATE.moreThan(DAY))).isFalse();
  }

  @Test
  void gaps_areWrittenAsTheAuthorWould() {
    assertThat(gap(DATE.lessThan(DAY), DATE.moreThan(DAY))).isEqualTo("2026-02-28");
    assertThat(gap(REAL.lessThan(0.5), REAL.moreThan(0.5))).isEqualTo("0.5");
    assertThat(gap(REAL.lessThan(-0.5), REAL.moreThan(-0.5))).isEqualTo("-0.5");
    assertThat(gap(MONEY.lessThan(yuan(5)), MONEY.moreThan(yuan(6))))
        .isEqualTo("CNY 5.00 to CNY 6.00");
    assertThat(gap(INSTANT.lessThan(NOON), INSTANT.moreThan(NOON)))
        .isEqualTo("2026-02-28T12:00:00Z");
  }

  private static String gap(Condition one, Condition other) {
    Cover cover = Cover.of(((Comparison) one).attribute(), List.of(one, other));
    return cover.gaps().get(0).values();
  }

  @Test
  void ends_beyondWhatAttributesHold_countAsTheEnd() {
    BigDecimal most = new BigDecimal("999999999999999999");
    assertThat(Cover.of(RATIO.ref(), List.of(RATIO.lessThan(most))).isComplete()).isTrue();
    assertThat(Cover.of(RATIO.ref(), List.of(RATIO.moreThan(most))).empty()).containsExactly(0);
  }

  @Test
  void overlaps_ofEachPairOfBins_areToldOnceForThePair() {
    Cover oneMeetsTwo =
        Cover.of(
            NUMBER.ref(),
            List.of(NUMBER.between(0L, 9L), NUMBER.between(1L, 2L), NUMBER.between(5L, 6L)));
    assertThat(oneMeetsTwo.overlaps())
        .containsExactly(new Cover.Clash(0, 1, "1 to 2"), new Cover.Clash(0, 2, "5 to 6"));
    Cover twoMeetOne =
        Cover.of(
            NUMBER.ref(),
            List.of(NUMBER.between(1L, 2L), NUMBER.between(5L, 6L), NUMBER.between(0L, 9L)));
    assertThat(twoMeetOne.overlaps())
        .containsExactly(new Cover.Clash(0, 2, "1 to 2"), new Cover.Clash(1, 2, "5 to 6"));
    Cover twice =
        Cover.of(NUMBER.ref(), List.of(NUMBER.between(0L, 9L), NUMBER.isIn(List.of(3L, 7L))));
    assertThat(twice.overlaps()).containsExactly(new Cover.Clash(0, 1, "3"));
  }

  /** Every value of a small range falls into as many bins as the cover says. */
  @Property(tries = 500)
  void cover_randomBins_agreesWithCountingEachValue(@ForAll long seed) {
    Random random = new Random(seed);
    List<Condition> bins =
        random.ints(1 + random.nextInt(4), 0, 8).mapToObj(n -> bin(random, n)).toList();
    Cover cover = Cover.of(NUMBER.ref(), bins);
    boolean overlap = false;
    boolean left = false;
    for (long value = -2; value < 14; value++) {
      long number = value;
      long taking = bins.stream().filter(bin -> takes(bin, number)).count();
      overlap |= taking > 1;
      left |= taking == 0;
    }
    assertThat(cover.overlaps().isEmpty()).isEqualTo(!overlap);
    assertThat(cover.left().isEmpty()).isEqualTo(!left);
    assertThat(cover.isComplete()).isEqualTo(!left);
  }

  private static Condition bin(Random random, long n) {
    return switch (random.nextInt(6)) {
      case 0 -> NUMBER.lessThan(n);
      case 1 -> NUMBER.atMost(n);
      case 2 -> NUMBER.atLeast(n);
      case 3 -> NUMBER.moreThan(n);
      case 4 -> NUMBER.isIn(List.of(n, n + 2));
      default -> NUMBER.between(n, n + random.nextInt(3));
    };
  }

  private static boolean takes(Condition bin, long value) {
    if (bin instanceof OneOf list) {
      return list.members().contains(value);
    }
    Range range = ((Comparison) bin).range();
    long from = range.lower().map(e -> (Long) e.value() + (e.inclusive() ? 0 : 1)).orElse(-99L);
    long to = range.upper().map(e -> (Long) e.value() - (e.inclusive() ? 0 : 1)).orElse(99L);
    return from <= value && value <= to;
  }
}
