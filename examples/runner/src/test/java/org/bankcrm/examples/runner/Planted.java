package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
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
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.StatementKind;
import org.bankcrm.customer.party.StatementSource;

/**
 * A customer whose every field holds something that must never be seen where nobody asked; only the
 * bank's own key of the customer may be told.
 */
final class Planted {

  /** What stands in for personal data: names, numbers, days, texts, amounts. */
  static final List<String> CANARIES =
      List.of(
          "金丝雀",
          "CANARY",
          "canary",
          "110105197303070028",
          "13973917391",
          "1973-03-07",
          "739173",
          "739,173");

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  static final Instant AS_OF = AsOf.endOf(TODAY, ZONE);
  private static final LocalDate BORN = LocalDate.of(1973, 3, 7);
  private static final Money AMOUNT = Money.parse("CNY 739173.91");
  private static final PartyId SELF = PartyId.of("p-CANARY");

  private Planted() {}

  static CustomerRecord customer() {
    return CustomerRecord.builder(CustomerId.of("c-9"), person(), AS_OF, ZONE)
        .customerSince(LocalDate.of(2020, 1, 31))
        .holdings(List.of(account()))
        .transactions(List.of(booking("t-CANARY-1", 3), booking("t-CANARY-2", 40)))
        .interactions(List.of(call()))
        .consents(
            ConsentLedger.empty()
                .plus(
                    new ConsentEvent(
                        ConsentDecision.GRANTED,
                        ConsentScope.of(Purpose.MARKETING).over(Channel.SMS),
                        AS_OF.minusSeconds(86_400),
                        "canary@1",
                        "CANARY-proof")))
        .build();
  }

  private static Individual person() {
    return Individual.builder(SELF, PersonName.ofChinese("金丝雀").withLatin("Canary", "CANARY"))
        .birthDate(BORN)
        .gender(Gender.FEMALE)
        .document(IdentityDocument.ofUnlimited(ResidentId.of("110105197303070028")))
        .contactPoint(
            ContactPoint.of(ContactPointId.of("cp-1"), ContactKind.MOBILE, "139 7391 7391"))
        .contactPoint(
            ContactPoint.of(ContactPointId.of("cp-2"), ContactKind.EMAIL, "canary@example.org"))
        .address(
            Address.builder(AddressUse.HOME, Country.of("CN"))
                .province("金丝雀省")
                .city("金丝雀市")
                .line("CANARY road 7391")
                .build())
        .employment(
            Employment.builder(DateRange.startingOn(LocalDate.of(2001, 1, 1)))
                .employer("金丝雀公司")
                .position("CANARY keeper")
                .build())
        .statement(
            new FinancialStatement(
                StatementKind.ANNUAL_INCOME, AMOUNT, TODAY, StatementSource.DECLARED))
        .build();
  }

  private static Holding account() {
    Product product =
        Product.of(
            ProductId.of("current"),
            ProductKind.CURRENT_ACCOUNT,
            LocalizedText.of("活期", "Current"));
    return Holding.builder(HoldingId.of("h-CANARY"), product, SELF, LocalDate.of(2020, 1, 31))
        .accountNumber(AccountNumber.of("6222CANARY7391"))
        .balance(AMOUNT, TODAY)
        .build();
  }

  private static Transaction booking(String id, int daysAgo) {
    return Transaction.builder(
            TransactionId.of(id), HoldingId.of("h-CANARY"), TransactionType.SALARY)
        .bookedOn(TODAY.minusDays(daysAgo))
        .credit(AMOUNT)
        .balanceAfter(AMOUNT)
        .build();
  }

  private static Interaction call() {
    return Interaction.byCustomer(
            InteractionId.of("i-CANARY"),
            InteractionKind.COMPLAINT,
            Channel.PHONE,
            AS_OF.minusSeconds(3_600))
        .topic("canary")
        .contactPoint(ContactPointId.of("cp-1"))
        .build();
  }
}
