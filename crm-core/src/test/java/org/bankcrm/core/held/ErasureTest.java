package org.bankcrm.core.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.document.InvalidDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErasureTest {

  private static final HeldKind LOAN = HeldKind.of("loan", "贷款", "Loans");
  private static final HeldKind NOTE = HeldKind.of("note", "备注", "Notes");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");
  private static final CustomerId LI = CustomerId.of("c-7391");
  private static final PersonSalt SALT = PersonSalt.of(new byte[32]);

  private static final RetentionPolicy POLICY =
      new RetentionPolicy(
          PolicyRef.of("retention", 2),
          LocalizedText.of("保存期限", "Retention"),
          List.of(rule("loans", LOAN, "P5Y", ErasureAction.PSEUDONYMISE)));

  private static RetentionRule rule(String id, HeldKind kind, String period, ErasureAction then) {
    return new RetentionRule(
        id,
        new TreeSet<>(List.of(kind.code())),
        "closed",
        Optional.of(Period.parse(period)),
        Optional.of(Period.parse(period)),
        then,
        LocalizedText.of("反洗钱法", "Anti-money laundering law"));
  }

  private static HeldDocument loan(String key, LocalDate closed) {
    return HeldDocument.of(LOAN, key, Map.of("holder", "CANARY", "amount", 5))
        .on("closed", closed)
        .leaving(Map.of("amount", 5));
  }

  private static ErasurePlan plan(List<HeldPart> parts, RetentionHold... holds) {
    return POLICY.plan(parts, List.of(holds), Map.of(), TODAY, ErasureTrigger.REQUEST);
  }

  /** The end of February, and months of different lengths. */
  @ParameterizedTest
  @CsvSource({
    "2024-02-29, P1Y, 2025-03-01, 2025-02-28",
    "2024-02-29, P4Y, 2028-02-29, 2028-02-29",
    "2025-02-28, P3Y, 2028-02-28, 2028-02-28",
    "2026-01-31, P1M, 2026-03-01, 2026-02-28",
    "2026-03-31, P6M, 2026-10-01, 2026-09-30",
    "2026-06-30, P5Y, 2031-06-30, 2031-06-30",
    "2026-06-30, P30D, 2026-07-30, 2026-07-30"
  })
  void end_ofAPeriod_isNeverTooEarlyForADutyNorTooLateForALimit(
      LocalDate start, String period, LocalDate duty, LocalDate limit) {
    assertThat(Planner.end(start, Period.parse(period), true)).isEqualTo(duty);
    assertThat(Planner.end(start, Period.parse(period), false)).isEqualTo(limit);
  }

  @Test
  void of_plan_keepsWhatHasToBeKeptAndNothingElse() {
    List<HeldPart> parts =
        List.of(
            loan("old", LocalDate.of(2021, 6, 30)),
            loan("young", LocalDate.of(2021, 7, 1)),
            HeldDocument.of(NOTE, "n", Map.of("text", "CANARY")));
    ErasurePlan plan = plan(parts);
    assertThat(plan.steps())
        .extracting(step -> step.action() + " " + step.cause())
        .containsExactly("PSEUDONYMISE REQUESTED", "KEEP DUTY", "KEEP NO_RULE");
    assertThat(plan.gaps()).hasSize(1);
    assertThat(plan.steps().get(1).until()).contains(LocalDate.of(2026, 7, 1));
    Erasure done = Erasure.of(plan, parts, LI, SALT, NOW);
    assertThat(done.kept()).containsExactly(parts.get(1), parts.get(2));
    assertThat(done.isWhole()).isFalse();
    assertThat(done.remains()).hasSize(1);
    HeldPart remains = done.remains().get(0);
    assertThat(remains.toDocument()).isEqualTo(Map.of("amount", 5));
    assertThat(remains.key()).isNotEqualTo("old").startsWith("x-");
    ErasureProof proof = done.proof();
    assertThat(proof.isOf(proof.lines().get(0), parts.get(0), SALT)).isTrue();
    assertThat(proof.isOf(proof.lines().get(0), parts.get(1), SALT)).isFalse();
    assertThat(proof.isOf(proof.lines().get(0), parts.get(0), PersonSalt.from(new SecureRandom())))
        .isFalse();
    HeldPart other = HeldDocument.of(LOAN, "old", Map.of("holder", "CANARY", "amount", 6));
    assertThat(proof.isOf(proof.lines().get(0), other, SALT)).isFalse();
    assertThat(proof.hasLeft(proof.lines().get(0), remains)).isTrue();
    assertThat(proof.hasLeft(proof.lines().get(1), remains)).isFalse();
    assertThat(proof.toDocument().toString()).doesNotContain("CANARY", "7391", "old", "young");
  }

  @Test
  void of_nothingCanStay_isDeleted() {
    List<HeldPart> parts =
        List.of(
            HeldDocument.of(LOAN, "old", Map.of("holder", "CANARY"))
                .on("closed", LocalDate.of(2000, 1, 1)));
    Erasure done = Erasure.of(plan(parts), parts, LI, SALT, NOW);
    assertThat(done.proof().lines().get(0).action()).isEqualTo(ErasureAction.DELETE);
    assertThat(done.remains()).isEmpty();
    assertThat(done.isWhole()).isTrue();
  }

  @Test
  void of_otherParts_isRefusedWithoutAKey() {
    List<HeldPart> parts = List.of(loan("key7391", LocalDate.of(2000, 1, 1)));
    ErasurePlan plan = plan(parts);
    for (List<HeldPart> other :
        List.<List<HeldPart>>of(
            List.of(),
            List.of(parts.get(0), parts.get(0)),
            List.of(loan("other7391", LocalDate.of(2000, 1, 1))))) {
      assertThatThrownBy(() -> Erasure.of(plan, other, LI, SALT, NOW))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("7391");
    }
  }

  @Test
  void hold_whileItStands_keepsEverything() {
    List<HeldPart> parts = List.of(loan("old", LocalDate.of(2000, 1, 1)));
    RetentionHold hold =
        RetentionHold.of("suit-1", LocalDate.of(2026, 6, 30), LocalizedText.of("诉讼", "Lawsuit"));
    assertThat(plan(parts, hold).steps().get(0).words(Locale.ENGLISH))
        .isEqualTo("Loans: kept, a hold forbids erasing it. Lawsuit.");
    RetentionHold later =
        RetentionHold.of("suit-1", LocalDate.of(2026, 7, 1), LocalizedText.of("诉讼", "Lawsuit"));
    assertThat(plan(parts, later).kept()).isEmpty();
  }

  @Test
  void words_ofAStep_areInBothLanguages() {
    ErasureStep step = plan(List.of(loan("young", LocalDate.of(2021, 7, 1)))).steps().get(0);
    assertThat(step.words(Locale.ENGLISH))
        .isEqualTo("Loans: kept until 2026-07-01, it has to be kept. Anti-money laundering law.");
    assertThat(step.words(Locale.CHINESE)).isEqualTo("贷款：保留至 2026-07-01 前，法定保存期未满。反洗钱法。");
  }

  @Test
  void proof_changedAnywhere_isNotSound() {
    List<HeldPart> parts = List.of(loan("old", LocalDate.of(2000, 1, 1)));
    ErasureProof proof = Erasure.of(plan(parts), parts, LI, SALT, NOW).proof();
    assertThat(proof.isSound()).isTrue();
    assertThat(ErasureProof.parse(proof.toDocument())).isEqualTo(proof);
    assertThat(
            new ErasureProof(
                    proof.pseudonym(),
                    NOW.plusNanos(1),
                    proof.policy(),
                    proof.trigger(),
                    proof.lines(),
                    proof.hash())
                .isSound())
        .isFalse();
    assertThat(
            new ErasureProof(
                    proof.pseudonym(),
                    NOW,
                    proof.policy(),
                    proof.trigger(),
                    List.of(),
                    proof.hash())
                .isSound())
        .isFalse();
  }

  @Test
  void parse_everythingWrong_isToldAtOnce() {
    Map<String, Object> document = new LinkedHashMap<>(POLICY.toDocument());
    document.put(
        "rules",
        List.of(
            Map.of(
                "id",
                "a",
                "kinds",
                List.of("lone"),
                "event",
                "closed",
                "atLeast",
                "5 years",
                "then",
                "KEEP",
                "ground",
                Map.of("zh", "依据")),
            Map.of(
                "id",
                "a",
                "kinds",
                List.of(),
                "event",
                "Closed",
                "atMost",
                "P0D",
                "then",
                "DELETE",
                "ground",
                Map.of("zh", "依据", "en", "Ground"))));
    assertThatThrownBy(() -> RetentionPolicy.parse(document, List.of(LOAN, NOTE)))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.path() + " " + problem.code().word())
                    .contains(
                        "/rules/0/kinds unknown-code",
                        "/rules/0/atLeast wrong-value",
                        "/rules/0/then unknown-word",
                        "/rules/0/ground/en missing-key",
                        "/rules/1/id duplicate-id",
                        "/rules/1/kinds empty-list",
                        "/rules/1/event wrong-value",
                        "/rules/1/atMost wrong-value"));
  }

  @Test
  void salt_tokens_dependOnAllAndTellNothing() {
    PersonSalt other = PersonSalt.from(new SecureRandom());
    assertThat(SALT.token("k", "a", "bc")).isNotEqualTo(SALT.token("k", "ab", "c"));
    assertThat(SALT.token("k", "a")).isNotEqualTo(SALT.token("j", "a"));
    assertThat(SALT.pseudonym(LI)).isEqualTo(PersonSalt.of(SALT.bytes()).pseudonym(LI));
    assertThat(SALT.pseudonym(LI)).isNotEqualTo(other.pseudonym(LI));
    assertThat(SALT).hasToString("PersonSalt[***]");
    assertThatThrownBy(() -> PersonSalt.of(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("salt must have 32 bytes");
  }
}
