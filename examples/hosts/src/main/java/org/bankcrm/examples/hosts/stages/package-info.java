/**
 * A host that keeps the stages of its customers in its own database: events as they come, and a
 * tick over everybody every night.
 *
 * <p>Start with {@link org.bankcrm.examples.hosts.stages.StageKeeper}.
 */
@NullMarked
package org.bankcrm.examples.hosts.stages;

import org.jspecify.annotations.NullMarked;
