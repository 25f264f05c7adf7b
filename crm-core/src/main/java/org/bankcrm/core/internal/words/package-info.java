/**
 * The tables of texts that modules bring, one a language. Start at {@link
 * org.bankcrm.core.internal.words.TextTable}.
 */
@NullMarked
package org.bankcrm.core.internal.words;

import org.jspecify.annotations.NullMarked;
