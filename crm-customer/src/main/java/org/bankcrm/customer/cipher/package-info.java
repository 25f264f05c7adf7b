/**
 * Fields of a customer kept unreadable, and found all the same.
 *
 * <p>Start at {@link org.bankcrm.customer.cipher.FieldCipher}, a port that {@link
 * org.bankcrm.customer.cipher.AesGcmCipher} implements with the JDK; {@link
 * org.bankcrm.customer.cipher.BlindIndex} finds a customer by a value that is kept encrypted. Keys
 * come from the host in a {@link org.bankcrm.customer.cipher.KeyRing} and are shown nowhere.
 */
@NullMarked
package org.bankcrm.customer.cipher;

import org.jspecify.annotations.NullMarked;
