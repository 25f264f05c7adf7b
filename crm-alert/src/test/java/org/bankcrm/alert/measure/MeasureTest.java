package org.bankcrm.alert.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.data.DataReader;
import org.junit.jupiter.api.Test;

class MeasureTest {

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /** Worked examples of Newcombe's paper of 1998 on single proportions: 81 of 263 and 15 of 148. */
  @Test
  void proportion_isWilsons() {
    Proportion many = new Proportion(81, 263);
    assertEquals(Optional.of(number("0.307985")), many.share());
    assertEquals(0.2553, many.from().doubleValue(), 0.00005);
    assertEquals(0.3662, many.to().doubleValue(), 0.00005);
    Proportion few = new Proportion(15, 148);
    assertEquals(0.0624, few.from().doubleValue(), 0.00005);
    assertEquals(0.1605, few.to().doubleValue(), 0.00005);
  }

  @Test
  void proportion_ofNone_isUnknown() {
    Proportion none = new Proportion(0, 0);
    assertEquals(Optional.empty(), none.share());
    assertEquals(0, none.from().signum());
    assertEquals(0, none.to().compareTo(BigDecimal.ONE));
    assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 2));
  }

  /** The first example of Newcombe's paper of 1998 on differences: 56 of 70 and 48 of 80. */
  @Test
  void difference_isNewcombes() {
    Difference difference = new Difference(new Proportion(56, 70), new Proportion(48, 80));
    assertEquals(0.2, difference.share().orElseThrow().doubleValue(), 0.000001);
    assertEquals(0.0524, difference.from().doubleValue(), 0.00005);
    assertEquals(0.3339, difference.to().doubleValue(), 0.00005);
    assertTrue(difference.isTold());
    assertFalse(new Difference(new Proportion(5, 7), new Proportion(4, 8)).isTold());
  }

  /** Against the exact interval of 10 events, 4.80 to 18.39, which Byar's comes close to. */
  @Test
  void weeklyRate_isByars() {
    WeeklyRate ten = new WeeklyRate(10, 7);
    assertEquals(4.79, ten.from().doubleValue(), 0.01);
    assertEquals(18.39, ten.to().doubleValue(), 0.01);
    assertEquals(0, new WeeklyRate(0, 28).from().signum());
    assertEquals(0, new WeeklyRate(8, 28).rate().compareTo(number("2")));
  }

  @Property(tries = 300)
  void ends_standAroundTheShare(
      @ForAll @IntRange(max = 500) int one, @ForAll @IntRange(max = 500) int other) {
    Proportion share = new Proportion(Math.min(one, other), Math.max(one, other));
    assertTrue(share.from().signum() >= 0);
    assertTrue(share.to().compareTo(BigDecimal.ONE) <= 0);
    share.share().ifPresent(each -> assertTrue(each.compareTo(share.from()) >= 0));
    share.share().ifPresent(each -> assertTrue(each.compareTo(share.to()) <= 0));
    Difference difference = new Difference(share, new Proportion(one, one + 1L));
    assertTrue(difference.from().compareTo(BigDecimal.ONE.negate()) >= 0);
    assertTrue(difference.to().compareTo(BigDecimal.ONE) <= 0);
    WeeklyRate rate = new WeeklyRate(one, other + 1L);
    assertTrue(rate.from().compareTo(rate.rate()) <= 0);
    assertTrue(rate.to().compareTo(rate.rate()) >= 0);
  }

  @Test
  void counts_comeBackFromDocuments() {
    Proportion share = new Proportion(3, 8);
    WeeklyRate rate = new WeeklyRate(3, 8);
    var tree =
        org.bankcrm.core.data.DataWriter.document(1)
            .object("share", share.write())
            .object("rate", rate.write())
            .tree();
    assertEquals(
        share,
        DataReader.read(
            tree,
            1,
            each -> {
              Optional<Proportion> read = each.object("share").flatMap(Proportion::read);
              assertEquals(Optional.of(rate), each.object("rate").flatMap(WeeklyRate::read));
              return read;
            }));
  }
}
