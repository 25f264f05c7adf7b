package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;

/**
 * What sources said of a customer, as a part for retention and erasure. Nothing of it stays without
 * the person.
 */
public final class SourceParts {

  /** All statements, with the day on which the last became known as {@code last}. */
  public static final HeldKind KIND =
      HeldKind.of("customer.statements", "各来源资料", "Statements of sources");

  private SourceParts() {}

  /**
   * The ledger of a customer; empty where nobody said anything.
   *
   * @param zone in which the day is told
   */
  public static Optional<HeldDocument> of(SourceLedger ledger, ZoneId zone) {
    requireNonNull(zone, "zone");
    Optional<Instant> last =
        ledger.statements().stream().map(SourceStatement::knownAt).max(Comparator.naturalOrder());
    return last.map(
        at ->
            HeldDocument.of(KIND, "statements", ledger.toDocument())
                .on("last", LocalDays.of(at, zone)));
  }
}
