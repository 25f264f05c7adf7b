package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.port.DecisionStore;
import org.bankcrm.core.port.KeptDecision;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DecisionStore} must do. Each test is named after the clause that it proves.
 *
 * <pre>{@code
 * class OurDecisionStoreTest extends DecisionStoreContract {
 *   @Override
 *   protected DecisionStore newStore() {
 *     return new OurDecisionStore(emptyDatabase());
 *   }
 * }
 * }</pre>
 */
public abstract class DecisionStoreContract {

  private static final CustomerId LI = KeptBook.customer(1);
  private static final CustomerId HAN = KeptBook.customer(2);

  /** For the subclass, which JUnit makes. */
  protected DecisionStoreContract() {}

  /** A store that holds nothing. */
  protected abstract DecisionStore newStore();

  private static KeptDecision of(CustomerId customer, int number) {
    return KeptBook.decision(number, customer);
  }

  private static List<KeptDecision> all(DecisionStore store, CustomerId customer) {
    return store.of(customer, Instant.MIN, Instant.MAX);
  }

  private static List<KeptDecision> read(DecisionStore store, int from, int to) {
    List<KeptDecision> read = new ArrayList<>();
    store.read(KeptBook.at(from), KeptBook.at(to), read::add);
    return read;
  }

  /** One call may bring decisions of many customers; all of them are there afterwards. */
  @Test
  final void clause1_appended_isThereOfAllCustomers() {
    DecisionStore store = newStore();
    assertEquals(List.of(), all(store, LI));
    store.append(List.of(of(LI, 0), of(HAN, 1)));
    store.append(List.of());
    assertEquals(List.of(of(LI, 0)), all(store, LI));
    assertEquals(List.of(of(HAN, 1)), all(store, HAN));
  }

  /** A caller who lost the answer asks again. */
  @Test
  final void clause2_theSameAgain_isKeptOnce() {
    DecisionStore store = newStore();
    store.append(List.of(of(LI, 0), of(LI, 1), of(LI, 1)));
    store.append(List.of(of(LI, 1), of(LI, 2), of(LI, 0)));
    assertEquals(List.of(of(LI, 0), of(LI, 1), of(LI, 2)), all(store, LI));
  }

  /**
   * A decision that was kept is evidence. Red where a second one overwrites it, or the rest of the
   * call is kept.
   */
  @Test
  final void clause2_anotherWithTheId_isRefusedAndNothingKept() {
    DecisionStore store = newStore();
    store.append(List.of(of(LI, 1)));
    KeptDecision bare = KeptDecision.of("d-1", LI, of(LI, 1).record());
    KeptDecision later = KeptDecision.of("d-1", LI, of(LI, 4).record());
    for (KeptDecision wrong : List.of(of(HAN, 1), bare, later)) {
      List<KeptDecision> call = List.of(of(HAN, 2), wrong, of(LI, 3));
      assertThrows(IllegalArgumentException.class, () -> store.append(call));
    }
    List<KeptDecision> twice = List.of(of(LI, 5), of(HAN, 5));
    assertThrows(IllegalArgumentException.class, () -> store.append(twice));
    assertEquals(List.of(of(LI, 1)), all(store, LI));
    assertEquals(List.of(), all(store, HAN));
  }

  /**
   * In ten years the record must be read as it was. Red where the document is cut, or its numbers
   * are changed by the type of a column.
   */
  @Test
  final void clause3_whatIsRead_equalsWhatWasAppended() {
    DecisionStore store = newStore();
    for (int number = 0; number < 24; number++) {
      store.append(List.of(of(LI, number)));
      assertEquals(Optional.of(of(LI, number)), store.find("d-" + number));
    }
    assertEquals(Optional.empty(), store.find("d-99"));
    assertEquals(Optional.empty(), store.find("d-0").orElseThrow().factsDocument());
    KeptDecision read = store.find("d-3").orElseThrow();
    Facts facts = read.facts(KeptBook.CATALOG).orElseThrow();
    assertEquals(KeptBook.facts(3, KeptBook.at(1)), facts);
    assertEquals(List.of(), read.record().verify(KeptBook.ENGINE, facts));
  }

  /**
   * Two decisions of one instant stand in the order in which they were kept. Red where the database
   * chooses.
   */
  @Test
  final void clause4_order_isThatOfInstantsThenOfAppending() {
    DecisionStore store = newStore();
    store.append(List.of(of(LI, 9), of(LI, 5), of(LI, 4)));
    store.append(List.of(of(LI, 1), of(LI, 8)));
    assertEquals(List.of(of(LI, 1), of(LI, 5), of(LI, 4), of(LI, 9), of(LI, 8)), all(store, LI));
  }

  /** From an instant on, up to another and not with it. */
  @Test
  final void clause4_range_isHalfOpen() {
    DecisionStore store = newStore();
    store.append(List.of(of(LI, 0), of(LI, 2), of(LI, 4), of(LI, 6)));
    assertEquals(List.of(of(LI, 2), of(LI, 4)), store.of(LI, KeptBook.at(1), KeptBook.at(3)));
    assertEquals(
        List.of(of(LI, 4)), store.of(LI, KeptBook.at(1).plusNanos(1), KeptBook.at(2).plusNanos(1)));
    assertEquals(List.of(), store.of(LI, KeptBook.at(2), KeptBook.at(2)));
  }

  /** A year of decisions is read one by one. Red where it is gathered in memory first. */
  @Test
  final void clause5_allOfATime_areReadInOrder() {
    DecisionStore store = newStore();
    List<KeptDecision> appended = new ArrayList<>();
    IntStream.range(0, 1_200).forEach(i -> appended.add(of(i % 2 == 0 ? LI : HAN, i)));
    store.append(appended);
    assertEquals(appended.subList(2, 1_198), read(store, 1, 599));
    assertEquals(List.of(), read(store, 7, 7));
  }

  /** Red where the exception is swallowed, or the connection stays open. */
  @Test
  final void clause5_whatTheReaderThrows_endsItAndIsThrownOn() {
    DecisionStore store = newStore();
    store.append(List.of(of(LI, 0), of(LI, 2), of(LI, 4)));
    List<KeptDecision> read = new ArrayList<>();
    IllegalStateException enough = new IllegalStateException("enough");
    Consumer<KeptDecision> reader =
        each -> {
          read.add(each);
          if (read.size() == 2) {
            throw enough;
          }
        };
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class, () -> store.read(Instant.MIN, Instant.MAX, reader));
    assertEquals(enough, thrown);
    assertEquals(List.of(of(LI, 0), of(LI, 2)), read);
    assertEquals(3, all(store, LI).size());
  }

  /** Red where the list that is handed out is the one that is kept. */
  @Test
  final void clause6_whatWasRead_doesNotChange() {
    DecisionStore store = newStore();
    store.append(List.of(of(LI, 0), of(HAN, 1)));
    List<KeptDecision> read = all(store, LI);
    store.append(List.of(of(LI, 2)));
    assertEquals(List.of(of(LI, 0)), read);
    assertEquals(List.of(of(HAN, 1)), all(store, HAN));
  }

  /** For erasure: nothing is left of this customer, and of no other one less. */
  @Test
  final void clause7_forgottenCustomer_hasNone() {
    DecisionStore store = newStore();
    store.append(List.of(of(LI, 0), of(LI, 1), of(HAN, 2)));
    store.forget(LI);
    store.forget(LI);
    assertEquals(List.of(), all(store, LI));
    assertEquals(Optional.empty(), store.find("d-0"));
    assertEquals(List.of(of(HAN, 2)), all(store, HAN));
    assertEquals(List.of(of(HAN, 2)), read(store, 0, 9));
  }
}
