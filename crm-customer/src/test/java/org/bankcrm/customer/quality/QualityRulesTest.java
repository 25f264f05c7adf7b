package org.bankcrm.customer.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryProfile;
import org.bankcrm.customer.entry.EntryStage;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SourceLedger;
import org.bankcrm.customer.sources.SourceStatement;
import org.bankcrm.customer.sources.SurvivorshipRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1.5")
class QualityRulesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = Instant.parse("2026-02-28T04:00:00Z");
  private static final QualityRules RULES = QualityRules.ofPersons();

  private static Map<DataField, String> holder() {
    Map<DataField, String> form = new TreeMap<>();
    form.put(DataField.NAME, "李雷");
    form.put(DataField.BIRTH_DATE, "1949-12-31");
    form.put(DataField.GENDER, "female");
    form.put(DataField.NATIONALITY, "CN");
    form.put(DataField.PAPER_KIND, "resident-id");
    form.put(DataField.PAPER_NUMBER, "11010519491231002X");
    form.put(DataField.PAPER_UNTIL, "2046-06-30");
    form.put(DataField.OCCUPATION, "教师");
    form.put(DataField.TAX_RESIDENCE, "CN");
    form.put(DataField.MOBILE, "13800138000");
    form.put(DataField.ADDRESS, "文三路 1 号");
    return form;
  }

  private static QualitySubject subject(SourceStatement... said) {
    return new QualitySubject(
        CustomerId.of("c-1"),
        Optional.of(BranchId.of("b-1")),
        EntryStage.ACCOUNT_HOLDER,
        SourceLedger.of(List.of(said)));
  }

  private static SourceStatement branch(Map<DataField, String> form, LocalDate verified) {
    return SourceStatement.of(Source.BRANCH, AS_OF, form).withVerifiedOn(verified);
  }

  private static CustomerQuality assess(SourceStatement... said) {
    return RULES.assess(subject(said), AS_OF, SHANGHAI);
  }

  @Test
  void assess_wholeAndFresh_is100() {
    CustomerQuality quality = assess(branch(holder(), LocalDate.of(2026, 2, 1)));
    assertThat(quality.score()).hasValue(100);
    assertThat(quality.findings()).isEmpty();
  }

  @Test
  void assess_nobodySaidAnything_is0_andTheLossesAddUp() {
    CustomerQuality quality = assess();
    assertThat(quality.score()).hasValue(0);
    assertThat(quality.findings()).hasSize(11); // ten fields, and one way to get in touch
    assertThat(quality.findings().stream().mapToInt(QualityFinding::lost).sum()).isEqualTo(100);
    assertThat(quality.count(QualityIssue.MISSING)).isEqualTo(10);
    assertThat(quality.count(QualityIssue.NONE_GIVEN)).isEqualTo(1);
  }

  @Test
  void assess_monthsOfDifferentLength_endOnTheLastDay() {
    // twelve months after 28 February 2025 is today: stale on the day itself
    assertThat(assess(branch(holder(), LocalDate.of(2025, 2, 28))).findings())
        .hasToString("[/mobile: STALE 2026-02-28]");
    assertThat(assess(branch(holder(), LocalDate.of(2025, 3, 1))).findings())
        .hasToString("[/mobile: DUE_SOON 2026-03-01]");
    // 29 February 2024 and 24 months: 28 February 2026
    assertThat(assess(branch(holder(), LocalDate.of(2024, 2, 29))).findings().toString())
        .contains("/address: STALE 2026-02-28", "/occupation: STALE 2026-02-28");
    assertThat(assess(branch(holder(), LocalDate.of(2025, 3, 31))).findings()).isEmpty();
    assertThat(assess(branch(holder(), LocalDate.of(2025, 3, 30))).findings())
        .hasToString("[/mobile: DUE_SOON 2026-03-30]");
  }

  @Test
  void assess_todayIsThatOfTheZone() {
    SourceStatement said = branch(holder(), LocalDate.of(2025, 3, 1));
    Instant late = Instant.parse("2026-02-28T16:00:00Z"); // the 1st of March in Shanghai
    assertThat(RULES.assess(subject(said), late, SHANGHAI).count(QualityIssue.STALE)).isEqualTo(1);
    assertThat(RULES.assess(subject(said), late, ZoneOffset.UTC).count(QualityIssue.STALE))
        .isZero();
  }

  @Test
  void assess_theNightWhenClocksChange_hasItsDay() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    SourceStatement said = branch(holder(), LocalDate.of(2025, 3, 29));
    Instant before = Instant.parse("2026-03-28T22:59:59Z"); // the last second of the 28th
    assertThat(RULES.assess(subject(said), before, berlin).count(QualityIssue.STALE)).isZero();
    assertThat(RULES.assess(subject(said), before.plusSeconds(1), berlin).count(QualityIssue.STALE))
        .isEqualTo(1);
  }

  @Test
  void assess_verifiedInTheFuture_isPassedOver() {
    CustomerQuality quality = assess(branch(holder(), LocalDate.of(2036, 1, 1)));
    assertThat(quality.findings()).isEmpty(); // known today, so fresh for a year
    SourceStatement old =
        SourceStatement.of(Source.BRANCH, Instant.parse("2020-01-01T00:00:00Z"), holder())
            .withVerifiedOn(LocalDate.of(2036, 1, 1));
    assertThat(assess(old).count(QualityIssue.STALE)).isEqualTo(4);
  }

  @Test
  void assess_whoSaysTheSame_confirms_andWhoDoesNotContradicts() {
    SourceStatement old = branch(holder(), LocalDate.of(2024, 3, 1));
    SourceStatement same =
        SourceStatement.of(Source.WEB, AS_OF, Map.of(DataField.MOBILE, "13800138000"));
    assertThat(assess(old).findings().toString()).contains("/mobile: STALE");
    assertThat(assess(old, same).findings().toString()).doesNotContain("/mobile");
    SourceStatement other =
        SourceStatement.of(Source.WEB, AS_OF, Map.of(DataField.MOBILE, "13900139000"));
    QualityFinding conflict =
        assess(old, other).findings().stream()
            .filter(each -> each.issue() == QualityIssue.CONFLICT)
            .findFirst()
            .orElseThrow();
    assertThat(conflict).hasToString("/mobile: CONFLICT");
    assertThat(conflict.sources()).containsExactly(Source.WEB);
  }

  @Test
  void assess_papers_endAndAreAboutTo() {
    Map<DataField, String> form = holder();
    form.put(DataField.PAPER_UNTIL, "2026-02-27");
    assertThat(assess(branch(form, LocalDate.of(2026, 2, 1))).findings())
        .hasToString("[/paper-until: EXPIRED]");
    form.put(DataField.PAPER_UNTIL, "2026-02-28");
    CustomerQuality last = assess(branch(form, LocalDate.of(2026, 2, 1)));
    assertThat(last.findings()).hasToString("[/paper-until: DUE_SOON 2026-02-28]");
    assertThat(last.score()).hasValue(100);
    form.put(DataField.PAPER_UNTIL, "9999-12-31");
    assertThat(assess(branch(form, LocalDate.of(2026, 2, 1))).findings()).isEmpty();
  }

  @Test
  void assess_twoDaysOfOneField_areBothTold() {
    QualityRules rules =
        QualityRules.builder(EntryProfile.ofPersons(), SurvivorshipRules.standard())
            .verifyEvery(DataField.PAPER_UNTIL, 12)
            .build();
    Map<DataField, String> form = holder();
    form.put(DataField.PAPER_UNTIL, "2026-03-20");
    CustomerQuality quality =
        rules.assess(subject(branch(form, LocalDate.of(2025, 3, 10))), AS_OF, SHANGHAI);
    assertThat(quality.findings())
        .hasToString("[/paper-until: DUE_SOON 2026-03-10, /paper-until: DUE_SOON 2026-03-20]");
  }

  @Test
  void build_whatTheBuilderIsToldLater_changesNothing() {
    QualityRules.Builder builder =
        QualityRules.builder(EntryProfile.ofPersons(), SurvivorshipRules.standard())
            .verifyEvery(DataField.MOBILE, 12);
    QualityRules rules = builder.build();
    builder.verifyEvery(DataField.MOBILE, 3).verifyEvery(DataField.MOBILE, Source.WEB, 1);
    assertThat(rules.monthsToVerify(DataField.MOBILE, Source.WEB)).hasValue(12);
  }

  @Test
  void results_tellNoValue() {
    Map<DataField, String> form = holder();
    form.put(DataField.MOBILE, "CANARY7391");
    form.put(DataField.NAME, "CANARY 7391");
    QualitySubject subject = subject(branch(form, LocalDate.of(2020, 1, 1)));
    CustomerQuality quality = RULES.assess(subject, AS_OF, SHANGHAI);
    String all =
        quality
            + " "
            + subject
            + WorkLists.of(List.of(quality)).items(Optional.of(BranchId.of("b-1")))
            + PopulationQuality.builder().add(quality).build().issues()
            + quality.findings().stream().map(QualityFinding::text).toList();
    assertThat(all).doesNotContain("CANARY", "7391").contains("手机号码：");
  }

  @Test
  void workLists_beginWithWhatIsDueNow_andKeepNobodysWork() {
    SourceStatement said = branch(holder(), LocalDate.of(2025, 3, 1));
    CustomerQuality one = assess(said);
    QualitySubject nobodys =
        new QualitySubject(
            CustomerId.of("c-2"), Optional.empty(), EntryStage.LEAD, SourceLedger.empty());
    WorkLists lists = WorkLists.of(List.of(one, RULES.assess(nobodys, AS_OF, SHANGHAI), assess()));
    assertThat(lists.branches()).containsExactly(Optional.of(BranchId.of("b-1")), Optional.empty());
    List<WorkItem> items = lists.items(Optional.of(BranchId.of("b-1")));
    assertThat(items.get(0).finding().issue()).isEqualTo(QualityIssue.MISSING);
    assertThat(items.get(0).finding().lost()).isGreaterThanOrEqualTo(items.get(1).finding().lost());
    assertThat(items.get(items.size() - 1).finding().issue()).isEqualTo(QualityIssue.DUE_SOON);
    assertThat(lists.items(Optional.empty())).hasSize(2);
  }

  @Test
  void populations_haveMeansAndCounts() {
    PopulationQuality counted =
        PopulationQuality.builder()
            .add(assess())
            .add(assess(branch(holder(), LocalDate.of(2026, 2, 1))))
            .build();
    assertThat(counted.all().mean().orElseThrow()).hasToString("50.0");
    assertThat(counted.all().perfect()).isEqualTo(1);
    assertThat(counted.tens()).containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
    assertThat(counted.count(DataField.NAME, QualityIssue.MISSING)).isEqualTo(1);
    assertThat(counted.branch(Optional.of(BranchId.of("b-1"))).customers()).isEqualTo(2);
    assertThat(PopulationQuality.builder().build().all().mean()).isEmpty();
  }

  @Test
  void rules_withSlips_areRefused() {
    QualityRules.Builder rules = QualityRules.builder(RULES.profile(), RULES.survivorship());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.weight(DataField.of("mobil"), 1))
        .withMessageContaining("mobil");
    assertThatIllegalArgumentException().isThrownBy(() -> rules.verifyEvery(DataField.MOBILE, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> rules.credit(QualityIssue.MISSING, 10));
    Map<String, Object> document = new LinkedHashMap<>(RULES.toDocument());
    assertThat(QualityRules.parse(document)).isEqualTo(RULES);
    assertThat(QualityRules.parse(QualityRules.ofOrganisations().toDocument()))
        .isEqualTo(QualityRules.ofOrganisations());
    document.put("verification", List.of(Map.of("field", "mobile", "months", 0)));
    document.put("rounding", "up");
    document.put("credits", Map.of("stale", 101));
    assertThatThrownBy(() -> QualityRules.parse(document))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e ->
                assertThat(e.problems().stream().map(p -> p.path()))
                    .contains(
                        "/verification/0/months",
                        "/rounding",
                        "/credits/stale",
                        "/credits/conflict",
                        "/credits/doubtful"));
  }
}
