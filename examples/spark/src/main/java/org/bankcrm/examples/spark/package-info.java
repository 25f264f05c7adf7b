/**
 * A job for Spark that decides a partitioned bank and tells what one machine would, to the byte.
 * Start at {@link org.bankcrm.examples.spark.BankJob}.
 */
@NullMarked
package org.bankcrm.examples.spark;

import org.jspecify.annotations.NullMarked;
