package org.bankcrm.modelling.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;

class RfmGroupTest {

  private static final IntegerAttribute R =
      Attributes.integer("r", AttributeInfo.named("最近", "Recency"));
  private static final IntegerAttribute F =
      Attributes.integer("f", AttributeInfo.named("次数", "Frequency"));
  private static final IntegerAttribute M =
      Attributes.integer("m", AttributeInfo.named("金额", "Monetary"));

  private static RfmGroup.Codes codes(Random random) {
    int from = 1 + random.nextInt(5);
    return new RfmGroup.Codes(from, from + random.nextInt(6 - from));
  }

  private static double[] figures(Random random) {
    double[] figures = new double[30];
    Arrays.setAll(figures, i -> random.nextBoolean() ? 0 : random.nextInt(50));
    return figures;
  }

  /** A customer is in the segment whose ranges have the cell. */
  @Property(tries = 60)
  void segment_ofAnyRanges_hasTheCustomersOfItsCells(@ForAll Random random) {
    double[] r = figures(random);
    double[] f = figures(random);
    double[] m = figures(random);
    Rfm rfm = Rfm.quantiles(r, f, m, 5);
    RfmGroup group =
        new RfmGroup(
            "loyal",
            LocalizedText.of("忠诚客户", "Loyal"),
            codes(random),
            codes(random),
            codes(random));
    Optional<Segment> segment = rfm.segment(group, 1, R, F, M).map(Segment.Builder::build);
    if (segment.isEmpty()) {
      for (int i = 0; i < 30; i++) {
        assertThat(group.has(rfm.cell(r[i], f[i], m[i]))).isFalse();
      }
      return;
    }
    PolicyBook book = PolicyBook.of("b", 1, AttributeCatalog.of(R, F, M), segment.get());
    var engine = book.compile();
    for (int i = 0; i < 30; i++) {
      var facts = book.facts(Instant.EPOCH, ZoneOffset.UTC);
      facts.put(R, (long) r[i]).put(F, (long) f[i]).put(M, (long) m[i]);
      assertThat(engine.decide(facts.build()).result(segment.get()).isIn())
          .isEqualTo(group.has(rfm.cell(r[i], f[i], m[i])));
    }
  }

  @Test
  void ranges_outOfBounds_areRefused() {
    assertThatThrownBy(() -> new RfmGroup.Codes(0, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RfmGroup.Codes(4, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new RfmGroup.Codes(1, 9).has(0)).isFalse();
    double[] figures = {1, 2, 3};
    Rfm rfm = Rfm.quantiles(figures, figures, figures, 3);
    RfmGroup.Codes best = new RfmGroup.Codes(5, 5);
    RfmGroup group = new RfmGroup("a", LocalizedText.of("甲", "A"), best, best, best);
    assertThatThrownBy(() -> rfm.segment(group, 1, R, F, M))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
