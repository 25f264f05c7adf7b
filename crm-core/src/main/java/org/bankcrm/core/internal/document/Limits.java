package org.bankcrm.core.internal.document;

/**
 * The limits of documents, as {@code core.policy.DocumentLimits} describes them.
 *
 * @param levels objects and lists within each other
 * @param tokens objects, lists, keys and values in all
 * @param characters characters of all keys and texts together
 * @param textLength characters of one text
 * @param nameLength characters of one key or id
 * @param digits digits of one number
 * @param exponent the greatest exponent of ten of one number, and its most decimals
 * @param depth conditions within each other
 * @param nodes conditions in all
 * @param policies policies of a book
 * @param members members of one list
 */
public record Limits(
    int levels,
    int tokens,
    int characters,
    int textLength,
    int nameLength,
    int digits,
    int exponent,
    int depth,
    int nodes,
    int policies,
    int members) {

  /**
   * Those of documents that hold a customer's data: what the values themselves can hold, and two
   * million parts of all kinds.
   */
  static final Limits OF_DATA =
      new Limits(1_000, 2_000_000, 16_777_216, 4_096, 128, 38, 400, 256, 0, 0, 10_000);
}
