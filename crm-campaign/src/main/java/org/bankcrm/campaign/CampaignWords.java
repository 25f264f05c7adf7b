package org.bankcrm.campaign;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.internal.CampaignSaying;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** The words of this module, for whoever adds a language. */
public final class CampaignWords {

  private static final List<Labelled> LABELS =
      Stream.<Labelled[]>of(CampaignGate.values(), Verdict.values(), FactorKind.values())
          .flatMap(Stream::of)
          .toList();
  private static final Wording ALL = CampaignSaying.WORDING.and(Wording.of(LABELS));

  private CampaignWords() {}

  /** All of them. */
  public static Wording all() {
    return ALL;
  }
}
