package org.bankcrm.examples.boot.decide;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.core.CustomerId;
import org.bankcrm.examples.boot.policy.LiveBook;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StoredStage;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.port.StoredTier;
import org.bankcrm.segmentation.port.TierKey;

/** What was decided and done before: where customers stand, and when they were contacted. */
record Memory(
    Map<StageKey, StoredStage> stages,
    Map<TierKey, StoredTier> tiers,
    Map<CustomerId, ContactHistory> contacts) {

  /** Three reads for any number of customers. */
  static Memory of(
      Collection<CustomerId> customers, LiveBook book, JdbcStores stores, Instant asOf) {
    List<StageKey> stages =
        book.lifecycles().stream()
            .flatMap(it -> customers.stream().map(customer -> key(it, customer)))
            .toList();
    List<TierKey> tiers =
        book.ladders().stream()
            .flatMap(it -> customers.stream().map(customer -> key(it, customer)))
            .toList();
    return new Memory(
        stores.stages().loadAll(stages),
        stores.tiers().loadAll(tiers),
        stores.contacts().ofAll(customers, Instant.EPOCH, asOf));
  }

  static StageKey key(LifecycleEngine lifecycle, CustomerId customer) {
    return new StageKey(lifecycle.lifecycle().ref().id(), customer.value());
  }

  static TierKey key(TierLadder ladder, CustomerId customer) {
    return new TierKey(ladder.ref().id(), customer);
  }

  StoredStage stage(LifecycleEngine lifecycle, CustomerId customer) {
    return stages.getOrDefault(key(lifecycle, customer), StoredStage.none());
  }

  StoredTier tier(TierLadder ladder, CustomerId customer) {
    return tiers.getOrDefault(key(ladder, customer), StoredTier.none());
  }

  ContactHistory contacts(CustomerId customer) {
    return contacts.getOrDefault(customer, ContactHistory.empty());
  }
}
