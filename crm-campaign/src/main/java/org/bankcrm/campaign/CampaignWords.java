package org.bankcrm.campaign;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.campaign.contact.ContactClause;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.internal.CampaignSaying;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** The words of this module, for whoever adds a language. */
public final class CampaignWords {

  private static final Wording ALL =
      CampaignSaying.BEST.wording().and(Wording.of(List.of(), labels(), CampaignWords.class));

  private CampaignWords() {}

  /**
   * All of them. The sayings of the module, its names of constants and the codes of its problems,
   * in Chinese and English; a third language has to have each of them.
   */
  public static Wording all() {
    return ALL;
  }

  private static List<Labelled> labels() {
    return Stream.<Labelled[]>of(
            CampaignGate.values(),
            Verdict.values(),
            FactorKind.values(),
            ContactClause.Kind.values())
        .flatMap(Stream::of)
        .toList();
  }
}
