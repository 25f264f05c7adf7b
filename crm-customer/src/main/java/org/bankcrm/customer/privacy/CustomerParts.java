package org.bankcrm.customer.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.holding.Holding;

/**
 * What a customer record is made of, as parts for retention and erasure: the party, each holding
 * with its transactions apart, contacts, consents and relationships. Together they are the whole
 * document of the record, so that the proof of an erasure is of everything in it. What merges keep
 * besides is in {@link org.bankcrm.customer.merge.MergeParts}.
 *
 * <p>Without the person there stays of a holding its kind and days, of transactions their kind,
 * month and amount, of contacts their kind, channel and month. Of the party, of consents and of
 * relationships nothing stays.
 */
public final class CustomerParts {

  /** Who the customer is: all that is known of the party, and since when it has been one. */
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

  /** How the customer belongs to others, and what is known of these. */
  public static final HeldKind RELATIONSHIPS =
      HeldKind.of("customer.relationships", "关系", "Relationships");

  private final CustomerRecord customer;
  private final Map<String, Object> document;

  private CustomerParts(CustomerRecord customer) {
    this.customer = customer;
    this.document = customer.toDocument();
  }

  /** All kinds, for rules to name. */
  public static List<HeldKind> kinds() {
    return List.of(PARTY, HOLDING, TRANSACTIONS, INTERACTIONS, CONSENTS, RELATIONSHIPS);
  }

  /** The parts of a record; a part that is empty is left out, but for the party. */
  public static List<HeldPart> of(CustomerRecord customer) {
    return new CustomerParts(customer).all();
  }

  private List<HeldPart> all() {
    List<HeldPart> parts = new ArrayList<>();
    parts.add(HeldDocument.of(PARTY, "party", only("customer", "customerSince", "party")));
    for (int place = 0; place < customer.holdings().size(); place++) {
      Holding holding = customer.holdings().get(place);
      parts.add(holding(holding, trees("holdings").get(place)));
      transactions(holding).ifPresent(parts::add);
    }
    if (!customer.interactions().isEmpty()) {
      parts.add(interactions());
    }
    if (!customer.consents().events().isEmpty()) {
      parts.add(consents());
    }
    if (!customer.relationships().isEmpty() || !customer.relatedParties().isEmpty()) {
      parts.add(
          HeldDocument.of(RELATIONSHIPS, "relationships", only("relationships", "relatedParties")));
    }
    return List.copyOf(parts);
  }

  /** These keys of the document of the customer, whatever stands there. */
  private Map<String, Object> only(String... keys) {
    Map<String, Object> tree = new LinkedHashMap<>(document);
    tree.keySet().retainAll(List.of(keys));
    return tree;
  }

  @SuppressWarnings("unchecked") // it is a document that was written just now
  private List<Map<String, Object>> trees(String key) {
    return (List<Map<String, Object>>) document.getOrDefault(key, List.of());
  }

  private static HeldDocument holding(Holding holding, Map<String, Object> whole) {
    Map<String, Object> remains = new LinkedHashMap<>();
    remains.put("kind", holding.kind().name());
    remains.put("opened", holding.openedOn().toString());
    holding.closedOn().ifPresent(day -> remains.put("closed", day.toString()));
    return HeldDocument.of(HOLDING, holding.id().value(), whole)
        .on("opened", holding.openedOn())
        .on("closed", holding.closedOn())
        .leaving(remains);
  }

  private Optional<HeldDocument> transactions(Holding holding) {
    List<Map<String, Object>> whole = new ArrayList<>();
    List<Map<String, Object>> rough = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    for (int place = 0; place < customer.transactions().size(); place++) {
      Transaction each = customer.transactions().get(place);
      if (each.holding().equals(holding.id())) {
        whole.add(trees("transactions").get(place));
        rough.add(rough(each));
        days.add(each.bookedOn());
      }
    }
    HeldDocument held =
        HeldDocument.of(TRANSACTIONS, holding.id().value(), Map.of("transactions", whole))
            .on("closed", holding.closedOn())
            .leaving(Map.of("transactions", rough));
    return days.stream().max(Comparator.naturalOrder()).map(last -> held.on("last", last));
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

  private HeldDocument interactions() {
    List<Interaction> all = customer.interactions();
    LocalDate last = LocalDays.of(all.get(all.size() - 1).at(), customer.zone());
    return HeldDocument.of(INTERACTIONS, "interactions", only("interactions"))
        .on("last", last)
        .leaving(Map.of("interactions", all.stream().map(this::rough).toList()));
  }

  private Map<String, Object> rough(Interaction interaction) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", interaction.kind().code());
    tree.put("channel", interaction.channel().code());
    tree.put("month", month(LocalDays.of(interaction.at(), customer.zone())));
    return tree;
  }

  private HeldDocument consents() {
    List<ConsentEvent> events = customer.consents().events();
    LocalDate last = LocalDays.of(events.get(events.size() - 1).at(), customer.zone());
    return HeldDocument.of(CONSENTS, "consents", only("consents")).on("last", last);
  }
}
