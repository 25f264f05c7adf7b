/**
 * What the policies of this module share: codes, the names of what they yield, instants, and the
 * rules of contact as spans of time.
 */
@NullMarked
package org.bankcrm.campaign.internal;

import org.jspecify.annotations.NullMarked;
