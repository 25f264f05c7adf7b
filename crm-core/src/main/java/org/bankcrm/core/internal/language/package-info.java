/**
 * What the documents of policy books look like, told once for editors (JSON Schema) and for people
 * (a reference in Chinese and English).
 *
 * <p>Start at {@link org.bankcrm.core.internal.language.Outline}, the keys of an object, and {@link
 * org.bankcrm.core.internal.language.BookLanguage}, the outermost one.
 */
@NullMarked
package org.bankcrm.core.internal.language;

import org.jspecify.annotations.NullMarked;
