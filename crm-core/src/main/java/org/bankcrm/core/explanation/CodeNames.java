package org.bankcrm.core.explanation;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;

/** What people call the codes of attributes, such as a rung that a ladder yields. */
@FunctionalInterface
public interface CodeNames {

  /**
   * The name of a code; empty where the code is all there is.
   *
   * @param attribute the attribute's id
   */
  Optional<LocalizedText> of(String attribute, String code);

  /** None: codes are told as they are. */
  static CodeNames none() {
    return (attribute, code) -> Optional.empty();
  }
}
