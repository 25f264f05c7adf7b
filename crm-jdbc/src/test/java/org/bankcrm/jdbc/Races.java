package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.port.ContactEntry;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditCheck;
import org.bankcrm.customer.audit.AuditTrail;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageSave;
import org.bankcrm.lifecycle.port.StoredStage;
import org.junit.jupiter.api.Test;

/** Writers at once, each with connections of its own: nothing is lost, and nothing doubled. */
abstract class Races {

  private static final int WRITERS = 6;
  private static final int ROUNDS = 15;

  /** A database with the tables. */
  abstract DataSource source();

  private static void together(Work work) throws Exception {
    List<Runnable> tasks = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int number = writer;
      tasks.add(() -> work.of(number));
    }
    Together.run(tasks);
  }

  /** What one of the writers does. */
  private interface Work {
    void of(int writer);
  }

  @Test
  void stages_manySaveOneSubject_eachSaveStandsOnce() throws Exception {
    JdbcStores stores = JdbcStores.of(source());
    AtomicInteger saved = new AtomicInteger();
    together(
        writer -> {
          for (int round = 0; round < ROUNDS; ) {
            StoredStage before = stores.stages().load(Scene.KEY);
            int number = writer * 1_000 + round;
            if (stores.stages().save(Scene.KEY, before.version(), Scene.moved(number))) {
              saved.incrementAndGet();
              round++;
            }
          }
        });
    assertThat(saved).hasValue(WRITERS * ROUNDS);
    assertThat(stores.stages().load(Scene.KEY).version()).isEqualTo(WRITERS * ROUNDS);
    assertThat(stores.stages().history(Scene.KEY)).hasSize(2 * WRITERS * ROUNDS);
  }

  /** In any order of keys, so that they meet each other half way. */
  @Test
  void stages_manySaveManyAtOnce_oneOfAllIsSavedEachTime() throws Exception {
    JdbcStores stores = JdbcStores.of(source());
    int subjects = 20;
    AtomicInteger saved = new AtomicInteger();
    together(
        writer -> {
          for (int round = 0; round < ROUNDS; round++) {
            List<StageSave> saves = new ArrayList<>();
            for (int subject = 0; subject < subjects; subject++) {
              StageKey key = new StageKey("life", "s-" + subject);
              saves.add(new StageSave(key, round, Scene.moved(writer * 1_000 + round)));
            }
            Collections.shuffle(saves, new Random(writer));
            saved.addAndGet(Collections.frequency(stores.stages().saveAll(saves), true));
          }
        });
    int versions = 0;
    for (int subject = 0; subject < subjects; subject++) {
      StageKey key = new StageKey("life", "s-" + subject);
      long version = stores.stages().load(key).version();
      assertThat(stores.stages().history(key)).hasSize((int) (2 * version));
      versions += (int) version;
    }
    assertThat(saved).hasValue(versions);
  }

  /** Whoever was too late goes on from what stands there, so that no alert is lost. */
  @Test
  void watches_manySaveOneSubject_eachSaveStandsOnce() throws Exception {
    JdbcStores stores = JdbcStores.of(source());
    together(
        writer -> {
          for (int round = 0; round < ROUNDS; ) {
            long version = stores.watches().load(Watched.KEY).version();
            int number = 3 * (writer * 1_000 + round);
            if (stores.watches().save(Watched.save(Watched.KEY, version, number))) {
              round++;
            }
          }
        });
    assertThat(stores.watches().load(Watched.KEY).version()).isEqualTo(WRITERS * ROUNDS);
    assertThat(stores.watches().alerts(Watched.KEY)).hasSize(2 * WRITERS * ROUNDS);
  }

  /** Reviews of several people at once: each stands in the listing, and none twice. */
  @Test
  void watchList_manyReviewOneSubject_noReviewIsLost() throws Exception {
    JdbcStores stores = JdbcStores.of(source());
    together(
        writer -> {
          for (int round = 0; round < ROUNDS; round++) {
            Listed.review(stores.watches(), Listed.KEY, "rm-" + writer + "-" + round);
          }
        });
    List<String> by =
        Listed.state(stores.watches()).listing().orElseThrow().steps().stream()
            .flatMap(each -> each.by().stream())
            .toList();
    assertThat(by).hasSize(WRITERS * ROUNDS).doesNotHaveDuplicates();
  }

  @Test
  void audit_manyWrite_chainIsWhole() throws Exception {
    JdbcStores stores = JdbcStores.of(source());
    together(
        writer -> {
          for (int round = 0; round < ROUNDS; round++) {
            Instant at = Scene.NOW.plusSeconds(round);
            new AuditTrail(stores.audit()).add(AuditChange.of(at, "E" + writer, "act"));
          }
        });
    assertThat(stores.audit().head().sequence()).isEqualTo(WRITERS * ROUNDS);
    assertThat(AuditCheck.of(stores.audit(), List.of(stores.audit().head()))).isEmpty();
  }

  @Test
  void consents_manyDecideOfOneCustomer_noneIsLost() throws Exception {
    JdbcStores stores = JdbcStores.of(source());
    together(
        writer -> {
          for (int round = 0; round < ROUNDS; round++) {
            stores.consents().append(Scene.LI, List.of(decision(writer, round), decision(0, 0)));
          }
        });
    assertThat(stores.consents().of(Scene.LI).events()).hasSize(WRITERS * ROUNDS);
  }

  private static ConsentEvent decision(int writer, int round) {
    return new ConsentEvent(
        ConsentDecision.GRANTED,
        ConsentScope.of(Purpose.MARKETING),
        Scene.NOW.plusSeconds(round),
        "n@4",
        "form-" + writer);
  }

  /** All tell the same, each in another order. */
  @Test
  void contacts_manyTellTheSame_countOnce() throws Exception {
    JdbcStores stores = JdbcStores.of(source());
    together(
        writer -> {
          List<ContactEntry> entries = new ArrayList<>();
          IntStream.range(0, 40).forEach(i -> entries.add(entry(i)));
          Collections.shuffle(entries, new Random(writer));
          stores.contacts().append(entries);
        });
    int count = 0;
    for (int customer = 0; customer < 4; customer++) {
      CustomerId id = CustomerId.of("c-" + customer);
      count += stores.contacts().of(id, Instant.MIN, Instant.MAX).contacts().size();
    }
    assertThat(count).isEqualTo(40);
  }

  private static ContactEntry entry(int number) {
    return ContactEntry.contact(
        CustomerId.of("c-" + number % 4),
        InteractionId.of("i-" + number),
        Scene.NOW.plusSeconds(number),
        ContactProposal.of(Purpose.MARKETING, Channel.SMS));
  }

  @Test
  void decisions_manyAppendTheSame_areKeptOnce() throws Exception {
    JdbcStores stores = JdbcStores.of(source());
    together(
        writer -> {
          List<Integer> numbers = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
          Collections.shuffle(numbers, new Random(writer));
          stores.decisions().append(numbers.stream().map(Decided::decision).toList());
        });
    assertThat(stores.decisions().of(Scene.LI, Instant.MIN, Instant.MAX)).hasSize(30);
  }

  /** While customers are joined and taken out, caps over all and of each hold. */
  @Test
  void budget_joinsAndPseudonymsMeanwhile_neverMoreThanTheCap() throws Exception {
    JdbcStores stores = JdbcStores.of(source());
    TreeSet<String> reserved = new TreeSet<>();
    together(
        writer -> {
          for (int round = 0; round < ROUNDS; round++) {
            String id = writer + "-" + round;
            if (writer == 0) {
              stores.budget().join("c-2", "c-1");
              stores.budget().part("c-2");
            } else if (writer == 1) {
              stores.budget().pseudonymise("c-" + round, "p-" + round);
            } else if (stores
                .budget()
                .reserve(Scene.CALLS, Scene.claim(id, "c-" + round % 4), Scene.NOW)
                .isReserved()) {
              synchronized (reserved) {
                reserved.add(id);
              }
            }
          }
        });
    assertThat(reserved).hasSize(3);
    for (String id : reserved) {
      assertThat(stores.budget().commit(id, Scene.NOW)).isTrue();
    }
  }

  @Test
  void createTables_byManyAtOnce_isDoneOnce() throws Exception {
    DataSource bare = bare();
    together(writer -> JdbcStores.of(bare).createTables());
    assertThat(JdbcStores.of(bare).stages().load(Scene.KEY).version()).isZero();
  }

  /** A database without tables. */
  abstract DataSource bare();
}
