package org.bankcrm.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.ContactEntry;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditEntry;
import org.bankcrm.customer.audit.AuditHead;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.privacy.AccessRecord;
import org.bankcrm.customer.privacy.Visibility;
import org.bankcrm.lifecycle.Move;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageSave;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.port.TierKey;
import org.bankcrm.segmentation.port.TierSave;

/**
 * One call of a port: how things stand before it, the call, and what is to be seen of it.
 *
 * @param before makes the things as they stand before, on empty tables
 * @param act the call
 * @param sight what is seen afterwards, of all that the call may touch
 */
record Scene(
    String name,
    Consumer<JdbcStores> before,
    Consumer<JdbcStores> act,
    Function<JdbcStores, Object> sight) {

  static final StageKey KEY = new StageKey("life", "customer-1");
  static final StageKey OTHER = new StageKey("life", "customer-2");
  static final CustomerId LI = CustomerId.of("customer-1");
  static final CustomerId HAN = CustomerId.of("customer-2");
  static final Instant NOW = Instant.parse("2026-02-28T15:59:59.123456789Z");
  static final Instant LATE = NOW.plusSeconds(86_400);
  static final BudgetPolicy CALLS =
      BudgetPolicy.builder("calls", 1, ZoneId.of("Asia/Shanghai"))
          .name("触达", "Contacts")
          .caps(
              BudgetCap.each(2, ContactWindow.calendarDay()),
              BudgetCap.overall(3, ContactWindow.ofDays(7)))
          .build();

  private static final TierKey TIER = new TierKey("value", LI);
  private static final ContactProposal SMS = ContactProposal.of(Purpose.MARKETING, Channel.SMS);
  private static final ConsentEvent NO =
      new ConsentEvent(
          ConsentDecision.WITHDRAWN, ConsentScope.of(Purpose.MARKETING), NOW, "n@4", "call-1");
  private static final ConsentEvent YES =
      new ConsentEvent(
          ConsentDecision.GRANTED,
          ConsentScope.of(Purpose.MARKETING),
          NOW.minusSeconds(9),
          "n@4",
          "form-1");

  void reset(JdbcStores stores) {
    Tables.clear(stores);
    before.accept(stores);
  }

  Object look(JdbcStores stores) {
    return sight.apply(stores);
  }

  static StageResult moved(int number) {
    PolicyRef life = PolicyRef.of("life", 1);
    Move move =
        new Move(
            number == 0 ? Optional.empty() : Optional.of("go-" + number),
            LocalizedText.of("原因", "Reason"),
            number == 0 ? Optional.empty() : Optional.of("S" + (number - 1)),
            "S" + number,
            LocalDate.of(2026, 2, 28).plusDays(number),
            List.of());
    Instant at = NOW.plusSeconds(number);
    return new StageResult(
        new StageDecision.Moved(
            life, List.of(move), List.of(), List.of(), Optional.empty(), Optional.empty()),
        StageState.in("S" + number, at),
        List.of(
            new StageChange(at, move, Optional.of("e-" + number)),
            new StageChange(at, move, Optional.empty())));
  }

  static StageHistory replayed(int number) {
    StageResult result = moved(number);
    return new StageHistory(result.state(), result.changes(), List.of(result.decision()));
  }

  static BudgetClaim claim(String id, String subject) {
    return new BudgetClaim(id, "calls", subject, NOW, LATE);
  }

  static AccessRecord access(String id, CustomerId customer) {
    return new AccessRecord(
        id,
        NOW,
        "E1",
        "teller",
        Purpose.SERVICE,
        customer,
        PolicyRef.of("branch", 1),
        new TreeMap<>(Map.of("record.phone", Visibility.MASKED)));
  }

  private static List<ContactEntry> entries() {
    return List.of(
        ContactEntry.contact(LI, InteractionId.of("i-1"), NOW, SMS),
        ContactEntry.complaint(LI, InteractionId.of("i-0"), NOW, false),
        ContactEntry.contact(HAN, InteractionId.of("i-2"), NOW, SMS));
  }

  private static Object stages(JdbcStores stores) {
    return List.of(
        stores.stages().load(KEY),
        stores.stages().history(KEY),
        stores.stages().load(OTHER),
        stores.stages().history(OTHER));
  }

  private static Object budget(JdbcStores stores) {
    List<Object> seen = new ArrayList<>();
    for (String subject : List.of("c-1", "c-2", "p-1")) {
      seen.add(stores.budget().claims(subject, NOW));
      seen.add(stores.budget().claims(subject, LATE)); // the committed alone
      seen.add(stores.budget().nextAllowed(CALLS, subject, NOW, NOW));
    }
    return seen;
  }

  private static Object contacts(JdbcStores stores) {
    return stores.contacts().ofAll(List.of(LI, HAN), Instant.MIN, Instant.MAX);
  }

  private static Object accesses(JdbcStores stores) {
    return List.of(
        stores.accesses().of(LI, Instant.MIN, Instant.MAX),
        stores.accesses().of(HAN, Instant.MIN, Instant.MAX));
  }

  private static final AuditEntry FIRST =
      AuditEntry.after(AuditHead.none(), AuditChange.of(NOW, "E1", "correct"));

  static Stream<Scene> all() {
    return Stream.of(
            stageScenes(),
            Watched.scenes(),
            Listed.scenes(),
            tierScenes(),
            budgetScenes(),
            otherScenes())
        .flatMap(s -> s);
  }

  private static Stream<Scene> stageScenes() {
    Consumer<JdbcStores> one =
        stores -> {
          stores.stages().save(KEY, 0, moved(0));
          stores.stages().save(OTHER, 0, moved(0));
        };
    return Stream.of(
        new Scene("first", s -> {}, s -> s.stages().save(KEY, 0, moved(0)), Scene::stages),
        new Scene("save", one, s -> s.stages().save(KEY, 1, moved(1)), Scene::stages),
        new Scene("replace", one, s -> s.stages().replace(KEY, 1, replayed(5)), Scene::stages),
        new Scene(
            "saveAll",
            s -> s.stages().save(OTHER, 0, moved(0)),
            s ->
                s.stages()
                    .saveAll(
                        List.of(
                            new StageSave(OTHER, 1, moved(1)), new StageSave(KEY, 0, moved(2)))),
            Scene::stages),
        new Scene("forget", one, s -> s.stages().forget(KEY), Scene::stages));
  }

  private static Stream<Scene> tierScenes() {
    TierState gold = TierState.of("GOLD", LocalDate.of(2026, 1, 1));
    TierSave first = new TierSave(TIER, 0, Optional.of(gold), Optional.empty());
    TierSave second =
        new TierSave(
            TIER, 1, Optional.of(gold.nextReview(LocalDate.of(2027, 1, 1))), Optional.empty());
    Function<JdbcStores, Object> sight = s -> s.tiers().load(TIER);
    return Stream.of(
        new Scene("first tier", s -> {}, s -> s.tiers().save(first), sight),
        new Scene("tier", s -> s.tiers().save(first), s -> s.tiers().save(second), sight),
        new Scene("forget tier", s -> s.tiers().save(first), s -> s.tiers().forget(TIER), sight));
  }

  private static Stream<Scene> budgetScenes() {
    Consumer<JdbcStores> two =
        s -> {
          s.budget().reserve(CALLS, claim("1", "c-1"), NOW);
          s.budget().reserve(CALLS, claim("2", "c-2"), NOW);
        };
    return Stream.of(
        new Scene(
            "first claim",
            s -> {},
            s -> s.budget().reserve(CALLS, claim("1", "c-1"), NOW),
            Scene::budget),
        new Scene(
            "reserve", two, s -> s.budget().reserve(CALLS, claim("3", "c-1"), NOW), Scene::budget),
        new Scene("commit", two, s -> s.budget().commit("1", NOW), Scene::budget),
        new Scene("release", two, s -> s.budget().release("1", NOW), Scene::budget),
        new Scene("expire", two, s -> s.budget().expire(LATE), Scene::budget),
        new Scene("join", two, s -> s.budget().join("c-2", "c-1"), Scene::budget),
        new Scene("pseudonymise", two, s -> s.budget().pseudonymise("c-1", "p-1"), Scene::budget));
  }

  private static Stream<Scene> otherScenes() {
    Consumer<JdbcStores> told =
        s ->
            s.contacts()
                .append(List.of(ContactEntry.complaint(LI, InteractionId.of("i-0"), NOW, true)));
    Consumer<JdbcStores> made = s -> s.contacts().append(entries());
    Consumer<JdbcStores> asked = s -> s.consents().append(LI, List.of(YES));
    Function<JdbcStores, Object> consents = s -> s.consents().ofAll(List.of(LI, HAN));
    Function<JdbcStores, Object> audit = s -> s.audit().entries(1, 10);
    return Stream.of(
        new Scene("contacts", told, made, Scene::contacts),
        new Scene(
            "withdraw",
            made,
            s -> s.contacts().withdraw(LI, InteractionId.of("i-1")),
            Scene::contacts),
        new Scene("forget contacts", made, s -> s.contacts().forget(LI), Scene::contacts),
        new Scene("first consent", s -> {}, asked, consents),
        new Scene("consent", asked, s -> s.consents().append(LI, List.of(NO)), consents),
        new Scene(
            "replace consent",
            asked,
            s ->
                s.consents()
                    .replace(LI, ConsentLedger.of(List.of(YES)), ConsentLedger.of(List.of(NO))),
            consents),
        new Scene("access", s -> {}, s -> s.accesses().append(access("a", LI)), Scene::accesses),
        new Scene(
            "pseudonym",
            s -> s.accesses().append(access("a", LI)),
            s -> s.accesses().pseudonymise(LI, HAN),
            Scene::accesses),
        new Scene("audit", s -> {}, s -> s.audit().append(AuditHead.none(), FIRST), audit),
        Decided.scene());
  }

  @Override
  public String toString() {
    return name;
  }
}
