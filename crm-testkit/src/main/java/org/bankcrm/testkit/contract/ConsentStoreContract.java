package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.ConsentStore;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.party.ContactPointId;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ConsentStore} must do. Each test is named after the clause that it proves.
 *
 * <pre>{@code
 * class OurConsentStoreTest extends ConsentStoreContract {
 *   @Override
 *   protected ConsentStore newStore() {
 *     return new OurConsentStore(emptyDatabase());
 *   }
 * }
 * }</pre>
 *
 * <p>That writers at the same time lose nothing (clause 3) has to be tested beside it, with the
 * threads of the host.
 */
public abstract class ConsentStoreContract {

  private static final CustomerId LI = CustomerId.of("customer-1");
  private static final CustomerId HAN = CustomerId.of("customer-2");
  private static final Instant START = Instant.parse("2026-02-28T15:59:59.123456789Z");
  private static final ContactPointId MOBILE = ContactPointId.of("mobile");
  private static final ContactPointId PHONE = ContactPointId.of("phone");

  /** For the subclass, which JUnit makes. */
  protected ConsentStoreContract() {}

  /** A store that holds nothing. */
  protected abstract ConsentStore newStore();

  /** Decisions with everything that they can have, and with little. */
  private static ConsentEvent decision(int number) {
    ConsentScope all = ConsentScope.of(Purpose.MARKETING);
    ConsentScope scope = number % 2 == 0 ? all : all.over(Channel.SMS).to(MOBILE);
    ConsentDecision decision = ConsentDecision.values()[number % 3];
    Instant at = START.plusSeconds(number);
    ConsentEvent bare = new ConsentEvent(decision, scope, at, "notice@4", "form-" + number);
    return number % 4 < 2
        ? bare
        : bare.takingEffect(at.plusNanos(1)).expiring(at.plusSeconds(86_400));
  }

  private static ConsentLedger ledger(int... numbers) {
    List<ConsentEvent> decisions = new ArrayList<>();
    for (int number : numbers) {
      decisions.add(decision(number));
    }
    return ConsentLedger.of(decisions);
  }

  private static ConsentLedger merged() {
    return ledger(1, 2)
        .strictest(Set.of(MOBILE), ledger(2, 3), Set.of(PHONE), Set.of(Set.of(MOBILE, PHONE)));
  }

  /** Silence is an empty ledger, and no error; what it allows is for the policy to say. */
  @Test
  final void clause1_unknownCustomer_hasAnEmptyLedger() {
    assertEquals(ConsentLedger.empty(), newStore().of(LI));
  }

  /** What a customer said is there for the next who asks. */
  @Test
  final void clause2_appended_isThere() {
    ConsentStore store = newStore();
    store.append(LI, List.of(decision(1), decision(2)));
    store.append(LI, List.of());
    assertEquals(ledger(1, 2), store.of(LI));
  }

  /**
   * Two branches report the same word in different order. Red where it stands twice, or where the
   * order of arrival decides what is in force.
   */
  @Test
  final void clause3_toldAgainInAnyOrder_standsOnce() {
    ConsentStore store = newStore();
    store.append(LI, List.of(decision(5), decision(5)));
    store.append(LI, List.of(decision(1), decision(5)));
    store.append(LI, List.of(decision(3)));
    assertEquals(ledger(1, 3, 5), store.of(LI));
  }

  /** The text that the customer was told and the proof are part of it. Red where they are cut. */
  @Test
  final void clause4_whatIsRead_equalsWhatWasKept() {
    ConsentStore store = newStore();
    ConsentLedger all = ConsentLedger.empty();
    for (int number = 0; number < 40; number++) {
      store.append(LI, List.of(decision(number)));
      all = all.plus(decision(number));
      assertEquals(all, store.of(LI));
    }
  }

  /** After a merge it stays known which record said what. */
  @Test
  final void clause4_voicesOfRecordsThatBecameOne_areKept() {
    ConsentStore store = newStore();
    assertTrue(store.replace(LI, ConsentLedger.empty(), merged()));
    assertEquals(merged(), store.of(LI));
    assertEquals(2, store.of(LI).voices().size());
    store.append(LI, List.of(decision(9)));
    assertEquals(merged().plus(decision(9)), store.of(LI));
  }

  /** Nobody has consented for another one. */
  @Test
  final void clause5_customers_doNotTouchEachOther() {
    ConsentStore store = newStore();
    store.append(LI, List.of(decision(1)));
    store.append(HAN, List.of(decision(2)));
    assertEquals(ledger(1), store.of(LI));
    assertEquals(ledger(2), store.of(HAN));
  }

  /** Red where a replacement does not look whether the ledger is still the one that was read. */
  @Test
  final void clause6_replacedOnAnother_changesNothing() {
    ConsentStore store = newStore();
    store.append(LI, List.of(decision(1), decision(2)));
    assertFalse(store.replace(LI, ledger(1), merged()));
    assertFalse(store.replace(LI, ConsentLedger.empty(), ledger(7)));
    assertEquals(ledger(1, 2), store.of(LI));
    assertTrue(store.replace(LI, ledger(1, 2), merged()));
    assertTrue(store.replace(LI, ledger(1, 2), merged()), "the very same again");
    assertFalse(store.replace(LI, ledger(1, 2), ledger(7)));
    assertEquals(merged(), store.of(LI));
    assertTrue(store.replace(LI, merged(), ledger(1)), "as undoing a merge wants it");
    assertEquals(ledger(1), store.of(LI));
  }

  /**
   * For erasure: nothing is left. Whether it may be forgotten at all the plan of retention has said
   * before.
   */
  @Test
  final void clause7_forgottenCustomer_hasAnEmptyLedger() {
    ConsentStore store = newStore();
    store.append(LI, List.of(decision(1)));
    store.append(HAN, List.of(decision(2)));
    store.forget(LI);
    store.forget(LI);
    assertEquals(ConsentLedger.empty(), store.of(LI));
    assertEquals(ledger(2), store.of(HAN));
    store.append(LI, List.of(decision(3)));
    assertEquals(ledger(3), store.of(LI));
  }

  /** Red where customers who said nothing are left out, or the order is that of the database. */
  @Test
  final void clause8_manyLedgers_areWhatEachIs() {
    ConsentStore store = newStore();
    store.append(LI, List.of(decision(1)));
    store.append(HAN, List.of(decision(2)));
    CustomerId nobody = CustomerId.of("customer-0");
    Map<CustomerId, ConsentLedger> read = store.ofAll(List.of(HAN, nobody, LI));
    assertEquals(List.of(HAN, nobody, LI), List.copyOf(read.keySet()));
    assertEquals(List.of(ledger(2), ledger(), ledger(1)), List.copyOf(read.values()));
  }
}
