package org.bankcrm.testkit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertWords;
import org.bankcrm.campaign.CampaignWords;
import org.bankcrm.core.Money;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.language.Wording;
import org.bankcrm.core.policy.CoreWords;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.CustomerWords;
import org.bankcrm.lifecycle.LifecycleWords;
import org.bankcrm.scoring.ScoringWords;
import org.bankcrm.segmentation.SegmentationWords;
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
            ScorePages.models(),
            StagePages.stages(),
            AlertPages.alerts(),
            AlertPages.lists(),
            OfferPages.campaigns(),
            OfferPages.contacts(),
            OfferPages.holds(),
            OfferPages.offers());
    Committed.assertSame(GOLDEN, pages);
  }

  /** Whoever translates the tables of the modules has results told in that language. */
  @Test
  void words_inALanguageOfTheBank_comeFromItsTable() {
    Wording[] modules = {
      CoreWords.all(),
      CustomerWords.all(),
      SegmentationWords.all(),
      ScoringWords.all(),
      LifecycleWords.all(),
      CampaignWords.all(),
      AlertWords.all()
    };
    Map<String, String> table = new TreeMap<>(Language.basic().texts(Locale.ENGLISH));
    Stream.of(modules).forEach(module -> table.putAll(module.texts(Locale.ENGLISH)));
    table.put("tier-saying.yours", "Seu nível: {tier}.");
    table.put("tier-saying.next", "Para {tier}: {gaps}.");
    Language portuguese = Language.of(Locale.forLanguageTag("pt-BR"), table, modules);
    Said page = GroupPages.ladders();
    Policy<?> ladder = page.engine().book().find("plain").orElseThrow();
    Decision decision =
        page.engine().decide(page.facts(f -> f.put(Said.ASSETS, Money.yuan(60_000))));
    assertThat(decision.letter(ladder, portuguese))
        .contains("Seu nível: Silver. Para Gold: Assets CNY 140,000.00 more.");
  }
}
