package org.bankcrm.customer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.BeneficialOwnership;
import org.bankcrm.customer.party.Classification;
import org.bankcrm.customer.party.EmployedBy;
import org.bankcrm.customer.party.Guarantee;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.Relationship;
import org.junit.jupiter.api.Test;

class HouseholdFactsTest {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final BankCatalogue BANK = BankCatalogue.in(CNY);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2024-02-29T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
  private static final DateRange SINCE = DateRange.startingOn(LocalDate.of(2020, 2, 29));
  private static final ExchangeRates RATES =
      ExchangeRates.of(
          CNY,
          TODAY,
          Map.of(Currency.getInstance("USD"), new BigDecimal("7.1")),
          RoundingMode.HALF_EVEN);

  private final PartyId li = PartyId.of("p-0");
  private final PartyId wife = PartyId.of("p-1");

  private static HouseholdMembership member(PartyId party, boolean counts) {
    return new HouseholdMembership(party, HouseholdId.of("hh"), true, counts, SINCE);
  }

  private static Holding account(String id, PartyId owner, Money balance, PartyId... joint) {
    Product product =
        Product.of(
            ProductId.of("savings"),
            ProductKind.SAVINGS_ACCOUNT,
            LocalizedText.of("储蓄", "Savings"));
    Holding.Builder held =
        Holding.builder(HoldingId.of(id), product, owner, LocalDate.of(2021, 1, 1))
            .balance(balance, TODAY);
    for (PartyId each : joint) {
      held.participant(each, HoldingRole.JOINT_OWNER);
    }
    return held.build();
  }

  private static CustomerRecord record(
      PartyId party, List<? extends Relationship> ties, Holding... holdings) {
    Individual person = Individual.builder(party, PersonName.ofChinese("李雷")).build();
    return CustomerRecord.builder(CustomerId.of("c-" + party.value()), person, NOW, ZONE)
        .relationships(ties)
        .holdings(List.of(holdings))
        .build();
  }

  private static Facts facts(CustomerRecord customer, List<CustomerRecord> members) {
    Facts.Builder facts = BankFacts.builder(customer, BANK, RATES);
    BankFacts.putHousehold(facts, customer, members, BANK, RATES);
    return facts.build();
  }

  @Test
  void jointAccount_countsOnceInTheTotalAndWholeForEach() {
    List<HouseholdMembership> ties = List.of(member(li, true), member(wife, true));
    Holding joint = account("h-joint", li, Money.yuan(100), wife);
    CustomerRecord customer = record(li, ties, joint, account("h-1", li, Money.yuan(10)));
    CustomerRecord other = record(wife, ties, joint, account("h-2", wife, Money.yuan(30)));
    Facts facts = facts(customer, List.of(other));
    assertThat(facts.get(BANK.householdAssets())).contains(Money.yuan(140));
    assertThat(facts.get(BANK.householdAssetsLargest())).contains(Money.yuan(130));
    assertThat(facts.get(BankHousehold.COUNTED)).contains(2L);
    assertThat(facts.get(BankHousehold.ROLLS_UP)).contains(true);
  }

  @Test
  void memberWhoKeepsItApart_isLeftOut() {
    List<HouseholdMembership> ties = List.of(member(li, true), member(wife, false));
    CustomerRecord customer = record(li, ties, account("h-1", li, Money.yuan(10)));
    CustomerRecord other = record(wife, ties, account("h-2", wife, Money.yuan(30)));
    assertThat(facts(customer, List.of(other)).get(BANK.householdAssets()))
        .contains(Money.yuan(10));
    Facts hers = facts(other, List.of(customer));
    assertThat(hers.get(BANK.householdAssets())).contains(Money.yuan(10));
    assertThat(hers.get(BankHousehold.ROLLS_UP)).contains(false);
  }

  @Test
  void memberWithoutRecordOrRate_leavesAmountsOpen() {
    List<HouseholdMembership> ties = List.of(member(li, true), member(wife, true));
    CustomerRecord customer = record(li, ties, account("h-1", li, Money.yuan(10)));
    Facts alone = facts(customer, List.of());
    assertThat(alone.get(BANK.householdAssets())).isEmpty();
    assertThat(alone.get(BankHousehold.COUNTED)).contains(2L);
    CustomerRecord yen = record(wife, ties, account("h-2", wife, Money.parse("JPY 30")));
    Facts noRate = facts(customer, List.of(yen));
    assertThat(noRate.get(BANK.householdAssets())).isEmpty();
    assertThat(noRate.get(BANK.householdAssetsLargest())).isEmpty();
    CustomerRecord dollars = record(wife, ties, account("h-3", wife, Money.parse("USD 30.00")));
    assertThat(facts(customer, List.of(dollars)).get(BANK.householdAssets()))
        .contains(Money.yuan(223));
  }

  @Test
  void recordsOfAnotherDay_orTwoOfOneParty_areRefused() {
    List<HouseholdMembership> ties = List.of(member(li, true), member(wife, true));
    CustomerRecord customer = record(li, ties);
    CustomerRecord other = record(wife, ties);
    assertThatThrownBy(() -> facts(customer, List.of(other, other)))
        .isInstanceOf(IllegalArgumentException.class);
    CustomerRecord later =
        CustomerRecord.builder(CustomerId.of("c-9"), other.party(), NOW.plusSeconds(1), ZONE)
            .build();
    assertThatThrownBy(() -> facts(customer, List.of(later)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void total_isThatOfThoseWhoCount_inAnyOrder(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1_000_000) Integer> balances,
      @ForAll @IntRange(max = 31) int counting,
      @ForAll @IntRange(max = 4) int turn) {
    List<HouseholdMembership> ties = new ArrayList<>();
    for (int i = 0; i < balances.size(); i++) {
      ties.add(member(PartyId.of("p-" + i), (counting >> i & 1) == 1));
    }
    List<CustomerRecord> all = new ArrayList<>();
    long sum = 0;
    long most = 0;
    for (int i = 0; i < balances.size(); i++) {
      PartyId party = PartyId.of("p-" + i);
      all.add(record(party, ties, account("h-" + i, party, Money.yuan(balances.get(i)))));
      sum += ties.get(i).rollsUp() ? balances.get(i) : 0;
      most = ties.get(i).rollsUp() ? Math.max(most, balances.get(i)) : most;
    }
    CustomerRecord customer = all.remove(0);
    Collections.rotate(all, turn);
    Facts facts = facts(customer, all);
    assertThat(facts.get(BANK.householdAssets())).contains(Money.yuan(sum));
    assertThat(facts.get(BANK.householdAssetsLargest())).contains(Money.yuan(most));
  }

  /** Left and came back, and one of both entered twice for the same days. */
  @Test
  void memberWithSeveralMemberships_isOneMember() {
    HouseholdId home = HouseholdId.of("hh");
    List<HouseholdMembership> ties =
        List.of(
            member(li, true),
            new HouseholdMembership(wife, home, true, true, DateRange.until(TODAY)),
            new HouseholdMembership(wife, home, true, true, DateRange.startingOn(TODAY)),
            new HouseholdMembership(wife, home, false, false, SINCE));
    CustomerRecord customer = record(li, ties, account("h-1", li, Money.yuan(10)));
    CustomerRecord other = record(wife, ties, account("h-2", wife, Money.yuan(30)));
    Facts facts = facts(customer, List.of(other));
    assertThat(facts.get(BankAttributes.HOUSEHOLD_SIZE)).contains(2L);
    assertThat(facts.get(BankAttributes.HOUSEHOLD_MEMBERS).orElseThrow()).hasSize(1);
    assertThat(facts.get(BankHousehold.COUNTED)).contains(2L);
    assertThat(facts.get(BANK.householdAssets())).contains(Money.yuan(40));
  }

  @Test
  void relatedParties_ofWhomNothingIsTold_areNotNone() {
    Facts nothing = facts(record(li, List.of()), List.of());
    assertThat(nothing.get(BankAttributes.RELATED_PARTIES)).isEmpty();
    List<Guarantee> over = List.of(new Guarantee(wife, li, DateRange.until(TODAY)));
    assertThat(facts(record(li, over), List.of()).get(BankAttributes.RELATED_PARTIES))
        .contains(List.of());
  }

  @Test
  void relatedParty_ofTwoContracts_isOne_asTheLaterTells() {
    DateRange later = DateRange.startingOn(LocalDate.of(2023, 5, 1));
    List<Guarantee> twice = List.of(new Guarantee(wife, li, later), new Guarantee(wife, li, SINCE));
    Facts facts = facts(record(li, twice), List.of());
    List<Facts> told = facts.get(BankAttributes.RELATED_PARTIES).orElseThrow();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).get(BankRelated.SINCE)).contains(LocalDate.of(2023, 5, 1));
    assertThat(facts.get(BankAttributes.GUARANTEES_RECEIVED)).contains(1L);
  }

  @Test
  void relatedParties_areToldFromTheCustomersSide() {
    PartyId guarantor = PartyId.of("p-g");
    PartyId firm = PartyId.of("p-f");
    CustomerRecord customer =
        CustomerRecord.builder(
                CustomerId.of("c-1"),
                Individual.builder(li, PersonName.ofChinese("李雷")).build(),
                NOW,
                ZONE)
            .relationships(
                List.of(
                    new Guarantee(guarantor, li, SINCE),
                    new EmployedBy(li, firm, SINCE),
                    new BeneficialOwnership(
                        li, firm, Share.ofFraction(new BigDecimal("0.33335")), SINCE),
                    new Guarantee(li, firm, DateRange.until(TODAY))))
            .relatedParties(
                List.of(
                    Individual.builder(guarantor, PersonName.ofChinese("韩梅梅"))
                        .birthDate(LocalDate.of(1952, 2, 29))
                        .build(),
                    Organisation.builder(firm)
                        .legalNameZh("某某有限公司")
                        .industry(Classification.industry("J66"))
                        .build()))
            .build();
    List<Facts> all = facts(customer, List.of()).get(BankAttributes.RELATED_PARTIES).orElseThrow();
    assertThat(all)
        .extracting(each -> each.get(BankRelated.ROLE).orElseThrow())
        .containsExactly("GUARANTOR", "EMPLOYER", "OWNED"); // what ended today is over
    assertThat(all.get(0).get(BankRelated.AGE)).contains(72L);
    assertThat(all.get(0).absence(BankRelated.SHARE)).contains(Absence.NOT_APPLICABLE);
    assertThat(all.get(1).get(BankRelated.INDUSTRY)).contains("J66");
    assertThat(all.get(2).get(BankRelated.SHARE)).contains(new BigDecimal("0.3334"));
    assertThat(all.get(2).get(BankRelated.SINCE)).contains(LocalDate.of(2020, 2, 29));
  }
}
