/**
 * What the policies of this module share: findings of builders, codes, calendar days, and the rules
 * of contact as spans of time.
 */
@NullMarked
package org.bankcrm.campaign.internal;

import org.jspecify.annotations.NullMarked;
