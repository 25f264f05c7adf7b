package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.examples.runner.DecidedBank.DECISIONS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertStanding;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an open alert of the book of warnings changes in the retail book, and what it leaves. */
class RetailAlertsTest {

  private static final AttributeCatalog CATALOG = DECISIONS.engine().book().catalog();

  /** One of so many persons of the bank is decided again. */
  private static final int EVERY = 15;

  private static final List<String> SIGNS =
      List.of(
          "falling-balances", "inactive", "closing-products", "complaint-open", "salary-stopped");

  /** The attributes of the book of warnings that the retail book reads. */
  static final List<CodeAttribute> STANDING = standing(BookFiles.warnings());

  private static List<CodeAttribute> standing(PolicyBook warnings) {
    return Stream.of(
            "takeover", "pass-through-account", "leaving", "firm-strained", "firm-past-due")
        .map(id -> (AlertPolicy) warnings.find(id).orElseThrow())
        .map(policy -> AlertStanding.of(policy).open())
        .toList();
  }

  private static List<Decision> persons() {
    return some("INDIVIDUAL", EVERY);
  }

  private static List<Decision> organisations() {
    return some("ORGANISATION", 4);
  }

  private static List<Decision> some(String kind, int every) {
    List<Integer> rows = DecidedBank.rows(kind);
    return Stream.iterate(0, i -> i < rows.size(), i -> i + every)
        .map(i -> DECISIONS.decision(rows.get(i)))
        .toList();
  }

  /** Decides again with the first level of some alert, and no other open. */
  private static Decision with(Decision before, String open, String level) {
    Facts.Builder facts = before.facts().at(before.facts().asOf());
    for (CodeAttribute each : STANDING) {
      facts.put(each, each.id().equals("alert." + open + ".open") ? level : AlertStanding.NONE);
    }
    return DECISIONS.engine().decide(facts.build());
  }

  private static boolean isIn(Decision decision, String segment) {
    Segment policy = (Segment) DECISIONS.engine().book().find(segment).orElseThrow();
    return decision.result(policy).isIn();
  }

  private static Map<PolicyRef, Object> results(Decision decision) {
    Map<PolicyRef, Object> results = new TreeMap<>();
    DecisionRecord.of(decision).outcomes().forEach((ref, each) -> results.put(ref, each.yields()));
    return results;
  }

  @Test
  void attributes_areThoseThatTheWarningsTell() {
    for (CodeAttribute each : STANDING) {
      CodeAttribute here = (CodeAttribute) CATALOG.find(each.id()).orElseThrow();
      assertThat(here.type()).isEqualTo(each.type());
      assertThat(here.info().sensitivity()).isEqualTo(each.info().sensitivity());
      assertThat(here.info().name()).isEqualTo(each.info().name());
    }
  }

  @Test
  void noAlertOpen_decidesAsIfNobodyWatched() {
    for (Decision before : persons()) {
      assertThat(results(with(before, "none", ""))).isEqualTo(results(before));
    }
    for (Decision before : organisations()) {
      assertThat(results(with(before, "none", ""))).isEqualTo(results(before));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "takeover, WARNING",
    "takeover, CRITICAL",
    "pass-through-account, WARNING",
    "pass-through-account, CRITICAL"
  })
  void takeoverOrPassThroughOpen_closesCampaignsAndSendsCreditToAnOfficer(
      String alert, String level) {
    Scorecard card = (Scorecard) DECISIONS.engine().book().find("consumer-credit").orElseThrow();
    int closed = 0;
    for (Decision before : persons()) {
      Decision after = with(before, alert, level);
      assertThat(isIn(after, "no-marketing")).isTrue();
      assertThat(isIn(after, "credit-by-hand")).isTrue();
      assertThat(after.result(card).action()).isEmpty();
      for (Campaign campaign : Views.all(DECISIONS.engine().book(), Campaign.class)) {
        closed += before.result(campaign).isEligible() ? 1 : 0;
        assertThat(after.result(campaign).isEligible()).as("%s", campaign.ref()).isFalse();
      }
    }
    assertThat(closed).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "firm-strained, WARNING, false",
    "firm-strained, SERIOUS, true",
    "firm-past-due, EARLY, false",
    "firm-past-due, THIRTY, true",
    "firm-past-due, NINETY, true"
  })
  void firmStrainedOrPastDue_isWatchedAndOfferedNoLoan_andGraveOnesAreLeftToAnOfficer(
      String alert, String level, boolean grave) {
    Campaign loan = (Campaign) DECISIONS.engine().book().find("firm-loan").orElseThrow();
    int closed = 0;
    for (Decision before : organisations()) {
      Decision after = with(before, alert, level);
      assertThat(isIn(before, "firm-watch")).isFalse();
      assertThat(isIn(after, "firm-watch")).isTrue();
      assertThat(isIn(after, "firm-credit-by-hand"))
          .isEqualTo(grave || isIn(before, "firm-credit-by-hand"));
      assertThat(after.result(loan).isEligible()).isFalse();
      closed += before.result(loan).isEligible() ? 1 : 0;
      Map<PolicyRef, Object> others = results(after);
      Map<PolicyRef, Object> earlier = results(before);
      for (Map<PolicyRef, Object> each : List.of(others, earlier)) {
        each.keySet().removeIf(policy -> policy.id().startsWith("firm-"));
      }
      assertThat(others).isEqualTo(earlier);
    }
    assertThat(closed).isPositive();
  }

  /** What is told of firms says nothing of a person, whatever a file says. */
  @Test
  void firmsAlert_ofAPerson_decidesNothing() {
    for (Decision before : persons()) {
      assertThat(results(with(before, "firm-strained", "SERIOUS"))).isEqualTo(results(before));
    }
  }

  @Test
  void leavingOpen_isOneSignOfLeaving_andStopsNothing() {
    int tipped = 0;
    for (Decision before : persons()) {
      Decision after = with(before, "leaving", "WARNING");
      long signs = SIGNS.stream().filter(sign -> isIn(before, sign)).count();
      assertThat(isIn(after, "at-risk")).isEqualTo(signs >= 1);
      assertThat(isIn(after, "no-marketing")).isEqualTo(isIn(before, "no-marketing"));
      tipped += signs == 1 ? 1 : 0;
    }
    assertThat(tipped).isPositive();
  }
}
