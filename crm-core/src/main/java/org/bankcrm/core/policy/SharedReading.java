package org.bankcrm.core.policy;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;

/** What the readers of one policy share: whether all could be read so far, and what is lent. */
final class SharedReading {

  private static final AttributeCatalog NOTHING = AttributeCatalog.of(List.of());

  private final Optional<PolicyKind> kind;

  /** Whether nothing was stood in for and no problem was told. */
  boolean sound = true;

  /** What conditions may read beside the catalogue. */
  AttributeCatalog lent = NOTHING;

  SharedReading(Optional<PolicyKind> kind) {
    this.kind = kind;
  }

  /** A problem is told of the policy; of one that its kind does not list, no reference tells. */
  void tell(ProblemCode code) {
    if (!(code instanceof CoreProblem)
        && kind.filter(known -> !known.problems().contains(code)).isPresent()) {
      throw new IllegalStateException(kind.get().word() + " does not list " + code.word());
    }
    sound = false;
  }
}
