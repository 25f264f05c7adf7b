package org.bankcrm.customer.cipher;

import java.util.Optional;

/**
 * Makes values unreadable for storage, and readable again: a port, for hosts whose keys stay in a
 * device of their own. {@link AesGcmCipher} implements it with the JDK.
 *
 * <p>The clauses, each tested by the contract kit {@code FieldCipherContract} of the test kit:
 *
 * <ol>
 *   <li>What was encrypted for a field of a customer is decrypted for that field to the same text.
 *   <li>A text encrypted twice gives two different results.
 *   <li>What was changed anywhere, was encrypted for another field or customer or with a key that
 *       is not there, or is no encrypted text at all, is refused by a {@link CipherException}:
 *       never another text, never an empty one. Neither its message nor its cause has data in it.
 *   <li>What an older key encrypted is read as long as that key is there; {@code renewed} gives it
 *       encrypted with the newest, and nothing for what that one encrypted already.
 *   <li>The result is of visible ASCII characters without blanks, and holds nothing of the value or
 *       of the customer.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface FieldCipher {

  /**
   * Makes a value unreadable.
   *
   * @param value at most 65,536 characters; an empty text too
   * @throws IllegalArgumentException if the value is too long or has half a character in it (an
   *     unpaired surrogate); the message does not show it
   */
  String encrypt(FieldRef field, String value);

  /**
   * Makes it readable again.
   *
   * @throws CipherException if it is not, unchanged, what was encrypted for this field
   */
  String decrypt(FieldRef field, String encrypted);

  /**
   * The same value encrypted with the newest key; empty where it is already.
   *
   * @throws CipherException as {@link #decrypt}
   */
  Optional<String> renewed(FieldRef field, String encrypted);
}
