package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.ApprovedException;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** A card that takes a hundred points from women. */
class ProtectedCardTest {

  private static final CodeAttribute GENDER =
      Attributes.code(
          "party.gender",
          List.of("FEMALE", "MALE"),
          AttributeInfo.named("性别", "Gender").withSensitivity(Sensitivity.PROTECTED));
  private static final AttributeCatalog CATALOG = Attrs.CATALOG.with(List.of(GENDER));
  private static final LocalDate END = LocalDate.of(2026, 7, 1);

  private static Scorecard.Builder card() {
    return Cards.sample()
        .characteristic(
            Characteristic.builder("gender", GENDER)
                .name("性别", "Gender")
                .reason("GENDER")
                .missing(-50, "UNKNOWN")
                .bin("女", "Women", GENDER.is("FEMALE"), -100)
                .other(0))
        .reason("GENDER", "性别", "Gender");
  }

  private static DecisionEngine engine(Scorecard card) {
    return PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("册", "Book"), CATALOG)
        .add(card)
        .build()
        .compile();
  }

  private static Facts facts(String gender) {
    Instant at = Instant.parse("2026-06-30T16:00:00Z");
    Facts from = Cards.customer().build();
    Facts.Builder facts = Facts.builder(CATALOG, at, ZoneId.of("Asia/Shanghai"));
    Attrs.CATALOG.attributes().forEach(each -> Cards.copy(from, facts, each));
    return facts.put(GENDER, gender).build();
  }

  @Test
  void compile_cardThatReadsTheGender_isRefusedSinceACardIsForCredit() {
    Scorecard card = card().build();
    assertThatThrownBy(() -> engine(card))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            e ->
                assertThat(e.problems())
                    .extracting(each -> each.code().word())
                    .containsOnly("forbidden-attribute"));
    assertThat(engine(card().decides(DecisionPurpose.SERVICE).build())).isNotNull();
  }

  @Test
  void score_byAnException_tellsNeitherBinNorPointsNorReasonOfTheGender() {
    ApprovedException.Builder pilot =
        ApprovedException.of("e-1", "party.gender", "试点", "Pilot", "Risk committee", END);
    Scorecard card = card().exception(pilot).build();
    DecisionEngine engine = engine(card);
    Score woman = engine.decide(facts("FEMALE")).result(card);
    Score man = engine.decide(facts("MALE")).result(card);
    assertThat(woman.points()).contains(BigDecimal.valueOf(360)); // the decision is what it is
    assertThat(man.points()).contains(BigDecimal.valueOf(460));
    assertThat(woman.contributions()).isEmpty();
    assertThat(woman.reasons()).isEqualTo(man.reasons()).isNotEmpty();
    assertThat(woman.letterReasons()).extracting(CodedText::code).doesNotContain("GENDER");
    assertThat(woman.missing()).isEqualTo(man.missing()).isEmpty();
    for (Disclosure disclosure : Disclosure.values()) {
      String told = engine.explain(facts("FEMALE"), card, disclosure).render(Locale.ENGLISH);
      assertThat(told)
          .isEqualTo(engine.explain(facts("MALE"), card, disclosure).render(Locale.ENGLISH))
          .doesNotContain("FEMALE", "Women", "100", "360", "/characteristics/3/bins/");
    }
  }

  @Test
  void rankings_inColumns_leaveTheGenderOut() {
    for (BigDecimal least : List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(30))) {
      Scorecard card =
          card().decides(DecisionPurpose.SERVICE).leastShortfall(least).mostReasons(8).build();
      Facts woman = facts("FEMALE");
      Population all =
          Population.builder(CATALOG, woman.asOf(), woman.zone())
              .add(CustomerId.of("w"), woman)
              .add(CustomerId.of("m"), facts("MALE"))
              .build();
      long[] rankings = new long[2];
      engine(card).decideAll(all).rankings(card, rankings);
      assertThat(rankings[0]).isEqualTo(rankings[1]);
      assertThat(rankings[0]).isEqualTo(engine(card).decide(woman).ranking(card));
      List<ScoreReason> told = engine(card).decide(woman).result(card).reasons();
      long packed = 0;
      for (int i = 0; i < told.size(); i++) {
        packed |= (card.reasonRules().place(told.get(i).code()) + 1L) << (8 * i);
      }
      assertThat(rankings[0]).isEqualTo(packed);
    }
  }

  @Test
  void letter_ofARuleThatAsksForTheGender_doesNotTellTheRule() {
    Scorecard card =
        card()
            .knockOut("WOMAN", "女性不适用", "Not for women", GENDER.is("FEMALE"))
            .decides(DecisionPurpose.SERVICE)
            .build();
    DecisionEngine engine = engine(card);
    Score woman = engine.decide(facts("FEMALE")).result(card);
    assertThat(woman.isDeclined()).isTrue();
    assertThat(woman.grade().orElseThrow().code()).isEqualTo("X");
    assertThat(woman.knockedOut()).isEmpty();
    assertThat(woman.letterReasons()).isEmpty();
    assertThat(engine.decide(facts("MALE")).result(card).isDeclined()).isFalse();
  }
}
