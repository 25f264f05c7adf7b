package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.port.ContactEntry;
import org.bankcrm.campaign.port.ContactStore;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.consent.Purpose;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ContactStore} must do. Each test is named after the clause that it proves.
 *
 * <pre>{@code
 * class OurContactStoreTest extends ContactStoreContract {
 *   @Override
 *   protected ContactStore newStore() {
 *     return new OurContactStore(emptyDatabase());
 *   }
 * }
 * }</pre>
 */
public abstract class ContactStoreContract {

  private static final CustomerId LI = CustomerId.of("customer-1");
  private static final CustomerId HAN = CustomerId.of("customer-2");
  private static final Instant START = Instant.parse("2026-02-28T15:59:59.123456789Z");
  private static final ContactProposal SMS = ContactProposal.of(Purpose.MARKETING, Channel.SMS);
  private static final ContactProposal CALL =
      ContactProposal.of(Purpose.SERVICE, Channel.PHONE).inGroup("wealth");

  /** For the subclass, which JUnit makes. */
  protected ContactStoreContract() {}

  /** A store that holds nothing. */
  protected abstract ContactStore newStore();

  private static InteractionId id(int number) {
    return InteractionId.of("i-" + number);
  }

  private static Instant at(int number) {
    return START.plusSeconds(number);
  }

  private static ContactEntry contact(CustomerId customer, int number) {
    return ContactEntry.contact(customer, id(number), at(number), number % 2 == 0 ? SMS : CALL);
  }

  private static ContactEntry complaint(int number, boolean open) {
    return ContactEntry.complaint(LI, id(number), at(number), open);
  }

  private static ContactHistory all(ContactStore store, CustomerId customer) {
    return store.of(customer, at(-10_000), at(10_000));
  }

  private static ContactHistory history(ContactEntry... entries) {
    return ContactEntry.history(List.of(entries));
  }

  /** A customer who was never contacted has an empty history, and no error. */
  @Test
  final void clause1_unknownCustomer_hasAnEmptyHistory() {
    assertEquals(ContactHistory.empty(), all(newStore(), LI));
  }

  /** One call may bring contacts of many customers; all of them are there afterwards. */
  @Test
  final void clause2_appended_isThereOfAllCustomers() {
    ContactStore store = newStore();
    store.append(List.of(contact(LI, 1), contact(HAN, 2), complaint(3, true)));
    store.append(List.of());
    assertEquals(history(contact(LI, 1), complaint(3, true)), all(store, LI));
    assertEquals(history(contact(HAN, 2)), all(store, HAN));
  }

  /**
   * A channel that reports twice does not use up the cap twice. Red where the key of the contact is
   * not unique in the table.
   */
  @Test
  final void clause3_toldAgain_countsOnce() {
    ContactStore store = newStore();
    store.append(List.of(contact(LI, 1), contact(LI, 1)));
    store.append(List.of(contact(LI, 2), contact(LI, 1)));
    assertEquals(history(contact(LI, 1), contact(LI, 2)), all(store, LI));
  }

  /**
   * The same key with something else in it is a mistake of the sender. Red where the rest of the
   * call is kept, so that nobody knows what to send again.
   */
  @Test
  final void clause3_anotherWithTheKey_isRefusedAndNothingKept() {
    ContactStore store = newStore();
    store.append(List.of(contact(LI, 1)));
    ContactEntry later = ContactEntry.contact(LI, id(1), at(7), CALL);
    ContactEntry other = ContactEntry.contact(LI, id(1), at(1), SMS);
    for (ContactEntry wrong : List.of(later, other)) {
      List<ContactEntry> call = List.of(contact(HAN, 4), wrong, contact(LI, 5));
      assertThrows(IllegalArgumentException.class, () -> store.append(call));
    }
    List<ContactEntry> twice = List.of(contact(LI, 6), ContactEntry.contact(LI, id(6), at(7), SMS));
    assertThrows(IllegalArgumentException.class, () -> store.append(twice));
    assertEquals(history(contact(LI, 1)), all(store, LI));
    assertEquals(ContactHistory.empty(), all(store, HAN));
  }

  /** Red where a late report opens a complaint again that was settled. */
  @Test
  final void clause4_settledComplaint_staysSettled() {
    ContactStore store = newStore();
    store.append(List.of(complaint(1, true), complaint(2, false)));
    store.append(List.of(complaint(1, false), complaint(2, true)));
    store.append(List.of(complaint(1, true)));
    store.append(List.of(complaint(3, true), complaint(3, false)));
    store.append(List.of(complaint(4, false), complaint(4, true)));
    assertEquals(
        history(complaint(1, false), complaint(2, false), complaint(3, false), complaint(4, false)),
        all(store, LI));
  }

  /** Red where instants lose digits, or codes their capitals. */
  @Test
  final void clause5_whatIsRead_equalsWhatWasAppended() {
    ContactStore store = newStore();
    List<ContactEntry> appended = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      appended.add(contact(LI, i));
      appended.add(ContactEntry.answer(LI, id(i), at(i), CALL));
      appended.add(ContactEntry.refusal(LI, id(i), at(i + 1), SMS));
      appended.add(complaint(i, i % 2 == 0));
    }
    store.append(appended);
    assertEquals(ContactEntry.history(appended), all(store, LI));
  }

  /**
   * From an instant on, up to another and not with it: red where midnight is counted on both days.
   */
  @Test
  final void clause5_range_isHalfOpen() {
    ContactStore store = newStore();
    store.append(List.of(contact(LI, 0), contact(LI, 1), contact(LI, 2), complaint(3, true)));
    assertEquals(history(contact(LI, 1), contact(LI, 2)), store.of(LI, at(1), at(3)));
    assertEquals(
        history(contact(LI, 2), complaint(3, true)),
        store.of(LI, at(1).plusNanos(1), at(3).plusNanos(1)));
    assertEquals(ContactHistory.empty(), store.of(LI, at(2), at(2)));
    assertEquals(4, count(store.of(LI, Instant.MIN, Instant.MAX)));
  }

  private static int count(ContactHistory history) {
    return history.contacts().size() + history.complaints().size();
  }

  /** Nobody is contacted less for what another one got. */
  @Test
  final void clause6_customers_doNotTouchEachOther() {
    ContactStore store = newStore();
    store.append(List.of(contact(LI, 1)));
    store.append(List.of(ContactEntry.contact(HAN, id(1), at(9), SMS)));
    assertEquals(history(contact(LI, 1)), all(store, LI));
    assertEquals(history(ContactEntry.contact(HAN, id(1), at(9), SMS)), all(store, HAN));
  }

  /** A message that was never delivered gives its place under the cap back. */
  @Test
  final void clause7_withdrawn_wasNotMade() {
    ContactStore store = newStore();
    ContactEntry refusal = ContactEntry.refusal(LI, id(1), at(2), CALL);
    ContactEntry answer = ContactEntry.answer(LI, id(1), at(1), CALL);
    store.append(List.of(contact(LI, 1), answer, refusal, contact(LI, 2), contact(HAN, 1)));
    assertTrue(store.withdraw(LI, id(1)));
    assertFalse(store.withdraw(LI, id(1)));
    assertFalse(store.withdraw(LI, id(7)));
    assertEquals(history(refusal, contact(LI, 2)), all(store, LI));
    assertEquals(history(contact(HAN, 1)), all(store, HAN));
    store.append(List.of(contact(LI, 1)));
    assertEquals(2, all(store, LI).contacts().size());
  }

  /** For erasure: nothing is left. */
  @Test
  final void clause8_forgottenCustomer_hasAnEmptyHistory() {
    ContactStore store = newStore();
    store.append(List.of(contact(LI, 1), complaint(2, true), contact(HAN, 1)));
    store.forget(LI);
    store.forget(LI);
    assertEquals(ContactHistory.empty(), all(store, LI));
    assertEquals(history(contact(HAN, 1)), all(store, HAN));
  }

  /** Red where customers without contacts are left out, or the order is that of the database. */
  @Test
  final void clause9_manyHistories_areWhatEachIs() {
    ContactStore store = newStore();
    store.append(List.of(contact(LI, 1), contact(LI, 5), contact(HAN, 2)));
    CustomerId nobody = CustomerId.of("customer-0");
    Map<CustomerId, ContactHistory> read = store.ofAll(List.of(HAN, nobody, LI), at(-10), at(5));
    assertEquals(List.of(HAN, nobody, LI), List.copyOf(read.keySet()));
    assertEquals(history(contact(HAN, 2)), read.get(HAN));
    assertEquals(ContactHistory.empty(), read.get(nobody));
    assertEquals(history(contact(LI, 1)), read.get(LI));
  }
}
