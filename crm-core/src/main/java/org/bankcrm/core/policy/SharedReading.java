package org.bankcrm.core.policy;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;

/**
 * What the readers of one policy share: what conditions may read, and whether all could be read.
 */
final class SharedReading {

  private static final AttributeCatalog NOTHING = AttributeCatalog.of(List.of());

  private final Optional<PolicyKind> kind;

  /** The attributes that conditions may read: while yields are read, only those of the book. */
  AttributeCatalog catalog;

  /** Whether all yields are known, so that conditions and attributes can be looked at. */
  boolean complete;

  /** Whether a condition or attribute was asked for before, and only stood in for. */
  boolean early;

  /** Whether a builder was filled, which puts values under keys as they are. */
  boolean built;

  /** Whether nothing was stood in for and no problem was told. */
  boolean sound = true;

  /** What conditions may read beside the catalogue. */
  AttributeCatalog lent = NOTHING;

  SharedReading(Optional<PolicyKind> kind, AttributeCatalog catalog, boolean complete) {
    this.kind = kind;
    this.catalog = catalog;
    this.complete = complete;
  }

  /** Lets conditions read these too, but for those whose id the catalogue has. */
  void lend(List<? extends Attribute<?>> attributes) {
    lent =
        AttributeCatalog.of(
            attributes.stream().filter(each -> catalog.find(each.id()).isEmpty()).toList());
  }

  /** The catalogue with what was lent. */
  AttributeCatalog catalogWithLent() {
    return lent.attributes().isEmpty() ? catalog : catalog.with(lent.attributes());
  }

  /** Whether conditions and attributes can be looked at; that they were asked for is remembered. */
  boolean isComplete() {
    early |= !complete;
    return complete;
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
