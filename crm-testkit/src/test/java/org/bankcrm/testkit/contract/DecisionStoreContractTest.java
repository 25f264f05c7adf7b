package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.port.DecisionStore;
import org.bankcrm.core.port.InMemoryDecisionStore;
import org.bankcrm.core.port.KeptDecision;
import org.junit.jupiter.api.Test;

/** Each fault of a store is seen by the clause that forbids it. */
class DecisionStoreContractTest {

  private static List<String> broken(String fault) throws IllegalAccessException {
    DecisionStoreContract contract =
        new DecisionStoreContract() {
          @Override
          protected DecisionStore newStore() {
            return new Faulty(fault);
          }
        };
    return Clauses.broken(DecisionStoreContract.class, contract);
  }

  /** A store with one fault or none. */
  private static final class Faulty implements DecisionStore {

    private final String fault;
    private final DecisionStore good = new InMemoryDecisionStore();

    Faulty(String fault) {
      this.fault = fault;
    }

    @Override
    public void append(Collection<KeptDecision> decisions) {
      switch (fault) {
        case "keeps half of what it refuses" ->
            decisions.forEach(each -> good.append(List.of(each)));
        case "keeps one" -> good.append(decisions.stream().limit(1).toList());
        case "keeps the first" ->
            decisions.forEach(
                each -> {
                  if (good.find(each.id()).isEmpty()) {
                    good.append(List.of(each));
                  }
                });
        case "loses the facts" -> good.append(decisions.stream().map(Faulty::bare).toList());
        default -> good.append(decisions);
      }
    }

    private static KeptDecision bare(KeptDecision each) {
      return KeptDecision.of(each.id(), each.customer(), each.record());
    }

    @Override
    public Optional<KeptDecision> find(String id) {
      return good.find(id);
    }

    @Override
    public List<KeptDecision> of(CustomerId customer, Instant from, Instant to) {
      boolean closes = fault.equals("closes the range") && !to.equals(Instant.MAX);
      List<KeptDecision> found =
          new ArrayList<>(good.of(customer, from, closes ? to.plusNanos(1) : to));
      if (fault.equals("newest first")) {
        Collections.reverse(found);
      }
      return found;
    }

    @Override
    public void read(Instant from, Instant to, Consumer<KeptDecision> reader) {
      switch (fault) {
        case "reads the first thousand" -> {
          List<KeptDecision> all = new ArrayList<>();
          good.read(from, to, all::add);
          all.stream().limit(1_000).forEach(reader);
        }
        case "goes on" ->
            good.read(
                from,
                to,
                each -> {
                  try {
                    reader.accept(each);
                  } catch (IllegalStateException ignored) {
                    return;
                  }
                });
        default -> good.read(from, to, reader);
      }
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
    assertThat(broken("keeps one")).contains("clause1");
    assertThat(broken("keeps half of what it refuses")).containsExactly("clause2");
    assertThat(broken("keeps the first")).containsExactly("clause2");
    assertThat(broken("loses the facts")).contains("clause3");
    assertThat(broken("closes the range")).containsExactly("clause4");
    assertThat(broken("newest first")).contains("clause4");
    assertThat(broken("reads the first thousand")).containsExactly("clause5");
    assertThat(broken("goes on")).containsExactly("clause5");
    assertThat(broken("never forgets")).containsExactly("clause7");
  }
}
