package org.bankcrm.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.holding.AccountNumber;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.Participant;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;
import org.bankcrm.customer.party.PartyId;

/** Holdings within the document of a customer. */
final class HoldingDocuments {

  private static final int MOST = 100_000;
  private static final int MOST_DAYS = 36_525;

  private HoldingDocuments() {}

  static DataWriter write(Holding holding) {
    DataWriter object =
        DataWriter.object()
            .text("id", holding.id().value())
            .object("product", write(holding.product()))
            .objects("participants", holding.participants(), HoldingDocuments::write)
            .text("status", holding.status().name())
            .day("opened", holding.openedOn())
            .day("closed", holding.closedOn())
            .day("matures", holding.maturesOn())
            .text("account", holding.accountNumber().map(AccountNumber::value))
            .text("balance", holding.balance().map(ActivityDocuments::written))
            .day("balanceOn", holding.balanceOn())
            .text("limit", holding.limit().map(ActivityDocuments::written))
            .text("instalment", holding.instalment().map(ActivityDocuments::written))
            .text("annualRate", holding.annualRate().map(BigDecimal::toPlainString));
    holding.daysPastDue().ifPresent(days -> object.integer("daysPastDue", days));
    return object;
  }

  private static DataWriter write(Product product) {
    return DataWriter.object()
        .text("id", product.id().value())
        .text("kind", product.kind().name())
        .localized("name", product.name())
        .text("risk", product.riskRating().map(Enum::name));
  }

  private static DataWriter write(Participant participant) {
    return DataWriter.object()
        .text("party", participant.party().value())
        .text("role", participant.role().name());
  }

  static Optional<Holding> read(DataReader object) {
    Optional<HoldingId> id = ActivityDocuments.key(object, "id", HoldingId::of);
    Optional<Product> product = object.object("product").flatMap(HoldingDocuments::product);
    List<Participant> participants =
        object.objects("participants", MOST, HoldingDocuments::participant);
    Optional<HoldingStatus> status = word(object, "status", HoldingStatus.class);
    Optional<LocalDate> opened = object.day("opened");
    Optional<LocalDate> closed = ActivityDocuments.day(object, "closed");
    Optional<LocalDate> matures = ActivityDocuments.day(object, "matures");
    Optional<AccountNumber> account = optional(object, "account", AccountNumber::of);
    Optional<Money> balance = ActivityDocuments.money(object, "balance");
    Optional<LocalDate> balanceOn = balanceDay(object, balance);
    Optional<Money> limit = ActivityDocuments.money(object, "limit");
    Optional<Money> instalment = ActivityDocuments.money(object, "instalment");
    Optional<BigDecimal> rate = optional(object, "annualRate", HoldingDocuments::rate);
    Optional<Long> pastDue =
        object.has("daysPastDue") ? object.integer("daysPastDue", 0, MOST_DAYS) : Optional.empty();
    return object.made(
        "a holding whose parts fit together",
        () -> {
          Checks.require(!participants.isEmpty(), "participants", "must have an owner");
          PartyId owner = participants.get(0).party(); // a builder wants one first
          Holding.Builder holding =
              Holding.builder(id.orElseThrow(), product.orElseThrow(), owner, opened.orElseThrow())
                  .status(status.orElseThrow());
          closed.ifPresent(holding::closedOn);
          matures.ifPresent(holding::maturesOn);
          account.ifPresent(holding::accountNumber);
          balance.ifPresent(amount -> holding.balance(amount, balanceOn.orElseThrow()));
          limit.ifPresent(holding::limit);
          instalment.ifPresent(holding::instalment);
          rate.ifPresent(holding::annualRate);
          pastDue.ifPresent(days -> holding.daysPastDue(days.intValue()));
          return holding.build().withParticipants(participants);
        });
  }

  private static Optional<LocalDate> balanceDay(DataReader object, Optional<Money> balance) {
    return balance.isPresent() || object.has("balanceOn")
        ? object.day("balanceOn")
        : Optional.empty();
  }

  private static BigDecimal rate(String text) {
    Checks.require(text.length() <= 64, "annualRate", "must be short");
    return new BigDecimal(text);
  }

  private static <T> Optional<T> optional(
      DataReader object, String key, Function<String, T> reading) {
    return object.has(key) ? object.text(key, "a value of its form", reading) : Optional.empty();
  }

  private static Optional<Product> product(DataReader object) {
    Optional<ProductId> id = ActivityDocuments.key(object, "id", ProductId::of);
    Optional<ProductKind> kind = word(object, "kind", ProductKind.class);
    Optional<LocalizedText> name = object.localized("name");
    Optional<RiskRating> risk =
        object.has("risk") ? word(object, "risk", RiskRating.class) : Optional.empty();
    return object.made(
        "a product",
        () -> {
          Product product = Product.of(id.orElseThrow(), kind.orElseThrow(), name.orElseThrow());
          return risk.map(product::withRiskRating).orElse(product);
        });
  }

  private static Optional<Participant> participant(DataReader object) {
    Optional<PartyId> party = ActivityDocuments.key(object, "party", PartyId::of);
    Optional<HoldingRole> role = word(object, "role", HoldingRole.class);
    return object.made(
        "a party and its role", () -> new Participant(party.orElseThrow(), role.orElseThrow()));
  }

  static <E extends Enum<E>> Optional<E> word(DataReader object, String key, Class<E> type) {
    List<String> words = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    return object.oneOf(key, words).map(word -> Enum.valueOf(type, word));
  }
}
