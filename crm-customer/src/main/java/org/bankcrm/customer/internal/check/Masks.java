package org.bankcrm.customer.internal.check;

/**
 * The text forms of values that hold personal data: the type, at most an opaque key, and no more.
 */
public final class Masks {
  private Masks() {}

  /** The type alone: {@code ResidentId[***]}. */
  public static String of(Class<?> type) {
    return type.getSimpleName() + "[***]";
  }

  /** The type and an opaque key, which is not personal: {@code Individual[p-1]}. */
  public static String of(Class<?> type, Object key) {
    return type.getSimpleName() + '[' + key + ']';
  }
}
