/**
 * Trees of maps and lists read into conditions and catalogues, and written from them.
 *
 * <p>{@link org.bankcrm.core.internal.document.TreeCopy} takes a tree in once, checks what can be
 * checked without knowing what it means, and hands out {@link
 * org.bankcrm.core.internal.document.Item}s that know their place. {@link
 * org.bankcrm.core.internal.document.ConditionReader} and {@link
 * org.bankcrm.core.internal.document.CatalogReader} read those. Problems go to a {@link
 * org.bankcrm.core.internal.document.Report}; reading goes on.
 */
@NullMarked
package org.bankcrm.core.internal.document;

import org.jspecify.annotations.NullMarked;
