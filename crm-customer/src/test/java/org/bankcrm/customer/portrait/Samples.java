package org.bankcrm.customer.portrait;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.catalogue.BankFacts;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.AccountNumber;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.StaffId;

/** A customer of whom the record tells something in every field. */
final class Samples {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Instant AS_OF = Instant.parse("2026-02-28T08:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 2, 28);
  static final CustomerId ID = CustomerId.of("c-1");
  static final BankCatalogue CATALOGUE = BankCatalogue.in(Currency.getInstance("CNY"));

  private static final PartyId SELF = PartyId.of("p-1");
  private static final LocalDate OPENED = LocalDate.of(2019, 3, 1);

  private Samples() {}

  static CustomerRecord customer() {
    return customer(new Random(1));
  }

  /** The same customer, whatever the order in which the parts are handed in. */
  static CustomerRecord customer(Random order) {
    List<Holding> holdings = shuffled(List.of(deposit(), current()), order);
    return CustomerRecord.builder(ID, person(), AS_OF, SHANGHAI)
        .customerSince(OPENED)
        .holdings(holdings)
        .relationships(
            List.of(
                new ManagerAssignment(SELF, StaffId.of("S-4711"), DateRange.startingOn(OPENED))))
        .transactions(shuffled(transactions(), order))
        .interactions(shuffled(interactions(), order))
        .consents(ConsentLedger.empty().plusAll(shuffled(consents(), order)))
        .build();
  }

  private static <T> List<T> shuffled(List<T> parts, Random order) {
    List<T> all = new ArrayList<>(parts);
    Collections.shuffle(all, order);
    return all;
  }

  private static Individual person() {
    return Individual.builder(SELF, PersonName.ofChinese("欧阳晓雯").withLatin("Ouyang", "Xiaowen"))
        .birthDate(LocalDate.of(1996, 2, 29))
        .gender(Gender.FEMALE)
        .document(IdentityDocument.ofUnlimited(ResidentId.of("11010519960229002X")))
        .contactPoint(point("cp-1", ContactKind.MOBILE, "13812345678"))
        .contactPoint(point("cp-2", ContactKind.EMAIL, "xiaowen.ouyang@example.com"))
        .contactPoint(point("cp-3", ContactKind.WECHAT, "ouyang-wx-88"))
        .address(
            Address.builder(AddressUse.HOME, Country.CHINA)
                .province("浙江省")
                .city("杭州市")
                .line("文三路九十九号三单元")
                .build())
        .employment(Employment.builder(DateRange.startingOn(OPENED)).employer("杭州天河纺织有限公司").build())
        .build();
  }

  private static ContactPoint point(String id, ContactKind kind, String value) {
    return ContactPoint.of(ContactPointId.of(id), kind, value);
  }

  private static Product product(String id, ProductKind kind, String zh, String en) {
    return Product.of(ProductId.of(id), kind, LocalizedText.of(zh, en));
  }

  private static Holding current() {
    Product product = product("cur", ProductKind.CURRENT_ACCOUNT, "畅享活期", "Everyday account");
    return Holding.builder(HoldingId.of("h-1"), product, SELF, OPENED)
        .accountNumber(new AccountNumber("6222020200112233445"))
        .balance(Money.parse("CNY 41973.19"), TODAY.minusDays(1))
        .limit(Money.parse("CNY 5117.23"))
        .build();
  }

  private static Holding deposit() {
    Product product = product("dep", ProductKind.TERM_DEPOSIT, "稳盈定期", "Steady deposit");
    return Holding.builder(HoldingId.of("h-2"), product, SELF, OPENED)
        .balance(Money.parse("USD 7083.61"), TODAY)
        .annualRate(new BigDecimal("0.0275"))
        .maturesOn(LocalDate.of(2026, 3, 15))
        .build();
  }

  private static List<Transaction> transactions() {
    return List.of(
        Transaction.builder(TransactionId.of("t-1"), HoldingId.of("h-1"), TransactionType.SALARY)
            .bookedOn(LocalDate.of(2026, 2, 10))
            .credit(Money.parse("CNY 18261.37"))
            .build(),
        Transaction.builder(TransactionId.of("t-2"), HoldingId.of("h-1"), TransactionType.PAYMENT)
            .bookedOn(LocalDate.of(2026, 2, 27))
            .debit(Money.parse("CNY 913.57"))
            .channel(Channel.MOBILE)
            .build());
  }

  private static List<Interaction> interactions() {
    return List.of(
        Interaction.byCustomer(
                InteractionId.of("i-1"),
                InteractionKind.COMPLAINT,
                Channel.PHONE,
                Instant.parse("2026-02-20T02:00:00Z"))
            .topic("card-swallowed")
            .build(),
        Interaction.byBank(
                InteractionId.of("i-2"),
                InteractionKind.CONTACT,
                Channel.SMS,
                Instant.parse("2026-01-05T02:00:00Z"))
            .build());
  }

  private static List<ConsentEvent> consents() {
    ConsentScope sms = ConsentScope.of(Purpose.MARKETING).over(Channel.SMS);
    Instant then = Instant.parse("2025-05-01T00:00:00Z");
    return List.of(
        new ConsentEvent(ConsentDecision.GRANTED, sms, then, "n", "f-1"),
        new ConsentEvent(
            ConsentDecision.DENIED, ConsentScope.of(Purpose.PROFILING), then, "n", "f-2"));
  }

  static Facts facts(CustomerRecord customer) {
    return BankFacts.of(
        customer,
        CATALOGUE,
        ExchangeRates.of(CATALOGUE.currency(), TODAY, Map.of(), RoundingMode.HALF_EVEN));
  }
}
