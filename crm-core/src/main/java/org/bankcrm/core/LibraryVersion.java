package org.bankcrm.core;

/**
 * The version of this library, as a decision record keeps it so that the decision can be replayed
 * years later by the same code.
 *
 * <p>Stateless and safe for any number of threads.
 */
public final class LibraryVersion {

  // Equal to the version in the build file; a test holds the two together.
  private static final String CURRENT = "0.1.0-SNAPSHOT";

  private LibraryVersion() {}

  /**
   * The version that is running, such as {@code 0.1.0}.
   *
   * @return a semantic version, with {@code -SNAPSHOT} behind it between releases
   */
  public static String current() {
    return CURRENT;
  }
}
