package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.segmentation.TierStanding;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.bankcrm.testkit.random.Smallest;
import org.junit.jupiter.api.Test;

/**
 * The first law with every kind of policy in one book: deciding one customer, deciding a
 * population, explaining, and clerks with pencils agree. As many cases as {@code crm.cases} says.
 */
class MixedLawsTest {

  private static final long SEED = 20261128L;
  private static final int TRIES = 500;
  private static final RandomCases BOOKS =
      RandomCases.of(12, 40).withDepth(2).withEveryKind().withTables();

  @Test
  void decisions_booksOfEveryKind_agreeWithClerks() {
    Map<String, Set<String>> seen = new TreeMap<>();
    long cases = Cases.wanted(80);
    for (long index = 0; index < cases; index++) {
      check(index, seen);
    }
    if (cases >= 120) {
      checkThatAllWasMet(seen);
    }
  }

  /** A law says nothing of what never happened. */
  private static void checkThatAllWasMet(Map<String, Set<String>> seen) {
    assertThat(seen).allSatisfy((kind, words) -> assertThat(words).contains("notAsked_FALSE"));
    assertThat(seen.get("next-best-offer")).contains("foreign", "notAsked_UNKNOWN");
    assertThat(seen.get("segment")).contains("TRUE", "FALSE", "UNKNOWN");
    assertThat(seen.get("segment-family")).contains("REST", "true", "false");
    assertThat(seen.get("tier-ladder"))
        .containsAll(
            Stream.of(TierStanding.Reason.values())
                .filter(reason -> reason != TierStanding.Reason.NOT_ASKED) // told as notAsked_FALSE
                .filter(reason -> reason != TierStanding.Reason.WITHHELD) // nothing is protected
                .map(Enum::name)
                .toList());
    assertThat(seen.get("scorecard")).contains("G0", "G1", "X", "OUT1", "R0", "R1", "empty");
    assertThat(seen.get("lifecycle"))
        .contains("moved", "enters", "stayed", "NOTHING_DUE", "MISSING_DATA", "FINAL_STAGE");
    assertThat(seen.get("contact-policy")).contains("TRUE", "FALSE", "UNKNOWN");
    assertThat(seen.get("campaign"))
        .containsAll(Stream.of(CampaignGate.values()).map(Enum::name).toList());
    assertThat(seen.get("questionnaire"))
        .contains("TRUE", "FALSE", "UNKNOWN", "Q1", "Q2", "empty", "notAsked_UNKNOWN");
    assertThat(seen.get("alert"))
        .contains("CRITICAL", "WARNING", "NOTICE", "NOTHING", "true", "false", "notAsked_UNKNOWN");
    assertThat(seen.get("watch-list")).contains("TRUE", "FALSE", "UNKNOWN", "notAsked_UNKNOWN");
    assertThat(seen.get("next-best-offer")).contains("over", "closed", "taken", "without");
  }

  private static void check(long index, Map<String, Set<String>> seen) {
    try {
      MixedAgreement.check(BOOKS.at(SEED, index), seen);
    } catch (AssertionError | RuntimeException difference) {
      throw new AssertionError(smallest(index), difference);
    }
  }

  /** The same case with all that is not needed for the difference left out. */
  private static String smallest(long index) {
    Seeded recorded = Seeded.recording(SEED, index);
    BOOKS.next(recorded);
    List<Long> draws = Smallest.draws(recorded.draws(), MixedLawsTest::differs, TRIES);
    String head = "seed " + SEED + ", case " + index + ", made small: ";
    try {
      MixedAgreement.check(BOOKS.next(Seeded.replaying(draws)), new TreeMap<>());
      return head + "(does not fail any more)";
    } catch (AssertionError | RuntimeException difference) {
      return head + difference;
    }
  }

  private static boolean differs(Seeded source) {
    try {
      MixedAgreement.check(BOOKS.next(source), new TreeMap<>());
      return false;
    } catch (AssertionError | RuntimeException difference) {
      return true;
    }
  }
}
