/**
 * A host that scores one application after the other: a request in, grade, action, the reasons of
 * the letter and a record for the files out.
 *
 * <p>Start with {@link org.bankcrm.examples.hosts.scoring.ScoringService}.
 */
@NullMarked
package org.bankcrm.examples.hosts.scoring;

import org.jspecify.annotations.NullMarked;
