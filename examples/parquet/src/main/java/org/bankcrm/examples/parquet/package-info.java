/**
 * Customers of a warehouse in Parquet files, for the command line. Start at {@link
 * org.bankcrm.examples.parquet.ParquetFiles}.
 */
@NullMarked
package org.bankcrm.examples.parquet;

import org.jspecify.annotations.NullMarked;
