package org.bankcrm.campaign.internal;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What can be told of campaigns, of contact policies and of the choice between offers. */
public enum CampaignSaying implements Saying {
  /** An offer that may be made. */
  OFFERED,
  NOT_OFFERED,
  OFFER_OPEN,
  /** A gate, and what keeps it shut. */
  GATE,
  NOT_MET,
  EXCLUDED,
  NOT_KNOWN,
  EXCLUSION_NOT_KNOWN,
  NOT_TOLD,
  /** What the bank keeps to itself. */
  OWN_REASON,
  PASSES_FROM,
  /** In a letter. */
  WE_OFFER,
  VALID_THROUGH,
  /** A purpose over some channels. */
  WAY,
  WAY_FROM,
  WAY_HELD,
  WAY_HELD_FROM,
  WAY_GROUP,
  WAYS_OPEN,
  WAYS_SHUT,
  WAYS_UNKNOWN,
  BEST,
  FURTHER,
  NO_OFFER,
  CLOSED,
  STOPPED_AT,
  OPEN_AT,
  GAVE_WAY,
  FACTOR_MISSING,
  FACTOR_TOO_LOW,
  NO_CHANNEL,
  /** A contact budget. */
  ROOM,
  NO_ROOM,
  ROOM_OPEN,
  /** A control group. */
  FOR_ANALYSTS;

  private static final Wording WORDING =
      Wording.of(
          Stream.<Saying[]>of(values(), CampaignProblem.values()).flatMap(Stream::of).toList(),
          List.of(),
          CampaignSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
