package org.bankcrm.testkit.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Share;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.ConsentStatus;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.constraint.BankCardNumber;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.party.BeneficialOwnership;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.OfficeHeld;
import org.bankcrm.customer.party.Organisation;
import org.junit.jupiter.api.Test;

/** What the files of the synthetic bank say, and what they leave out. */
class FilesTest {
  private static final List<CustomerRecord> CUSTOMERS = Samples.customers();
  private static final List<CustomerRecord> PEOPLE =
      CUSTOMERS.stream().filter(c -> c.party() instanceof Individual).toList();

  private static double share(List<CustomerRecord> of, Predicate<CustomerRecord> holds) {
    return of.stream().filter(holds).count() / (double) of.size();
  }

  private static Predicate<CustomerRecord> person(Predicate<Individual> holds) {
    return customer -> holds.test((Individual) customer.party());
  }

  @Test
  void numbers_areOfNobody() {
    BankCardNumber.Validator cards = new BankCardNumber.Validator();
    for (CustomerRecord customer : CUSTOMERS) {
      customer.party().contactPoints().stream()
          .filter(point -> point.kind().equals(ContactKind.MOBILE))
          .forEach(point -> assertThat(point.value()).matches("154[0-9]{8}"));
      customer.party().contactPoints().stream()
          .filter(point -> point.kind().equals(ContactKind.EMAIL))
          .forEach(point -> assertThat(point.value()).endsWith("@example.com"));
      if (customer.party() instanceof Individual person) {
        person
            .residentId()
            .ifPresent(id -> assertThat(id.regionCode()).matches("[0-9]{2}99[0-9]{2}"));
      }
      customer.holdings().stream()
          .flatMap(holding -> holding.accountNumber().stream())
          .forEach(number -> assertThat(number.value()).matches("99[0-9]{15,17}"));
      customer.holdings().stream()
          .flatMap(holding -> holding.accountNumber().stream())
          .forEach(number -> assertThat(cards.isValid(number.value(), null)).isTrue());
    }
  }

  @Test
  void residentIds_agreeWithTheRestOfTheFile() {
    assertThat(share(PEOPLE, person(p -> p.residentId().isPresent()))).isGreaterThan(0.9);
    for (CustomerRecord customer : PEOPLE) {
      Individual person = (Individual) customer.party();
      person
          .residentId()
          .ifPresent(
              id -> {
                assertThat(person.birthDate()).contains(id.birthDate());
                assertThat(person.gender()).contains(id.gender());
              });
    }
  }

  @Test
  void residentIds_areDistinct_exceptForDuplicates() {
    List<String> ids =
        PEOPLE.stream()
            .flatMap(c -> ((Individual) c.party()).residentId().stream())
            .map(id -> id.number())
            .toList();
    long twice = ids.size() - ids.stream().distinct().count();
    assertThat(twice).isBetween(10L, Samples.bank(3_000).duplicates().count());
  }

  @Test
  void values_areMissing_asOftenAsWanted() {
    assertThat(share(PEOPLE, person(p -> p.education().isEmpty()))).isCloseTo(0.1, within(0.025));
    assertThat(share(PEOPLE, person(p -> p.statements().isEmpty()))).isCloseTo(0.1, within(0.025));
    List<CustomerRecord> complete =
        Samples.bank(300)
            .withMissing(Share.NONE)
            .customers()
            .filter(c -> c.party() instanceof Individual)
            .toList();
    assertThat(complete)
        .allMatch(person(p -> p.education().isPresent() && !p.statements().isEmpty()))
        .allMatch(person(p -> p.maritalStatus().isPresent() && !p.contactPoints().isEmpty()));
  }

  @Test
  void riskAssessments_areSometimesMissing_andSometimesOver() {
    assertThat(share(PEOPLE, person(p -> p.riskAssessments().isEmpty()))).isBetween(0.4, 0.75);
    assertThat(
            share(
                PEOPLE,
                c ->
                    !((Individual) c.party()).riskAssessments().isEmpty()
                        && c.riskAssessment().isEmpty()))
        .isBetween(0.08, 0.3);
  }

  @Test
  void organisations_haveCreditCodesAndPeopleBehindThem() {
    List<CustomerRecord> firms =
        CUSTOMERS.stream().filter(c -> c.party() instanceof Organisation).toList();
    assertThat(firms.size() / (double) CUSTOMERS.size()).isBetween(0.035, 0.065);
    for (CustomerRecord firm : firms) {
      BigDecimal owned =
          firm.relationships().stream()
              .filter(BeneficialOwnership.class::isInstance)
              .map(tie -> ((BeneficialOwnership) tie).share().fraction())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(owned).isEqualByComparingTo(BigDecimal.ONE);
      assertThat(firm.relationships()).hasAtLeastOneElementOfType(OfficeHeld.class);
      assertThat(firm.transactions()).isNotEmpty();
    }
    assertThat(share(firms, f -> ((Organisation) f.party()).creditCode().isPresent()))
        .isGreaterThan(0.9);
  }

  @Test
  void consents_areGivenRefusedAndTakenBack() {
    ConsentScope bySms = ConsentScope.of(Purpose.MARKETING).over(Channel.SMS);
    for (ConsentStatus status : ConsentStatus.values()) {
      assertThat(share(CUSTOMERS, c -> c.consents().at(c.asOf(), bySms).status() == status))
          .as(status.name())
          .isBetween(0.08, 0.65);
    }
    assertThat(
            share(
                CUSTOMERS,
                c ->
                    c.consents().events().stream()
                        .map(ConsentEvent::decision)
                        .anyMatch(ConsentDecision.WITHDRAWN::equals)))
        .isBetween(0.06, 0.2);
  }

  @Test
  void complaints_areRare_andMoreOftenOfThoseWhoLeave() {
    assertThat(share(PEOPLE, FilesTest::hasComplained)).isBetween(0.04, 0.18);
  }

  private static boolean hasComplained(CustomerRecord customer) {
    return customer.interactions().stream()
        .anyMatch(i -> i.kind().equals(InteractionKind.COMPLAINT));
  }

  @Test
  void someAccounts_sleep_andSomeWake() {
    List<CustomerRecord> asleep =
        PEOPLE.stream()
            .filter(c -> c.holdings().stream().anyMatch(h -> h.status() == HoldingStatus.DORMANT))
            .toList();
    assertThat(asleep.size() / (double) PEOPLE.size()).isBetween(0.03, 0.1);
    double awake =
        share(
            asleep,
            c ->
                c.transactions().stream()
                    .anyMatch(t -> t.bookedOn().isAfter(Samples.TODAY.minusDays(30))));
    assertThat(awake).isBetween(0.04, 0.3);
  }

  @Test
  void duplicates_differFromTheirOriginals_inNameOrPaperOrPhone() {
    SyntheticBank bank = Samples.bank(3_000);
    Map<CustomerId, CustomerRecord> byId =
        CUSTOMERS.stream().collect(Collectors.toMap(CustomerRecord::id, Function.identity()));
    List<DuplicateLink> links = bank.duplicates().toList();
    assertThat(links.size() / 3_000.0).isBetween(0.01, 0.03);
    long renamed =
        links.stream()
            .filter(
                link ->
                    !byId.get(link.original())
                        .party()
                        .displayName()
                        .equals(byId.get(link.duplicate()).party().displayName()))
            .count();
    assertThat(renamed / (double) links.size()).isBetween(0.15, 0.6);
    assertThat(links)
        .allMatch(
            link ->
                !byId.get(link.original())
                    .party()
                    .contactPoints()
                    .equals(byId.get(link.duplicate()).party().contactPoints()));
  }

  @Test
  void stream_keepsNoCustomerThatWasRead() {
    List<WeakReference<CustomerRecord>> read = new ArrayList<>();
    Iterator<CustomerRecord> customers = Samples.bank(1_000).customers().iterator();
    for (int i = 0; i < 600; i++) {
      read.add(new WeakReference<>(customers.next()));
    }
    System.gc();
    long kept = read.stream().filter(reference -> reference.get() != null).count();
    assertThat(kept).isLessThanOrEqualTo(2 * Block.SIZE);
    assertThat(customers.hasNext()).isTrue();
  }
}
