package org.bankcrm.core.policy;

import java.util.function.Predicate;

/**
 * One of the forms that an object may have.
 *
 * @param <P> what all of them make
 * @param marker the key by which it is told from the others
 * @param form its form, which has the marker among its keys
 * @param fits whether something made is of this form
 */
record Variant<P>(Key<?> marker, Form<P> form, Predicate<? super P> fits) {}
