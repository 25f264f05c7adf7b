/**
 * What alerts would have been and were: {@linkplain org.bankcrm.alert.trial.AlertTrial trials} of
 * policies on logs with known cases, at one threshold after another, the choice of one by cost, a
 * back-test before a policy goes live and the drift after it.
 */
@NullMarked
package org.bankcrm.alert.trial;

import org.jspecify.annotations.NullMarked;
