package org.bankcrm.core.port;

import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;

/**
 * Which model told a figure.
 *
 * @param name a code, such as {@code churn}
 * @param version a code, such as {@code 2026-06} or {@code 3}
 * @param sha256 of the bytes that are run, or of what they are made from: 64 digits 0–9 and a–f
 */
public record OutsideModelId(String name, String version, String sha256) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if name or version is no code, or the hash is none
   */
  public OutsideModelId {
    Codes.check(name, "name");
    Codes.check(version, "version");
    Checks.require(sha256.matches("[0-9a-f]{64}"), "sha256", "must have 64 digits 0-9 and a-f");
  }

  /** As it stands beside the figure: {@code churn@3 sha256:…}. */
  @Override
  public String toString() {
    return name + "@" + version + " sha256:" + sha256;
  }
}
