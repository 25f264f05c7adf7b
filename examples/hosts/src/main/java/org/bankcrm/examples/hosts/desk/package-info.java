/**
 * A host with tables of its own on one page, to begin from: {@link
 * org.bankcrm.examples.hosts.desk.BranchDesk}.
 */
@NullMarked
package org.bankcrm.examples.hosts.desk;

import org.jspecify.annotations.NullMarked;
