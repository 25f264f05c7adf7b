/**
 * Models of other systems, in PMML 4, as policies of ours.
 *
 * <p>Start with {@link org.bankcrm.modelling.pmml.PmmlImporter}.
 */
@NullMarked
package org.bankcrm.modelling.pmml;

import org.jspecify.annotations.NullMarked;
