package org.bankcrm.testkit.words;

import org.bankcrm.testkit.document.Committed;
import org.junit.jupiter.api.Test;

/** What is said of every kind of result, as it was reviewed in both languages. */
class GoldenWordsTest {

  private static final String GOLDEN =
      "crm-testkit/src/test/resources/org/bankcrm/testkit/words/words.txt";

  @Test
  void words_everyKindAndEveryResult_areThoseReviewed() {
    String pages =
        Said.pages(
            GroupPages.segments(),
            GroupPages.ladders(),
            GroupPages.retention(),
            ScorePages.scores(),
            StagePages.stages(),
            OfferPages.campaigns(),
            OfferPages.contacts(),
            OfferPages.offers());
    Committed.assertSame(GOLDEN, pages);
  }
}
