package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * The name of one version of a policy, such as {@code retail-default@3}. It stands in every result
 * and explanation that was made with the policy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 * @param version from 1 to 999,999,999
 */
public record PolicyRef(String id, int version) implements Comparable<PolicyRef> {
  private static final int MAX_VERSION = 999_999_999;
  private static final int MAX_TEXT = Checks.MAX_CODE_LENGTH + 11;

  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException if the id has other characters or length, or the version is
   *     not within 1 and 999,999,999
   */
  public PolicyRef {
    Checks.code(id, "id");
    Checks.within(version, 1, MAX_VERSION, "version");
  }

  /** The given version of the policy with the given id. */
  public static PolicyRef of(String id, int version) {
    return new PolicyRef(id, version);
  }

  /**
   * Reads what {@link #toString} wrote: the id, {@code @}, and the version without leading zeros.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static PolicyRef parse(String text) {
    int at = requireNonNull(text, "text").indexOf('@');
    Checks.require(
        at > 0 && text.length() <= MAX_TEXT && text.substring(at + 1).matches("[1-9][0-9]{0,8}"),
        "policy",
        "must be written like 'retail-default@3': id, '@', version");
    return new PolicyRef(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
  }

  /** Orders by id, then by version; agrees with {@code equals}. */
  @Override
  public int compareTo(PolicyRef other) {
    int byId = id.compareTo(requireNonNull(other, "other").id);
    return byId != 0 ? byId : Integer.compare(version, other.version);
  }

  /** The id, {@code @} and the version: {@code retail-default@3}. */
  @Override
  public String toString() {
    return id + '@' + version;
  }
}
