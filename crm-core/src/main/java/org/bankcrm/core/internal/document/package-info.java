/**
 * Trees of maps and lists, taken in and handed out part by part, whatever they say.
 *
 * <p>{@link org.bankcrm.core.internal.document.TreeCopy} takes a tree in once, checks what can be
 * checked without knowing what it means, and hands out {@link
 * org.bankcrm.core.internal.document.Item}s that know their place. Problems go to a {@link
 * org.bankcrm.core.internal.document.Report}; reading goes on.
 */
@NullMarked
package org.bankcrm.core.internal.document;

import org.jspecify.annotations.NullMarked;
