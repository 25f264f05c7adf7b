/**
 * The languages that people read. Chinese and English come with the library; a bank adds others as
 * tables of texts.
 *
 * <p>Start at {@link org.bankcrm.core.language.Language}. A module that has sentences of its own
 * lists them as constants of an enumeration, {@link org.bankcrm.core.language.Saying}, and keeps
 * their texts in a table for each language, {@link org.bankcrm.core.language.Wording}.
 */
@NullMarked
package org.bankcrm.core.language;

import org.jspecify.annotations.NullMarked;
