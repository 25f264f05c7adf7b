/**
 * The rules of the house, written once and run by the tests of every library module.
 *
 * <p>Entry point: {@link org.bankcrm.architecture.LibraryModule}. It gathers {@link
 * org.bankcrm.architecture.BoundaryRules} (who may know whom), {@link
 * org.bankcrm.architecture.DeterminismRules} (nothing taken from the machine), {@link
 * org.bankcrm.architecture.ShapeRules} (how a type is built) and {@link
 * org.bankcrm.architecture.ModuleDescriptors} (what module-info may say). Every rule fails when it
 * finds nothing to judge. {@link org.bankcrm.architecture.CanaryFilter} reads what all tests log.
 */
@NullMarked
package org.bankcrm.architecture;

import org.jspecify.annotations.NullMarked;
