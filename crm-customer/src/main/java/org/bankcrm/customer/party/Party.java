package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Someone the bank deals with: a person or an organisation, customer or not. What both have in
 * common stands here.
 */
public sealed interface Party permits Individual, Organisation {
  /** The bank's key of the party. */
  PartyId id();

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  static Party parse(Object tree) {
    return PartyDocuments.parse(requireNonNull(tree, "tree"));
  }

  /**
   * All that is known of the party, as a tree of maps, lists and texts for a store of the host's,
   * which {@link #parse} reads back as equal; equal parties have equal documents. Treat it as
   * personal data. What is unknown is left out. A text that is not in Unicode's composed form is
   * written with escapes, since documents refuse it, and comes back as it was.
   */
  default Map<String, Object> toDocument() {
    return PartyDocuments.write(this).tree();
  }

  /** The name to show: personal data. */
  String displayName();

  /** The papers by which the party is known, in the order given. */
  List<IdentityDocument> documents();

  /** How the party can be reached, in the order given, which is the party's order of preference. */
  List<ContactPoint> contactPoints();

  /** Where the party is found, in the order given. */
  List<Address> addresses();

  /** The figures stated about the party's means, in the order given. */
  List<FinancialStatement> statements();

  /** The contact point with the given key. */
  default Optional<ContactPoint> contactPoint(ContactPointId id) {
    requireNonNull(id, "id");
    return contactPoints().stream().filter(point -> point.id().equals(id)).findFirst();
  }

  /**
   * The latest figure of the given kind that was stated on or before the given day; of several on
   * one day the one given last.
   */
  default Optional<FinancialStatement> latestStatement(StatementKind kind, LocalDate asOf) {
    requireNonNull(kind, "kind");
    requireNonNull(asOf, "asOf");
    return statements().stream()
        .filter(statement -> statement.kind() == kind && !statement.statedOn().isAfter(asOf))
        .reduce((a, b) -> b.statedOn().isBefore(a.statedOn()) ? a : b);
  }
}
