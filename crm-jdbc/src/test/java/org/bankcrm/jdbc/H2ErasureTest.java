package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bankcrm.alert.port.WatchKey;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.port.ContactEntry;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.held.ErasedKeys;
import org.bankcrm.core.held.PersonSalt;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditCheck;
import org.bankcrm.customer.audit.AuditHead;
import org.bankcrm.customer.audit.AuditTrail;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.port.TierKey;
import org.bankcrm.segmentation.port.TierSave;
import org.junit.jupiter.api.Test;

/** A customer erased in every store: nothing of them is left in any table, and what stays holds. */
class H2ErasureTest {

  private static final CustomerId ERASED = CustomerId.of("CANARY-1");
  private static final CustomerId STAYS = CustomerId.of("stays-1");
  private static final PersonSalt SALT = PersonSalt.of(new byte[32]);

  private final DataSource source = H2.withTables();
  private final JdbcStores stores = JdbcStores.of(source);

  private static StageKey stage(CustomerId customer) {
    return new StageKey("life", customer.value());
  }

  private static WatchKey watch(CustomerId customer) {
    return new WatchKey("customer", customer.value());
  }

  private static WatchKey listed(CustomerId customer) {
    return new WatchKey("listed", customer.value());
  }

  private void fill(CustomerId customer, String number) {
    String key = customer.value();
    stores.watches().save(Watched.save(watch(customer), 0, 0));
    Listed.review(stores.watches(), listed(customer), key);
    stores.stages().save(stage(customer), 0, Scene.moved(0));
    stores.stages().save(stage(customer), 1, Scene.moved(1));
    TierOverride byHand = new TierOverride("DIAMOND", key, "E1", LocalDate.of(2026, 12, 1));
    TierState gold = TierState.of("GOLD", LocalDate.of(2026, 1, 1));
    stores
        .tiers()
        .save(
            new TierSave(
                new TierKey("value", customer), 0, Optional.of(gold), Optional.of(byHand)));
    stores.budget().reserve(Scene.CALLS, Scene.claim("claim-" + number, key), Scene.NOW);
    stores.budget().join(key + "-old", key);
    stores
        .contacts()
        .append(
            List.of(
                ContactEntry.contact(
                    customer,
                    InteractionId.of(key + "-i"),
                    Scene.NOW,
                    ContactProposal.of(Purpose.MARKETING, Channel.SMS)),
                ContactEntry.complaint(customer, InteractionId.of(key + "-j"), Scene.NOW, true)));
    stores
        .consents()
        .append(
            customer,
            List.of(
                new ConsentEvent(
                    ConsentDecision.GRANTED,
                    ConsentScope.of(Purpose.MARKETING),
                    Scene.NOW,
                    "n@4",
                    key)));
    stores.accesses().append(Scene.access("read-" + number, customer));
    stores.decisions().append(List.of(Decided.decision(key + "-d", customer, 9)));
    new AuditTrail(stores.audit())
        .add(
            AuditChange.of(Scene.NOW, "E1", "correct")
                .about(SALT, customer)
                .withSecret(SALT, "record.name", Optional.empty(), Optional.of(key)));
  }

  private void erase(CustomerId customer) {
    String pseudonym = SALT.pseudonym(customer).value();
    stores.stages().forget(stage(customer));
    stores.watches().forget(watch(customer));
    stores.watches().forget(listed(customer));
    stores.tiers().forget(new TierKey("value", customer));
    stores.contacts().forget(customer);
    stores.consents().forget(customer);
    stores.decisions().forget(customer);
    stores.accesses().pseudonymise(customer, SALT.pseudonym(customer));
    stores.budget().pseudonymise(customer.value(), pseudonym);
    stores.budget().pseudonymise(customer.value() + "-old", pseudonym + "-old");
  }

  /** All cells of all tables, those included that the library does not list. */
  private String everything() throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
        while (names.next()) {
          tables.add(names.getString("TABLE_NAME"));
        }
      }
      assertThat(tables).hasSizeGreaterThanOrEqualTo(Tables.ALL.size());
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              all.append(rows.getString(i)).append('\n');
            }
          }
        }
      }
    }
    return all.toString();
  }

  private Object standing(CustomerId customer) {
    return List.of(
        stores.stages().load(stage(customer)),
        stores.stages().history(stage(customer)),
        stores.watches().load(watch(customer)),
        stores.watches().alerts(watch(customer)),
        stores.watches().load(listed(customer)),
        stores.tiers().load(new TierKey("value", customer)),
        stores.contacts().of(customer, Instant.MIN, Instant.MAX),
        stores.consents().of(customer),
        stores.accesses().of(customer, Instant.MIN, Instant.MAX),
        stores.decisions().of(customer, Instant.MIN, Instant.MAX),
        stores.budget().claims(customer.value(), Scene.NOW));
  }

  @Test
  void erasedInEveryStore_noTableHoldsThem_andAllElseStands() throws SQLException {
    fill(STAYS, "1");
    fill(ERASED, "2");
    Object before = standing(STAYS);
    Object nobody = standing(CustomerId.of("never-seen"));
    assertThat(everything()).contains("CANARY");
    erase(ERASED);
    assertThat(everything()).doesNotContain("CANARY");
    assertThat(standing(ERASED)).isEqualTo(nobody);
    assertThat(standing(STAYS)).isEqualTo(before);
    assertThat(stores.accesses().of(SALT.pseudonym(ERASED), Instant.MIN, Instant.MAX)).hasSize(1);
    assertThat(AuditCheck.of(stores.audit(), List.of(stores.audit().head(), AuditHead.none())))
        .isEmpty();
    erase(ERASED); // again, as after a crash
    assertThat(standing(STAYS)).isEqualTo(before);
  }

  /** What was under way when they were erased is too late; what comes anew is stopped before. */
  @Test
  void lateForAnErasedCustomer_nothingBringsThemBack() throws SQLException {
    ErasedKeys erased = ErasedKeys.none(PersonSalt.of(new byte[32])).plus(ERASED);
    fill(ERASED, "2");
    erase(ERASED);
    assertThat(stores.stages().save(stage(ERASED), 2, Scene.moved(2))).isFalse();
    assertThat(stores.stages().replace(stage(ERASED), 2, Scene.replayed(2))).isFalse();
    assertThat(stores.watches().save(Watched.save(watch(ERASED), 1, 1))).isFalse();
    TierState gold = TierState.of("GOLD", LocalDate.of(2026, 1, 1));
    TierSave late =
        new TierSave(new TierKey("value", ERASED), 1, Optional.of(gold), Optional.empty());
    assertThat(stores.tiers().save(late)).isFalse();
    stores.budget().commit("claim-2", Scene.NOW);
    assertThat(everything()).doesNotContain("CANARY");
    assertThat(erased.has(ERASED)).isTrue();
    assertThat(erased.has(STAYS)).isFalse();
  }
}
