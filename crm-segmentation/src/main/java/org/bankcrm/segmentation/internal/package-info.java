/**
 * What the policies of this module share: findings of builders, routes to a rung, what implies
 * what.
 */
@NullMarked
package org.bankcrm.segmentation.internal;

import org.jspecify.annotations.NullMarked;
