/**
 * What the lifecycle module needs inside: codes, problems, and whether conditions exclude each
 * other.
 */
@NullMarked
package org.bankcrm.lifecycle.internal;

import org.jspecify.annotations.NullMarked;
