/**
 * Attributes: the typed facts that policies read of a customer, as of a date.
 *
 * <p>{@link org.bankcrm.core.attribute.Attributes} makes attributes, {@link
 * org.bankcrm.core.attribute.AttributeCatalog} closes the list of them, {@link
 * org.bankcrm.core.attribute.Facts} holds one customer's values and {@link
 * org.bankcrm.core.attribute.Population} those of millions, in columns. Each value is known or
 * missing; nothing else is said by a missing value.
 */
@NullMarked
package org.bankcrm.core.attribute;

import org.jspecify.annotations.NullMarked;
