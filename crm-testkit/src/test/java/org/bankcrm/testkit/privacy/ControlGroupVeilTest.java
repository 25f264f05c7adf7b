package org.bankcrm.testkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Past;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Below FULL no explanation tells who is held out, or was, by the group itself or by a rule. */
class ControlGroupVeilTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final ControlGroup GROUP =
      ControlGroup.builder("summer", 1)
          .name("夏季对照组", "Summer")
          .salt("s")
          .share(Share.ofPercent(5))
          .build();
  private static final Segment ADULTS =
      Segment.builder("adults", 1)
          .name("成年非对照", "Adults of no group")
          .purpose("试验", "Test")
          .when(
              AGE.atLeast(18)
                  .and(GROUP.attribute().isFalse())
                  .and(Past.before(GROUP.attribute()).isFalse()))
          .build();
  private static final PolicyBook BOOK =
      PolicyBook.builder(
              PolicyRef.of("b", 1), LocalizedText.of("册", "Book"), AttributeCatalog.of(AGE))
          .add(GROUP)
          .add(ADULTS)
          .build();

  private static Decision decision(long age, boolean heldOut, boolean before) {
    Facts facts =
        Facts.builder(BOOK.catalog(), Instant.EPOCH, ZoneOffset.UTC)
            .put(AGE, age)
            .put(GROUP.bucket(), heldOut ? 49_999L : 50_000L)
            .put(Past.before(GROUP.attribute()), before)
            .build();
    return BOOK.compile().decide(facts);
  }

  /** All that is told of four customers who differ in nothing else. */
  private static Set<Object> told(long age, Disclosure disclosure) {
    Set<Object> told = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      Decision decision = decision(age, i / 2 == 0, i % 2 == 0);
      Explanation group = decision.explain(GROUP, disclosure);
      told.add(
          List.of(
              group,
              group.render(Locale.ENGLISH),
              group.render(Locale.CHINESE),
              decision.words(GROUP, Language.of(Locale.ENGLISH), disclosure),
              decision.explain(ADULTS, disclosure).gates()));
    }
    return told;
  }

  @ParameterizedTest
  @EnumSource(
      value = Disclosure.class,
      names = {"CODES", "NAMES"})
  void told_belowFull_isTheSameOfWhoIsHeldOutAndWhoIsNot(Disclosure disclosure) {
    assertThat(told(40, disclosure)).hasSize(1);
    assertThat(told(17, disclosure)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Disclosure.class,
      names = {"CODES", "NAMES"})
  void whatElseShutsARule_isToldAsBefore(Disclosure disclosure) {
    Explanation minor = decision(17, true, true).explain(ADULTS, disclosure);
    assertThat(minor.gates().get(0).truth()).isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Disclosure.class,
      names = {"FULL"})
  void told_atFull_tellsThemApart(Disclosure disclosure) {
    assertThat(told(40, disclosure)).hasSizeGreaterThan(1);
    assertThat(decision(40, true, false).explain(GROUP, disclosure).render(Locale.ENGLISH))
        .contains("Among those held out — met");
  }
}
