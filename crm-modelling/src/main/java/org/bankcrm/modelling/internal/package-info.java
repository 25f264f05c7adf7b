/** Special functions, optimisers and linear algebra; the one place that knows other libraries. */
@NullMarked
package org.bankcrm.modelling.internal;

import org.jspecify.annotations.NullMarked;
