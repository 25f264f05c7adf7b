package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.ApprovedException;
import org.bankcrm.core.policy.DecisionPurpose;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.testkit.random.RandomCases;
import org.junit.jupiter.api.Test;

/** Every kind of policy reads and writes the same head. */
class HeadLawTest {

  private static final RandomCases BOOKS = RandomCases.of(12, 1).withDepth(2).withEveryKind();
  private static final LocalizedText WHY = LocalizedText.of("监管要求", "Demanded by the regulator");
  private static final ApprovedException EXCEPTION =
      new ApprovedException("ex-1", "age", WHY, "Credit committee", LocalDate.of(2026, 12, 31));
  private static final Condition SOMEBODY = Condition.never().not();

  /** The book with what only its document says of every policy. */
  private static PolicyBook withHeads(PolicyBook book) {
    List<Object> policies = new ArrayList<>();
    for (Object policy : (List<?>) book.toDocument().get("policies")) {
      Map<Object, Object> document = new LinkedHashMap<>((Map<?, ?>) policy);
      document.put("decides", "risk");
      document.put("population", Map.of("not", Map.of("constant", false)));
      document.put(
          "exceptions",
          List.of(
              Map.of(
                  "id", "ex-1",
                  "attribute", "age",
                  "reason", Map.of("zh", WHY.zh(), "en", WHY.en()),
                  "approver", "Credit committee",
                  "until", "2026-12-31")));
      policies.add(document);
    }
    Map<String, Object> tree = new LinkedHashMap<>(book.toDocument());
    tree.put("policies", policies);
    return PolicyBook.parse(tree, Books.KINDS);
  }

  @Test
  void parse_headOfEveryKind_isReadWrittenAndCounts() {
    Set<String> kinds = new TreeSet<>();
    for (long index = 0; index < 60; index++) {
      PolicyBook plain = BOOKS.at(20_261_129L, index).book();
      PolicyBook book = withHeads(plain);
      for (Policy<?> policy : book.policies()) {
        Policy<?> before = plain.find(policy.ref().id()).orElseThrow();
        assertThat(policy.head())
            .isEqualTo(
                new PolicyHead(
                    before.ref(),
                    before.name(),
                    Optional.of(DecisionPurpose.RISK),
                    SOMEBODY,
                    List.of(EXCEPTION)));
        assertThat(policy.decides()).isEqualTo(DecisionPurpose.RISK);
        assertThat(policy).isNotEqualTo(before);
        kinds.add(policy.kind().word());
      }
      assertThat(PolicyBook.parse(book.toDocument(), Books.KINDS)).isEqualTo(book);
      assertThat(book.hash()).isNotEqualTo(plain.hash());
    }
    assertThat(kinds).hasSize(Books.KINDS.size());
  }

  @Test
  void decides_nothingSaid_isWhatTheKindIsFor() {
    for (long index = 0; index < 60; index++) {
      for (Policy<?> policy : BOOKS.at(20_261_129L, index).book().policies()) {
        DecisionPurpose expected =
            switch (policy.kind().word()) {
              case "scorecard" -> DecisionPurpose.CREDIT;
              case "next-best-offer" -> DecisionPurpose.MARKETING;
              case "campaign" ->
                  ((Campaign) policy).purpose().equals(Purpose.SERVICE)
                      ? DecisionPurpose.SERVICE
                      : DecisionPurpose.MARKETING;
              default -> DecisionPurpose.GENERAL;
            };
        assertThat(policy.decides()).isEqualTo(expected);
      }
    }
  }
}
