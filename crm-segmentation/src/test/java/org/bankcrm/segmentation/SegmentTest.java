package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.segmentation.Attrs.AGE;
import static org.bankcrm.segmentation.Attrs.AUM;

import com.google.common.testing.EqualsTester;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.junit.jupiter.api.Test;

class SegmentTest {

  private static Segment.Builder saver() {
    return Segment.builder("saver", 1).name("储蓄型客户", "Savers").when(AUM.atLeast(yuan(50_000)));
  }

  @Test
  void build_allParts_keepsThem() {
    Segment segment =
        saver()
            .purpose("识别稳健客户", "Find the cautious")
            .strategy("推荐定期存款", "Offer term deposits")
            .build();

    assertThat(segment.ref()).isEqualTo(PolicyRef.of("saver", 1));
    assertThat(segment.name()).isEqualTo(LocalizedText.of("储蓄型客户", "Savers"));
    assertThat(segment.when()).isEqualTo(AUM.atLeast(yuan(50_000)));
    assertThat(segment.purpose()).contains(LocalizedText.of("识别稳健客户", "Find the cautious"));
    assertThat(segment.strategy()).contains(LocalizedText.of("推荐定期存款", "Offer term deposits"));
    assertThat(segment.kind()).isSameAs(Segment.KIND);
    assertThat(segment).hasToString("Segment saver@1");
  }

  @Test
  void build_withoutNotes_hasNone() {
    assertThat(saver().build().purpose()).isEmpty();
    assertThat(saver().build().strategy()).isEmpty();
  }

  @Test
  void attribute_isNamedAfterTheSegment() {
    assertThat(saver().build().attribute().id()).isEqualTo("segment.saver");
    assertThat(saver().build().isIn()).isEqualTo(saver().build().attribute().isTrue());
  }

  @Test
  void build_everythingWrong_tellsAllOfItAtOnce() {
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> Segment.builder("Saver", 0).name(" ", "Savers").strategy("", "").build())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path)
                    .containsExactly(
                        "/policies/Saver/when",
                        "/policies/Saver/id",
                        "/policies/Saver/version",
                        "/policies/Saver/name/zh",
                        "/policies/Saver/strategy/zh",
                        "/policies/Saver/strategy/en"));
  }

  @Test
  void build_longestId_leavesRoomForTheAttribute() {
    String longest = "s".repeat(120);
    Segment segment = Segment.builder(longest, 1).name("长", "Long").when(AGE.atLeast(1)).build();
    assertThat(segment.attribute().id()).hasSize(128);
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(
            () -> Segment.builder(longest + "s", 1).name("长", "Long").when(AGE.atLeast(1)).build());
  }

  @Test
  void builder_null_namesIt() {
    assertThatNullPointerException().isThrownBy(() -> Segment.builder(null, 1)).withMessage("id");
  }

  @Test
  void equals_byValue() {
    new EqualsTester()
        .addEqualityGroup(saver().build(), saver().build())
        .addEqualityGroup(saver().name("储蓄", "Savers").build())
        .addEqualityGroup(saver().when(AGE.atLeast(1)).build())
        .addEqualityGroup(saver().purpose("用途", "Purpose").build())
        .addEqualityGroup(saver().strategy("用途", "Purpose").build())
        .testEquals();
  }
}
