package org.bankcrm.customer.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.party.Relationship;

/**
 * What a customer record is made of, as parts for retention and erasure: the party, each holding
 * with its transactions apart, contacts, consents and relationships.
 *
 * <p>Without the person there stays of a holding its kind and days, of transactions their kind,
 * month and amount, of contacts their kind, channel and month. Of the party, of consents and of
 * relationships nothing stays.
 */
public final class CustomerParts {

  /** Who the customer is: names, papers, contact points, addresses, work, means. */
  public static final HeldKind PARTY = HeldKind.of("customer.party", "客户身份资料", "Identity");

  /** A holding, with {@code opened} and, if it is, {@code closed}. */
  public static final HeldKind HOLDING = HeldKind.of("customer.holding", "持有产品", "Holdings");

  /**
   * The transactions of a holding, with the day of the last as {@code last}, and its {@code
   * closed}.
   */
  public static final HeldKind TRANSACTIONS =
      HeldKind.of("customer.transactions", "交易流水", "Transactions");

  /** Contacts and service records, with the day of the last as {@code last}. */
  public static final HeldKind INTERACTIONS =
      HeldKind.of("customer.interactions", "接触与服务记录", "Contacts and service");

  /** Consents, with the day of the last decision as {@code last}. */
  public static final HeldKind CONSENTS = HeldKind.of("customer.consents", "授权同意记录", "Consents");

  /** How the customer belongs to others. */
  public static final HeldKind RELATIONSHIPS =
      HeldKind.of("customer.relationships", "关系", "Relationships");

  private CustomerParts() {}

  /** All kinds, for rules to name. */
  public static List<HeldKind> kinds() {
    return List.of(PARTY, HOLDING, TRANSACTIONS, INTERACTIONS, CONSENTS, RELATIONSHIPS);
  }

  /** The parts of a record; a part that is empty is left out, but for the party. */
  public static List<HeldPart> of(CustomerRecord customer) {
    List<HeldPart> parts = new ArrayList<>();
    parts.add(HeldDocument.of(PARTY, "party", party(customer)));
    for (Holding holding : customer.holdings()) {
      parts.add(holding(holding));
      List<Transaction> own =
          customer.transactions().stream().filter(t -> t.holding().equals(holding.id())).toList();
      if (!own.isEmpty()) {
        parts.add(transactions(holding, own));
      }
    }
    if (!customer.interactions().isEmpty()) {
      parts.add(interactions(customer));
    }
    if (!customer.consents().events().isEmpty()) {
      parts.add(consents(customer));
    }
    if (!customer.relationships().isEmpty()) {
      parts.add(relationships(customer));
    }
    return List.copyOf(parts);
  }

  /** What a guarded reader would show of the party in full, and its key. */
  private static Map<String, Object> party(CustomerRecord customer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("customer", customer.id().value());
    tree.put("party", customer.party().id().value());
    RecordField.ofParty().forEach(field -> tree.put(field.id(), List.copyOf(field.of(customer))));
    return tree;
  }

  private static HeldDocument holding(Holding holding) {
    Map<String, Object> remains = new LinkedHashMap<>();
    remains.put("kind", holding.kind().name());
    remains.put("opened", holding.openedOn().toString());
    holding.closedOn().ifPresent(day -> remains.put("closed", day.toString()));
    Map<String, Object> tree = new LinkedHashMap<>(remains);
    tree.put("id", holding.id().value());
    tree.put("product", holding.product().id().value());
    holding.accountNumber().ifPresent(number -> tree.put("account", number.value()));
    holding.balance().ifPresent(amount -> tree.put("balance", amount.toString()));
    holding.limit().ifPresent(amount -> tree.put("limit", amount.toString()));
    holding.instalment().ifPresent(amount -> tree.put("instalment", amount.toString()));
    tree.put("parties", holding.participants().stream().map(each -> each.party().value()).toList());
    return HeldDocument.of(HOLDING, holding.id().value(), tree)
        .on("opened", holding.openedOn())
        .on("closed", holding.closedOn())
        .leaving(remains);
  }

  private static HeldDocument transactions(Holding holding, List<Transaction> own) {
    List<Map<String, Object>> whole = own.stream().map(CustomerParts::whole).toList();
    List<Map<String, Object>> rough = own.stream().map(CustomerParts::rough).toList();
    Optional<LocalDate> last =
        own.stream().map(Transaction::bookedOn).max(Comparator.naturalOrder());
    return HeldDocument.of(TRANSACTIONS, holding.id().value(), Map.of("transactions", whole))
        .on("last", last)
        .on("closed", holding.closedOn())
        .leaving(Map.of("transactions", rough));
  }

  private static Map<String, Object> rough(Transaction transaction) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", transaction.type().code());
    tree.put("month", month(transaction.bookedOn()));
    tree.put("amount", transaction.signedAmount().toString());
    return tree;
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, day.toString().length() - 3);
  }

  private static Map<String, Object> whole(Transaction transaction) {
    Map<String, Object> tree = rough(transaction);
    tree.put("id", transaction.id().value());
    tree.put("booked", transaction.bookedOn().toString());
    transaction.occurredAt().ifPresent(at -> tree.put("at", at.toString()));
    transaction.balanceAfter().ifPresent(amount -> tree.put("balance", amount.toString()));
    transaction.counterparty().ifPresent(other -> tree.put("counterparty", other.kind().code()));
    return tree;
  }

  private static HeldDocument interactions(CustomerRecord customer) {
    List<Interaction> all = customer.interactions();
    LocalDate last = LocalDays.of(all.get(all.size() - 1).at(), customer.zone());
    return HeldDocument.of(
            INTERACTIONS,
            "interactions",
            Map.of("interactions", all.stream().map(CustomerParts::whole).toList()))
        .on("last", last)
        .leaving(Map.of("interactions", all.stream().map(each -> rough(each, customer)).toList()));
  }

  private static Map<String, Object> rough(Interaction interaction, CustomerRecord customer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", interaction.kind().code());
    tree.put("channel", interaction.channel().code());
    tree.put("month", month(LocalDays.of(interaction.at(), customer.zone())));
    return tree;
  }

  private static Map<String, Object> whole(Interaction interaction) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", interaction.id().value());
    tree.put("kind", interaction.kind().code());
    tree.put("channel", interaction.channel().code());
    tree.put("at", interaction.at().toString());
    interaction.topic().ifPresent(topic -> tree.put("topic", topic));
    interaction.contactPoint().ifPresent(point -> tree.put("contactPoint", point.value()));
    return tree;
  }

  private static HeldDocument consents(CustomerRecord customer) {
    List<ConsentEvent> events = customer.consents().events();
    List<Map<String, Object>> trees = events.stream().map(CustomerParts::whole).toList();
    LocalDate last = LocalDays.of(events.get(events.size() - 1).at(), customer.zone());
    return HeldDocument.of(CONSENTS, "consents", Map.of("decisions", trees)).on("last", last);
  }

  private static Map<String, Object> whole(ConsentEvent event) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("decision", event.decision().name());
    tree.put("scope", event.scope().toString());
    tree.put("at", event.at().toString());
    tree.put("told", event.toldText());
    tree.put("proof", event.proof());
    return tree;
  }

  private static HeldDocument relationships(CustomerRecord customer) {
    Stream<Map<String, Object>> trees = customer.relationships().stream().map(CustomerParts::whole);
    return HeldDocument.of(RELATIONSHIPS, "relationships", Map.of("relationships", trees.toList()));
  }

  private static Map<String, Object> whole(Relationship relationship) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", relationship.getClass().getSimpleName());
    tree.put("parties", relationship.parties().stream().map(each -> each.value()).toList());
    tree.put("from", relationship.period().fromInclusive().toString());
    return tree;
  }
}
