/** Groups and regressions beside another library's, in one run. */
@NullMarked
package org.bankcrm.benchmarks.rival.models;

import org.jspecify.annotations.NullMarked;
