/**
 * The gates between a customer and an offer, and what they say.
 *
 * <p>Start at {@link org.bankcrm.campaign.gate.CampaignGate}, which lists them in order; a {@link
 * org.bankcrm.campaign.gate.GateVerdict} is what one of them says of a customer, with each {@link
 * org.bankcrm.campaign.gate.GateReason} against.
 */
@NullMarked
package org.bankcrm.campaign.gate;

import org.jspecify.annotations.NullMarked;
