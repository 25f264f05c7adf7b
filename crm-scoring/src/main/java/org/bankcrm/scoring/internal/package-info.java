/** What stands behind scorecards: findings of builders, and which values the bins leave out. */
@NullMarked
package org.bankcrm.scoring.internal;

import org.jspecify.annotations.NullMarked;
