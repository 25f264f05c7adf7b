package org.bankcrm.customer.party;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.check.Checks;

/**
 * What every party has in lists. Equal by value.
 *
 * @param documents papers
 * @param contactPoints ways to reach it, keys distinct
 * @param addresses where it is
 * @param statements its means
 */
record PartyDetails(
    List<IdentityDocument> documents,
    List<ContactPoint> contactPoints,
    List<Address> addresses,
    List<FinancialStatement> statements) {
  PartyDetails {
    documents = Checks.copy(documents, "documents");
    contactPoints = Checks.copy(contactPoints, "contactPoints");
    addresses = Checks.copy(addresses, "addresses");
    statements = Checks.copy(statements, "statements");
    Set<ContactPointId> ids = new HashSet<>();
    contactPoints.forEach(
        point ->
            Checks.require(
                ids.add(point.id()), "contactPoints", "must have distinct ids but repeat one"));
  }

  /** Gathers the lists of a party that is being built. */
  static final class Gathering {
    final List<IdentityDocument> documents = new ArrayList<>();
    final List<ContactPoint> contactPoints = new ArrayList<>();
    final List<Address> addresses = new ArrayList<>();
    final List<FinancialStatement> statements = new ArrayList<>();

    void add(PartyDetails details) {
      documents.addAll(details.documents());
      contactPoints.addAll(details.contactPoints());
      addresses.addAll(details.addresses());
      statements.addAll(details.statements());
    }

    PartyDetails details() {
      return new PartyDetails(documents, contactPoints, addresses, statements);
    }
  }
}
