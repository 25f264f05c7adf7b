package org.bankcrm.customer.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.customer.sources.SurvivorshipCriterion.LAST_KNOWN;
import static org.bankcrm.customer.sources.SurvivorshipCriterion.SOURCE_CODE;
import static org.bankcrm.customer.sources.SurvivorshipCriterion.SOURCE_PRIORITY;
import static org.bankcrm.customer.sources.SurvivorshipCriterion.VERIFIED_FIRST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.customer.entry.DataField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1.1")
class SourcesTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  private static final SourceStatement BRANCH =
      SourceStatement.of(
          Source.BRANCH,
          MARCH,
          Map.of(DataField.CITY, "杭州市", DataField.ADDRESS, "文三路 1 号", DataField.EMAIL, "a@b.cn"));
  private static final SourceStatement MOBILE =
      SourceStatement.of(
              Source.MOBILE,
              MARCH.plusSeconds(1),
              Map.of(DataField.CITY, "宁波市", DataField.POSTCODE, "315000"))
          .withVerifiedOn(DAY);

  private static OneRecord choose(SourceStatement... statements) {
    return SurvivorshipRules.standard()
        .choose(SourceLedger.of(List.of(statements)), DAY, MARCH.plusSeconds(9));
  }

  @Test
  void choose_anAddress_isTakenFromOneSourceWhole() {
    OneRecord record = choose(BRANCH, MOBILE);
    assertThat(record.value(DataField.CITY).orElseThrow().value()).isEqualTo("宁波市");
    assertThat(record.value(DataField.ADDRESS)).isEmpty(); // the branch's street is not of Ningbo
    assertThat(record.value(DataField.EMAIL).orElseThrow().source()).isEqualTo(Source.BRANCH);
    assertThat(record.conflicts()).hasToString("{city=[branch]}");
    OneRecord.Choice address = record.choice(FieldGroup.ADDRESS).orElseThrow();
    assertThat(address.decidedBy()).isEqualTo(VERIFIED_FIRST);
    assertThat(address.others()).extracting(SourcedBlock::source).containsExactly(Source.BRANCH);
  }

  @Test
  void choose_amongEquals_takesTheFirstCodeAndSaysSo() {
    SurvivorshipRules rules =
        SurvivorshipRules.builder(List.of()).otherwise(List.of(SOURCE_PRIORITY)).build();
    SourceLedger ledger =
        SourceLedger.of(
            List.of(
                SourceStatement.of(Source.WEB, MARCH, Map.of(DataField.EMAIL, "w@b.cn")),
                SourceStatement.of(Source.BRANCH, MARCH, Map.of(DataField.EMAIL, "b@b.cn"))));
    OneRecord.Choice choice =
        rules.choose(ledger, DAY, MARCH).choice(FieldGroup.alone(DataField.EMAIL)).orElseThrow();
    assertThat(choice.chosen().source()).isEqualTo(Source.BRANCH);
    assertThat(choice.decidedBy()).isEqualTo(SOURCE_CODE);
  }

  @Test
  void said_twoTimes_areToldApart() {
    SourceStatement moved =
        SourceStatement.of(Source.BRANCH, MARCH.plusSeconds(5), Map.of(DataField.CITY, "北京市"))
            .during(DateRange.startingOn(DAY.plusDays(1)));
    SourceLedger ledger = SourceLedger.of(List.of(BRANCH, moved));
    assertThat(city(ledger, DAY, MARCH.plusSeconds(9))).isEqualTo("杭州市");
    assertThat(city(ledger, DAY.plusDays(1), MARCH.plusSeconds(9))).isEqualTo("北京市");
    assertThat(city(ledger, DAY.plusDays(1), MARCH.plusSeconds(4))).isEqualTo("杭州市");
    assertThat(ledger.said(FieldGroup.ADDRESS, DAY, MARCH.minusSeconds(1))).isEmpty();
  }

  private static String city(SourceLedger ledger, LocalDate day, Instant known) {
    return ledger.said(FieldGroup.ADDRESS, day, known).get(0).values().get(DataField.CITY);
  }

  @Test
  void said_whatWasTakenBack_isGoneForItsDays() {
    SourceStatement nothing =
        SourceStatement.of(Source.BRANCH, MARCH.plusSeconds(5), Map.of(DataField.EMAIL, " "))
            .during(DateRange.until(DAY.plusDays(1)));
    SourceLedger ledger = SourceLedger.of(List.of(BRANCH, nothing));
    FieldGroup email = FieldGroup.alone(DataField.EMAIL);
    assertThat(ledger.said(email, DAY, MARCH.plusSeconds(9))).isEmpty();
    assertThat(ledger.said(email, DAY.plusDays(1), MARCH.plusSeconds(9))).hasSize(1);
  }

  @Test
  void texts_ofEveryValue_showNone() {
    OneRecord record = choose(BRANCH, MOBILE);
    String all =
        BRANCH.toString()
            + record
            + record.choices()
            + record.values()
            + record.toLedger()
            + record.choice(FieldGroup.ADDRESS).orElseThrow().chosen();
    assertThat(all).doesNotContain("宁波", "a@b.cn", "315000", "2026");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SourceStatement.of(Source.WEB, MARCH, Map.of(DataField.CITY, "杭州\u0000市")))
        .withMessageContaining("city")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("杭州"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceStatement.of(Source.WEB, MARCH, Map.of()));
  }

  @Test
  void rules_thatContradictThemselves_areRefused() {
    SurvivorshipRules.Builder rules =
        SurvivorshipRules.builder(List.of(Source.WEB))
            .group(FieldGroup.ADDRESS, List.of(LAST_KNOWN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.group(FieldGroup.of("city", List.of(DataField.CITY)), List.of()))
        .withMessageContaining("another group");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.otherwise(List.of(LAST_KNOWN, LAST_KNOWN)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SurvivorshipRules.builder(List.of(Source.WEB, Source.WEB)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldGroup.of("x", List.of(DataField.CITY, DataField.CITY)));
  }

  @Test
  void documents_withSlips_areRefusedWithTheirPlace() {
    assertThatThrownBy(
            () ->
                SurvivorshipRules.parse(
                    Map.of(
                        "format", 1,
                        "priority", List.of("web"),
                        "groups",
                            List.of(
                                Map.of(
                                    "group",
                                    "a",
                                    "fields",
                                    List.of("city"),
                                    "by",
                                    List.of("newest"))),
                        "otherwise", List.of())))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e -> assertThat(e.problems().get(0).path()).isEqualTo("/groups/0/by/0"));
    assertThatThrownBy(() -> AliasLedger.parse(Map.of("format", 1, "aliases", List.of(Map.of()))))
        .isInstanceOf(InvalidDocumentException.class);
  }

  @Test
  void aliases_ofMergesOfMerges_leadToTheLast() {
    CustomerId one = CustomerId.of("c-1");
    CustomerId two = CustomerId.of("c-2");
    CustomerId three = CustomerId.of("c-3");
    AliasLedger aliases =
        AliasLedger.empty().plus(three, two, MARCH).plus(two, one, MARCH.plusSeconds(10));
    assertThat(aliases.resolve(three, MARCH.plusSeconds(9))).isEqualTo(two);
    assertThat(aliases.resolve(three, MARCH.plusSeconds(10))).isEqualTo(one);
    assertThat(aliases.aliasesOf(three, MARCH.plusSeconds(10))).containsExactly(two, three);
    AliasLedger unmerged = aliases.plus(two, two, MARCH.plusSeconds(20));
    assertThat(unmerged.resolve(three, MARCH.plusSeconds(30))).isEqualTo(two);
    assertThat(unmerged.historyOf(three))
        .extracting(AliasLedger.Entry::leadsTo)
        .containsExactly(two, one, two);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aliases.plus(one, three, MARCH.plusSeconds(11)))
        .withMessageContaining("circle");
    assertThat(aliases).hasToString("AliasLedger[2]");
  }
}
