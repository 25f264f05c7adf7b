/**
 * What documents of every kind have in common: trees of {@code Map}, {@code List}, {@code String},
 * numbers and booleans, as any JSON or YAML reader gives them, and what can be wrong with one.
 *
 * <p>Start at {@link org.bankcrm.core.document.Problem}. Documents that hold a customer's data are
 * read and written by {@link org.bankcrm.core.data}.
 */
@NullMarked
package org.bankcrm.core.document;

import org.jspecify.annotations.NullMarked;
