package org.bankcrm.campaign;

import java.util.List;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateStop;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.policy.ResultField;
import org.bankcrm.customer.activity.Channel;

/**
 * What whole populations are asked for of who may be made an offer, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class EligibilityFields {

  /** What the gates say together. */
  public static final ResultField<Eligibility, Verdict> VERDICT =
      ResultField.always("verdict", Eligibility::verdict);

  /** The gate that stops the customer as a word, as {@link Eligibility#code} tells it. */
  public static final ResultField<Eligibility, String> STOPPED_AT =
      ResultField.always("stopped at", Eligibility::code);

  /**
   * The code of the first reason of that gate. None of whoever passes, or of whom the campaign is
   * not about.
   */
  public static final ResultField<Eligibility, String> REASON =
      ResultField.of("reason", result -> result.first().map(GateReason::code));

  /** The channels over which the customer passes all gates. In the order of the campaign. */
  public static final ResultField<Eligibility, Channel> CHANNELS =
      ResultField.several("channels", Eligibility::channels);

  /**
   * How the first gate that stops the customer does it, with what {@link DropOff} counts; none
   * where no gate stops them, or none was asked.
   */
  public static final ResultField<Eligibility, GateStop> STOP =
      ResultField.of("stop", result -> result.stop().flatMap(DropOff::ofAnybody));

  private EligibilityFields() {}

  /** All of them. */
  public static List<ResultField<Eligibility, ?>> all() {
    return List.of(VERDICT, STOPPED_AT, REASON, CHANNELS, STOP);
  }
}
