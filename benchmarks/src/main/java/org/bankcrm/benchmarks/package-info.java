/** Measurements of the library through its public API. */
@NullMarked
package org.bankcrm.benchmarks;

import org.jspecify.annotations.NullMarked;
