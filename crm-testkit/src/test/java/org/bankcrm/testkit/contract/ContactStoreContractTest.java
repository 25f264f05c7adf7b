package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.port.ContactEntry;
import org.bankcrm.campaign.port.ContactStore;
import org.bankcrm.campaign.port.InMemoryContactStore;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.InteractionId;
import org.junit.jupiter.api.Test;

/** Each fault of a store is seen by the clause that forbids it. */
class ContactStoreContractTest {

  private static List<String> broken(String fault) throws IllegalAccessException {
    ContactStoreContract contract =
        new ContactStoreContract() {
          @Override
          protected ContactStore newStore() {
            return new Faulty(fault);
          }
        };
    return Clauses.broken(ContactStoreContract.class, contract);
  }

  /** A store with one fault or none. */
  private static final class Faulty implements ContactStore {

    private final String fault;
    private final ContactStore good = new InMemoryContactStore();
    private final Set<InteractionId> taken = new HashSet<>();
    private int told;

    Faulty(String fault) {
      this.fault = fault;
    }

    @Override
    public void append(Collection<ContactEntry> entries) {
      switch (fault) {
        case "keeps half of what it refuses" -> entries.forEach(each -> good.append(List.of(each)));
        case "counts what is told again" -> entries.forEach(this::afresh);
        case "keeps the first" -> entries.forEach(this::first);
        case "keeps one" ->
            good.append(List.copyOf(entries).subList(0, Math.min(1, entries.size())));
        case "cuts instants" -> good.append(entries.stream().map(Faulty::cut).toList());
        default -> good.append(entries);
      }
    }

    private void afresh(ContactEntry each) {
      InteractionId id = InteractionId.of(each.id().value() + "-" + told++);
      good.append(
          List.of(
              new ContactEntry(
                  each.customer(), each.kind(), id, each.at(), each.what(), each.open())));
    }

    private void first(ContactEntry each) {
      if (taken.add(each.id())) {
        good.append(List.of(each));
      }
    }

    private static ContactEntry cut(ContactEntry each) {
      Instant at = each.at().truncatedTo(ChronoUnit.MICROS);
      return new ContactEntry(
          each.customer(), each.kind(), each.id(), at, each.what(), each.open());
    }

    @Override
    public ContactHistory of(CustomerId customer, Instant from, Instant to) {
      boolean closes = fault.equals("closes the range") && !to.equals(Instant.MAX);
      return good.of(customer, from, closes ? to.plusNanos(1) : to);
    }

    @Override
    public Map<CustomerId, ContactHistory> ofAll(
        Collection<CustomerId> customers, Instant from, Instant to) {
      Map<CustomerId, ContactHistory> all = good.ofAll(customers, from, to);
      if (fault.equals("leaves out who is unknown")) {
        all.values().removeIf(ContactHistory.empty()::equals);
      }
      return all;
    }

    @Override
    public boolean withdraw(CustomerId customer, InteractionId id) {
      return fault.equals("withdraws nothing") || good.withdraw(customer, id);
    }

    @Override
    public void forget(CustomerId customer) {
      if (!fault.equals("never forgets")) {
        good.forget(customer);
      }
    }
  }

  @Test
  void contract_storeWithoutFault_passes() throws IllegalAccessException {
    assertThat(broken("none")).isEmpty();
  }

  @Test
  void contract_eachFault_isSeenByItsClause() throws IllegalAccessException {
    assertThat(broken("keeps half of what it refuses")).containsExactly("clause3");
    assertThat(broken("keeps one")).contains("clause2", "clause5");
    assertThat(broken("counts what is told again")).contains("clause3", "clause4");
    assertThat(broken("keeps the first")).contains("clause3", "clause4", "clause6");
    assertThat(broken("cuts instants")).contains("clause5");
    assertThat(broken("closes the range")).contains("clause5");
    assertThat(broken("withdraws nothing")).containsExactly("clause7");
    assertThat(broken("never forgets")).containsExactly("clause8");
    assertThat(broken("leaves out who is unknown")).containsExactly("clause9");
  }
}
