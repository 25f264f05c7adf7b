package org.bankcrm.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.Relationship;

/** Customers as documents. */
final class RecordDocuments {

  private static final long FORMAT = 1;
  private static final int MOST = 1_000_000;

  private RecordDocuments() {}

  static Map<String, Object> write(CustomerRecord customer) {
    return DataWriter.document(FORMAT)
        .text("customer", customer.id().value())
        .instant("asOf", customer.asOf())
        .text("zone", customer.zone().getId())
        .day("customerSince", customer.statedSince())
        .object("party", DataWriter.of(customer.party().toDocument()))
        .objects("relationships", customer.relationships(), each -> nested(each.toDocument()))
        .objects("relatedParties", customer.relatedParties(), each -> nested(each.toDocument()))
        .objects("holdings", customer.holdings(), HoldingDocuments::write)
        .objects("transactions", customer.transactions(), ActivityDocuments::write)
        .objects("interactions", customer.interactions(), ActivityDocuments::write)
        .object("consents", DataWriter.of(customer.consents().toDocument()))
        .tree();
  }

  private static DataWriter nested(Map<String, Object> document) {
    return DataWriter.object().object("is", DataWriter.of(document));
  }

  static CustomerRecord parse(Object tree) {
    return DataReader.read(tree, FORMAT, RecordDocuments::read);
  }

  private static Optional<CustomerRecord> read(DataReader document) {
    Optional<CustomerId> id = ActivityDocuments.key(document, "customer", CustomerId::of);
    Optional<Instant> asOf = document.asOf("asOf");
    Optional<ZoneId> zone = document.zone("zone");
    Optional<LocalDate> since = ActivityDocuments.day(document, "customerSince");
    Optional<Party> party = document.document("party", Party::parse);
    List<Relationship> relationships = documents(document, "relationships", Relationship::parse);
    List<Party> related = documents(document, "relatedParties", Party::parse);
    List<Holding> holdings = list(document, "holdings", HoldingDocuments::read);
    List<Transaction> transactions = list(document, "transactions", ActivityDocuments::transaction);
    List<Interaction> interactions = list(document, "interactions", ActivityDocuments::interaction);
    Optional<ConsentLedger> consents =
        document.has("consents")
            ? document.document("consents", ConsentLedger::parse)
            : Optional.of(ConsentLedger.empty());
    Optional<CustomerRecord.Builder> parts =
        document.made(
            "a customer",
            () ->
                CustomerRecord.builder(
                        id.orElseThrow(),
                        party.orElseThrow(),
                        asOf.orElseThrow(),
                        zone.orElseThrow())
                    .relationships(relationships)
                    .relatedParties(related)
                    .holdings(holdings)
                    .transactions(transactions)
                    .interactions(interactions)
                    .consents(consents.orElseThrow()));
    since.ifPresent(day -> parts.ifPresent(each -> each.customerSince(day)));
    return parts.flatMap(each -> built(document, each));
  }

  /** What does not fit together is told at the list that it is in, with its place there. */
  private static Optional<CustomerRecord> built(DataReader document, CustomerRecord.Builder parts) {
    try {
      return Optional.of(parts.build());
    } catch (InvalidCustomerException e) {
      for (CustomerProblem problem : e.problems()) {
        String[] path = problem.location().split("/", 3);
        String where = path.length > 2 ? " at " + path[2] : "";
        document.problem(
            path[1],
            CoreProblem.WRONG_VALUE,
            "does not fit together" + where + ": " + problem.code().label().en() + ".",
            "");
      }
      return Optional.empty();
    }
  }

  /** What is left out is empty. */
  private static <T> List<T> list(
      DataReader document, String key, Function<DataReader, Optional<T>> reading) {
    return document.has(key) ? document.objects(key, MOST, reading) : List.of();
  }

  private static <T> List<T> documents(
      DataReader document, String key, Function<Object, T> parsing) {
    return list(
        document,
        key,
        object -> {
          Optional<T> is = object.document("is", parsing);
          return object.made("a document", is::orElseThrow);
        });
  }
}
