/**
 * Control groups: who gets no offer, so that the effect of offers can be measured. Start with
 * {@link org.bankcrm.campaign.control.ControlGroup}.
 */
@NullMarked
package org.bankcrm.campaign.control;

import org.jspecify.annotations.NullMarked;
