package org.bankcrm.testkit.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Share;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.Purpose;
import org.junit.jupiter.api.Test;

class SyntheticBankTest {
  private static final Instant AS_OF = Instant.parse("2026-06-30T16:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static SyntheticBank bank(int size) {
    return SyntheticBank.of(20260701, size, AS_OF, SHANGHAI);
  }

  @Test
  void customers_ofAnySize_areSoManyWithDistinctKeys() {
    for (int size : List.of(0, 1, 39, 40, 41, 97)) {
      List<CustomerId> ids = bank(size).customers().map(CustomerRecord::id).toList();
      assertThat(ids).hasSize(size).doesNotHaveDuplicates();
    }
  }

  @Test
  void customers_ofALargerBank_beginWithThoseOfASmaller() {
    List<CustomerRecord> small = bank(130).customers().toList();
    List<CustomerRecord> large = bank(400).customers().limit(130).toList();
    assertThat(large).isEqualTo(small);
  }

  @Test
  void customer_askedForInAnyOrder_isThatOfTheStream() {
    SyntheticBank bank = bank(90);
    List<CustomerRecord> inOrder = bank.customers().toList();
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 90).boxed().toList());
    Collections.reverse(numbers);
    for (int number : numbers) {
      assertThat(bank.customer(number)).isEqualTo(inOrder.get(number));
    }
  }

  @Test
  void customers_madeInParallel_areTheSame() {
    SyntheticBank bank = bank(200);
    assertThat(bank.customers().parallel().toList()).isEqualTo(bank.customers().toList());
  }

  @Test
  void customers_ofARange_areThoseOfTheStream() {
    SyntheticBank bank = bank(97);
    List<CustomerRecord> all = bank.customers().toList();
    for (int from : List.of(0, 1, 39, 40, 41, 80, 96, 97)) {
      for (int to : List.of(97, 96, 81, 80, 41, 40, 0)) {
        if (from <= to) {
          assertThat(bank.customers(from, to)).isEqualTo(all.subList(from, to));
        }
      }
    }
    for (int[] wrong : List.of(new int[] {-1, 5}, new int[] {5, 4}, new int[] {0, 98})) {
      assertThatThrownBy(() -> bank.customers(wrong[0], wrong[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be within");
    }
  }

  @Test
  void customers_ofAnotherSeed_areOthers() {
    List<CustomerRecord> one = bank(40).customers().toList();
    List<CustomerRecord> other =
        SyntheticBank.of(20260702, 40, AS_OF, SHANGHAI).customers().toList();
    assertThat(other).doesNotContainAnyElementsOf(one);
  }

  @Test
  void duplicates_linkTwoCustomersOfTheBankWhoAreOnePerson() {
    SyntheticBank bank = bank(2_000).withDuplicates(Share.ofPercent(10));
    Map<CustomerId, CustomerRecord> byId = byId(bank);
    List<DuplicateLink> links = bank.duplicates().toList();
    assertThat(links).hasSizeBetween(140, 260);
    for (DuplicateLink link : links) {
      CustomerRecord original = byId.get(link.original());
      CustomerRecord duplicate = byId.get(link.duplicate());
      assertThat(duplicate.age()).isEqualTo(original.age());
      assertThat(duplicate.party().id()).isNotEqualTo(original.party().id());
    }
  }

  private static Map<CustomerId, CustomerRecord> byId(SyntheticBank bank) {
    return bank.customers().collect(Collectors.toMap(CustomerRecord::id, Function.identity()));
  }

  /** They hold nothing, are customers since no day, and change nobody else. */
  @Test
  void leads_areNoCustomersYet_andLeaveAllOthersAsTheyAre() {
    SyntheticBank without = bank(800);
    List<CustomerRecord> with = without.withLeads(Share.ofPercent(10)).customers().toList();
    assertThat(without.customers()).allMatch(each -> each.customerSince().isPresent());
    List<CustomerRecord> leads =
        with.stream().filter(each -> each.customerSince().isEmpty()).toList();
    assertThat(leads).hasSizeBetween(20, 80);
    for (CustomerRecord lead : leads) {
      assertThat(lead.holdings()).isEmpty();
      assertThat(lead.transactions()).isEmpty();
      assertThat(lead.interactions()).isNotEmpty();
      assertThat(lead.branch()).isPresent();
    }
    Map<CustomerId, CustomerRecord> before = byId(without);
    with.stream()
        .filter(each -> each.customerSince().isPresent())
        .forEach(each -> assertThat(each).isEqualTo(before.get(each.id())));
    assertThat(without.leads().fraction()).isZero();
  }

  /** Some consents to marketing are over, some run out soon, some end by a word said ahead. */
  @Test
  void consents_haveDays_behindAndAhead() {
    List<ConsentEvent> marketing =
        bank(2_000)
            .customers()
            .flatMap(each -> each.consents().events().stream())
            .filter(each -> each.scope().purpose().equals(Purpose.MARKETING))
            .toList();
    assertThat(marketing).anyMatch(each -> each.until().filter(AS_OF::isAfter).isPresent());
    assertThat(marketing).anyMatch(each -> each.until().filter(AS_OF::isBefore).isPresent());
    assertThat(marketing).anyMatch(each -> each.from().isAfter(AS_OF));
    assertThat(marketing).noneMatch(each -> each.at().isAfter(AS_OF));
  }

  @Test
  void of_outsideItsBounds_isRefused() {
    assertThatThrownBy(() -> bank(-1)).hasMessageContaining("size");
    assertThatThrownBy(() -> bank(1).withYears(0)).hasMessageContaining("years");
    assertThatThrownBy(() -> bank(1).customer(1)).hasMessageContaining("number");
    assertThatThrownBy(
            () -> SyntheticBank.of(1, 1, Instant.parse("1980-01-01T00:00:00Z"), SHANGHAI))
        .hasMessageContaining("asOf");
  }
}
