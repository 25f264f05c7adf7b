/** Fits of models by maximum likelihood. */
@NullMarked
package org.bankcrm.modelling.internal.likelihood;

import org.jspecify.annotations.NullMarked;
