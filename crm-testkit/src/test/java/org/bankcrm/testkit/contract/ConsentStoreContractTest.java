package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentStore;
import org.bankcrm.customer.consent.InMemoryConsentStore;
import org.junit.jupiter.api.Test;

/** Each fault of a store is seen by the clause that forbids it. */
class ConsentStoreContractTest {

  private static List<String> broken(String fault) throws IllegalAccessException {
    ConsentStoreContract contract =
        new ConsentStoreContract() {
          @Override
          protected ConsentStore newStore() {
            return new Faulty(fault);
          }
        };
    return Clauses.broken(ConsentStoreContract.class, contract);
  }

  /** A store with one fault or none. */
  private static final class Faulty implements ConsentStore {

    private final String fault;
    private final ConsentStore good = new InMemoryConsentStore();

    Faulty(String fault) {
      this.fault = fault;
    }

    private CustomerId key(CustomerId customer) {
      return fault.equals("mixes customers") ? CustomerId.of("any") : customer;
    }

    @Override
    public ConsentLedger of(CustomerId customer) {
      ConsentLedger ledger = good.of(key(customer));
      return fault.equals("loses the voices") ? ConsentLedger.of(ledger.events()) : ledger;
    }

    @Override
    public Map<CustomerId, ConsentLedger> ofAll(Collection<CustomerId> customers) {
      Map<CustomerId, ConsentLedger> all = good.ofAll(customers);
      if (fault.equals("leaves out who is unknown")) {
        all.values().removeIf(ConsentLedger.empty()::equals);
      }
      return all;
    }

    @Override
    public void append(CustomerId customer, Collection<ConsentEvent> decisions) {
      switch (fault) {
        case "keeps half" -> good.append(customer, decisions.stream().limit(1).toList());
        case "keeps the last call" -> {
          good.forget(customer);
          good.append(customer, decisions);
        }
        default -> good.append(key(customer), decisions);
      }
    }

    @Override
    public boolean replace(CustomerId customer, ConsentLedger expected, ConsentLedger ledger) {
      return switch (fault) {
        case "last one wins" -> good.replace(customer, good.of(customer), ledger);
        case "forgets its answer" ->
            good.of(customer).equals(expected) && good.replace(customer, expected, ledger);
        case "only adds" -> {
          good.append(customer, ledger.events());
          yield good.of(customer).events().equals(ledger.events());
        }
        default -> good.replace(key(customer), expected, ledger);
      };
    }

    @Override
    public void forget(CustomerId customer) {
      if (!fault.equals("never forgets")) {
        good.forget(key(customer));
      }
    }
  }

  @Test
  void contract_storeWithoutFault_passes() throws IllegalAccessException {
    assertThat(broken("none")).isEmpty();
  }

  @Test
  void contract_eachFault_isSeenByItsClause() throws IllegalAccessException {
    assertThat(broken("keeps half")).contains("clause2");
    assertThat(broken("keeps the last call")).contains("clause3", "clause4");
    assertThat(broken("loses the voices")).contains("clause4", "clause6");
    assertThat(broken("mixes customers")).contains("clause5");
    assertThat(broken("last one wins")).containsExactly("clause6");
    assertThat(broken("forgets its answer")).containsExactly("clause6");
    assertThat(broken("only adds")).contains("clause4", "clause6");
    assertThat(broken("never forgets")).containsExactly("clause7");
    assertThat(broken("leaves out who is unknown")).containsExactly("clause8");
  }
}
