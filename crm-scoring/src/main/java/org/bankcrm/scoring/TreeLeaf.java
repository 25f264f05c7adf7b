package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;

/**
 * Where a way through a tree ends.
 *
 * @param code unique in the tree
 * @param name what people call the customers there; empty where the code is all there is
 * @param adds what it adds to the figure
 */
public record TreeLeaf(String code, Optional<LocalizedText> name, BigDecimal adds) {

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is no code
   */
  public TreeLeaf {
    Codes.check(code, "code");
    requireNonNull(name, "name");
    adds = Points.plain(adds);
  }

  /** The name, or the code where there is none. */
  public LocalizedText label() {
    return name.orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String toString() {
    return "TreeLeaf " + code;
  }
}
