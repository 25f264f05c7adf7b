package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.examples.runner.DecidedBank.DECISIONS;

import java.util.List;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;

/** What a careful banker would not do, the retail book does not: on a synthetic bank. */
class RetailCareTest {

  private static <P extends Policy<?>> P find(String id, Class<P> type) {
    return type.cast(DECISIONS.engine().book().find(id).orElseThrow());
  }

  private static boolean isIn(Decision decision, String segment) {
    return decision.result(find(segment, Segment.class)).isIn();
  }

  private static List<Campaign> campaigns() {
    return DECISIONS.engine().book().policies().stream()
        .filter(Campaign.class::isInstance)
        .map(Campaign.class::cast)
        .toList();
  }

  /** Whose account has just woken or lets money through, and who is a student, is referred. */
  @Test
  void credit_isApprovedForNobodyWhomAnOfficerHasToCheck() {
    Scorecard card = find("consumer-credit", Scorecard.class);
    int referred = 0;
    int declined = 0;
    for (int row : DecidedBank.rows("INDIVIDUAL")) {
      Decision decision = DECISIONS.decision(row);
      Score score = decision.result(card);
      boolean student =
          decision.facts().get(BankAttributes.WORK_STATUS).filter("STUDENT"::equals).isPresent();
      boolean byHand = student || isIn(decision, "woken-dormant") || isIn(decision, "pass-through");
      assertThat(isIn(decision, "credit-by-hand")).isEqualTo(byHand);
      if (byHand) {
        assertThat(score.action()).isEmpty();
        referred++;
      } else if (daysPastDue(decision.facts()) >= 30 && score.grade().isPresent()) {
        assertThat(score.action().orElseThrow().code()).isEqualTo("DECLINE");
        declined++;
      }
    }
    assertThat(referred).isPositive();
    assertThat(declined).isPositive();
  }

  private static long daysPastDue(Facts facts) {
    return facts.get(BankAttributes.DAYS_PAST_DUE).orElse(0L);
  }

  @Test
  void campaigns_areForNobodyWhoGetsNoMarketing_norMarketingForMinors() {
    int without = 0;
    for (int row : DecidedBank.rows("INDIVIDUAL")) {
      Decision decision = DECISIONS.decision(row);
      boolean none = isIn(decision, "no-marketing");
      boolean minor = decision.facts().get(BankAttributes.AGE).filter(age -> age < 18).isPresent();
      without += none ? 1 : 0;
      for (Campaign campaign : campaigns()) {
        boolean care = campaign.ref().id().equals("birthday-care");
        if (none || (minor && !care)) {
          assertThat(decision.result(campaign).isEligible()).as("%s", campaign.ref()).isFalse();
        }
      }
    }
    assertThat(without).isPositive();
  }
}
