package org.bankcrm.core.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpansTest {

  private static final int SIZE = 12;

  private static Spans spans(int bits) {
    Spans spans = Spans.NONE;
    for (int i = 0; i < SIZE; i++) {
      spans = (bits >> i & 1) == 1 ? spans.or(Spans.of(i)) : spans;
    }
    return spans;
  }

  private static int bits(Spans spans) {
    int bits = 0;
    for (int i = 0; i < SIZE; i++) {
      bits |= spans.contains(i) ? 1 << i : 0;
    }
    return bits;
  }

  @Property
  void spans_anySets_workAsSetsDo(
      @ForAll @IntRange(max = 4095) int one, @ForAll @IntRange(max = 4095) int other) {
    Spans a = spans(one);
    Spans b = spans(other);
    assertThat(bits(a.and(b))).isEqualTo(one & other);
    assertThat(bits(a.or(b))).isEqualTo(one | other);
    assertThat(bits(a.minus(b))).isEqualTo(one & ~other);
    assertThat(a.or(b)).isEqualTo(spans(one | other));
    assertThat(a.minus(b)).isEqualTo(spans(one & ~other));
    assertThat(a.meets(b)).isEqualTo((one & other) != 0);
    assertThat(a.isWithin(b)).isEqualTo((one & ~other) == 0);
    assertThat(a.isEmpty()).isEqualTo(one == 0);
    assertThat(a.isSingle()).isEqualTo(Integer.bitCount(one) == 1);
    assertThat(a.equals(b)).isEqualTo(one == other);
    assertThat(spans(one)).hasSameHashCodeAs(a);
  }

  @Property
  void nearest_anySet_isNearestAndTheLesserOfTwo(
      @ForAll @IntRange(min = 1, max = 4095) int bits, @ForAll @IntRange(max = 11) int at) {
    BitSet set = BitSet.valueOf(new long[] {bits});
    int below = set.previousSetBit(at);
    int above = set.nextSetBit(at);
    int expected = below >= 0 && (above < 0 || at - below <= above - at) ? below : above;
    assertThat(spans(bits).nearest(at)).isEqualTo(expected);
    assertThat(spans(bits).atOrAfter(at, -1)).isEqualTo(above);
  }

  @Test
  void spans_atTheEnds_keepThem() {
    Spans all = Spans.of(Long.MIN_VALUE, Long.MAX_VALUE);
    Spans first = Spans.of(Long.MIN_VALUE);
    assertThat(first.or(first)).isEqualTo(first);
    assertThat(all.or(first)).isEqualTo(all);
    assertThat(all.minus(first).or(first)).isEqualTo(all);
    assertThat(all.minus(Spans.of(Long.MAX_VALUE)).greatest()).isEqualTo(Long.MAX_VALUE - 1);
    assertThat(all.minus(all)).isEqualTo(Spans.NONE);
    assertThat(Spans.of(2, 1)).isEqualTo(Spans.NONE);
    Spans ends = first.or(Spans.of(Long.MAX_VALUE));
    assertThat(ends.nearest(-1)).isEqualTo(Long.MIN_VALUE);
    assertThat(ends.nearest(0)).isEqualTo(Long.MAX_VALUE);
  }
}
