package org.bankcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.ResidentId;
import org.junit.jupiter.api.Test;

/** The example of the module's README, compiled and run. */
class CustomerExampleTest {
  @Test
  void example_ofTheReadme_runs() {
    LocalDate opened = LocalDate.of(2020, 1, 31);
    Instant asOf = Instant.parse("2026-06-30T15:59:59Z");
    ZoneId zone = ZoneId.of("Asia/Shanghai");

    // example
    PartyId li = PartyId.of("p-1");
    Individual person =
        Individual.builder(li, PersonName.ofChinese("李雷").withLatin("Li", "Lei"))
            .document(IdentityDocument.ofUnlimited(ResidentId.of("11010519491231002X")))
            .build();

    Product current =
        Product.of(
            ProductId.of("current"),
            ProductKind.CURRENT_ACCOUNT,
            LocalizedText.of("活期", "Current"));
    Holding account =
        Holding.builder(HoldingId.of("h-1"), current, li, opened)
            .balance(Money.yuan(52_000), LocalDate.of(2026, 6, 30))
            .build();
    Transaction pension =
        Transaction.builder(TransactionId.of("t-1"), account.id(), TransactionType.PENSION)
            .bookedOn(LocalDate.of(2026, 6, 15))
            .credit(Money.parse("CNY 4310.50"))
            .build();

    ConsentScope sms = ConsentScope.of(Purpose.MARKETING).over(Channel.SMS);
    ConsentLedger consents =
        ConsentLedger.empty()
            .plus(new ConsentEvent(ConsentDecision.GRANTED, sms, asOf, "notice@4", "form-77"));

    CustomerRecord customer =
        CustomerRecord.builder(CustomerId.of("c-1"), person, asOf, zone)
            .relationships(
                List.of(
                    new HouseholdMembership(
                        li, HouseholdId.of("hh-1"), true, true, DateRange.startingOn(opened))))
            .holdings(List.of(account))
            .transactions(List.of(pension))
            .consents(consents)
            .build(); // or every problem at once, with its place

    customer.age(); // 76
    customer.tenureMonths(); // 77
    customer.assets().amounts(); // [CNY 52000.00]
    customer.consents().at(asOf, sms).isGranted(); // true
    customer.toString(); // CustomerRecord[c-1]
    // end

    assertThat(customer.age()).hasValue(76);
    assertThat(customer.tenureMonths()).hasValue(77);
    assertThat(customer.assets().amounts()).hasToString("[CNY 52000.00]");
    assertThat(customer.consents().at(asOf, sms).isGranted()).isTrue();
    assertThat(customer).hasToString("CustomerRecord[c-1]");
  }

  @Test
  void readme_showsThisVeryCode() throws IOException {
    Path module = Path.of(System.getProperty("crm.root"), "crm-customer");
    String source =
        Files.readString(
            module.resolve("src/test/java/org/bankcrm/customer/CustomerExampleTest.java"));
    String example =
        source
            .substring(source.indexOf("// example\n") + 11, source.indexOf("    // end\n"))
            .stripTrailing()
            .stripIndent();
    assertThat(example).hasLineCount(42);
    assertThat(Files.readString(module.resolve("README.md"))).contains(example);
  }
}
