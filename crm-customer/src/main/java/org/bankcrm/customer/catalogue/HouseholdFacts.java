package org.bankcrm.customer.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.Household;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.PartyId;

/** What the members of a household have, of those who let it count. */
final class HouseholdFacts {

  private final CustomerRecord customer;
  private final ExchangeRates rates;
  private final Map<PartyId, CustomerRecord> records = new HashMap<>();

  HouseholdFacts(CustomerRecord customer, Collection<CustomerRecord> members, ExchangeRates rates) {
    this.customer = customer;
    this.rates = rates;
    for (CustomerRecord member : members) {
      if (!member.asOf().equals(customer.asOf()) || !member.zone().equals(customer.zone())) {
        throw new IllegalArgumentException("a member's record is of another instant or zone");
      }
      if (records.put(member.party().id(), member) != null) {
        throw new IllegalArgumentException("a member has two records");
      }
    }
    records.put(customer.party().id(), customer);
  }

  void put(Household household, BankCatalogue catalogue, Facts.Builder facts) {
    List<HouseholdMembership> counted = household.rollingUp();
    facts.put(BankHousehold.COUNTED, counted.size());
    facts.put(
        BankHousehold.ROLLS_UP,
        counted.stream().anyMatch(each -> each.party().equals(customer.party().id())));
    if (counted.stream().allMatch(each -> records.containsKey(each.party()))) {
      Map<HoldingId, Holding> all = new LinkedHashMap<>();
      counted.forEach(each -> assets(each.party()).forEach(held -> all.put(held.id(), held)));
      LocalDate on = oldest(all.values());
      sum(all.values()).ifPresent(sum -> facts.put(catalogue.householdAssets(), sum, on));
      largest(counted).ifPresent(most -> facts.put(catalogue.householdAssetsLargest(), most, on));
    }
  }

  private Optional<Money> largest(List<HouseholdMembership> counted) {
    Optional<Money> most = Optional.of(Money.zero(rates.base()));
    for (HouseholdMembership each : counted) {
      Optional<Money> own = sum(assets(each.party()));
      most = most.flatMap(a -> own.map(b -> a.compareTo(b) >= 0 ? a : b));
    }
    return most;
  }

  private Collection<Holding> assets(PartyId member) {
    return requireNonNull(records.get(member), "a member who counts").openHoldings().stream()
        .filter(held -> held.isOwnedBy(member) && held.kind().side() == BalanceSide.ASSET)
        .toList();
  }

  private Optional<Money> sum(Collection<Holding> holdings) {
    Optional<Money> sum = Optional.of(Money.zero(rates.base()));
    for (Holding held : holdings) {
      Optional<Money> balance = held.balance().flatMap(rates::convert);
      sum = sum.flatMap(a -> balance.map(a::plus));
    }
    return sum;
  }

  private LocalDate oldest(Collection<Holding> holdings) {
    return holdings.stream()
        .flatMap(held -> held.balanceOn().stream())
        .filter(PartyFacts::isInCalendar)
        .reduce(customer.asOfDate(), (a, b) -> b.isBefore(a) ? b : a);
  }
}
