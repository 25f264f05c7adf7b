package org.bankcrm.core.internal.explain;

import java.util.Optional;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;

/** What conditions may read, as far as it is the same of whomever they are asked. */
public interface Readable {

  /** The attributes: those of the row and what policies yield. */
  AttributeCatalog catalog();

  /** The policy that yields what is read under an id; empty for an attribute of the row. */
  default Optional<PolicyRef> yieldedBy(String attributeId) {
    return Optional.empty();
  }

  /**
   * Whether not even how a comparison with this attribute came out may be told: a policy yields it,
   * or yielded it before, and it may not be seen.
   */
  default boolean isVeiled(String attributeId) {
    return false;
  }
}
