package org.bankcrm.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.alert.port.WatchKey;
import org.bankcrm.alert.port.WatchSave;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.ContactEntry;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.port.KeptDecision;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageSave;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.port.TierKey;
import org.bankcrm.segmentation.port.TierSave;

/**
 * What a writer does, step after step without an end: a round of calls of every port, all of them
 * told by the number of the step alone, so that the same steps can be done elsewhere to compare.
 * Every step made twice comes to what it comes to once.
 *
 * @param writer whose customers these are; writers share the budget and the audit log
 */
record Script(String writer) {

  /** The calls of a round. */
  enum Call {
    SAVE,
    SAVE_ALL,
    REPLACE,
    WITHIN,
    WATCH,
    TIERS,
    CONTACTS,
    WITHDRAW,
    CONSENTS,
    ACCESS,
    DECISIONS,
    FORGET,
    RESERVE,
    SETTLE,
    AUDIT;

    private static final Call[] ALL = values();

    static Call of(int step) {
      return ALL[step % ALL.length];
    }

    static int round(int step) {
      return step / ALL.length;
    }
  }

  private static final int CUSTOMERS = 5;

  /** Does a step that touches this writer's customers alone; the others do nothing here. */
  void act(Ports ports, int step) {
    int round = Call.round(step);
    CustomerId customer = customer(round);
    switch (Call.of(step)) {
      case SAVE -> save(ports, key("life", round), round / CUSTOMERS, round);
      case SAVE_ALL -> saveAll(ports, round);
      case REPLACE -> ports.stages().replace(key("replayed"), round, Scene.replayed(round % 7));
      case WITHIN -> save(ports, booked(), round, round);
      case WATCH -> watch(ports, round);
      case TIERS -> tiers(ports, round);
      case CONTACTS -> ports.contacts().append(List.of(entry(round, 0), entry(round, 1)));
      case WITHDRAW -> ports.contacts().withdraw(customer, contact(round - round % 3));
      case CONSENTS -> ports.consents().append(customer, List.of(consent(round)));
      case ACCESS -> ports.accesses().append(Scene.access(writer + "-" + round, customer));
      case DECISIONS -> ports.decisions().append(List.of(decision(round, 0), decision(round, 1)));
      case FORGET -> ports.tiers().forget(new TierKey("second", customer(round + 1)));
      case RESERVE, SETTLE, AUDIT -> {}
    }
  }

  private static void save(Ports ports, StageKey key, long version, int number) {
    if (!ports.stages().save(key, version, Scene.moved(number))) {
      throw new IllegalStateException("save " + number + " was lost, or is not known any more");
    }
  }

  private void watch(Ports ports, int round) {
    List<WatchSave> saves =
        List.of(
            Watched.save(watched("watch-b"), round, round),
            Watched.save(watched("watch-a"), round, round % CUSTOMERS));
    if (!ports.watches().saveAll(saves).equals(List.of(true, true))) {
      throw new IllegalStateException("watch " + round + " was lost");
    }
  }

  private WatchKey watched(String subject) {
    return new WatchKey("customer", writer + "-" + subject);
  }

  private void saveAll(Ports ports, int round) {
    List<StageSave> saves =
        List.of(
            new StageSave(key("pair-b"), round, Scene.moved(round)),
            new StageSave(key("pair-a"), round, Scene.moved(round + 1)));
    if (!ports.stages().saveAll(saves).equals(List.of(true, true))) {
      throw new IllegalStateException("a half of save " + round + " was lost");
    }
  }

  /** On two ladders; the second forgets, and begins anew. */
  private void tiers(Ports ports, int round) {
    List<TierSave> saves =
        List.of(tier("second", round, 0), tier("first", round, round / CUSTOMERS));
    if (!ports.tiers().saveAll(saves).equals(List.of(true, true))) {
      throw new IllegalStateException("tier " + round + " was lost");
    }
  }

  private TierSave tier(String ladder, int round, long version) {
    TierState state = TierState.of("T" + round, LocalDate.of(2026, 1, 1).plusDays(round));
    TierKey key = new TierKey(ladder, customer(round));
    return new TierSave(key, version, Optional.of(state), Optional.empty());
  }

  /** What is to be seen of the writer's customers, by name. */
  Map<String, Object> look(Ports ports) {
    Map<String, Object> seen = new TreeMap<>();
    for (StageKey key : List.of(booked(), key("pair-a"), key("pair-b"), key("replayed"))) {
      seen.put(key.subject(), List.of(ports.stages().load(key), ports.stages().history(key)));
    }
    for (WatchKey key : List.of(watched("watch-a"), watched("watch-b"))) {
      seen.put(key.subject(), List.of(ports.watches().load(key), ports.watches().alerts(key)));
    }
    for (int i = 0; i < CUSTOMERS; i++) {
      CustomerId customer = customer(i);
      StageKey life = key("life", i);
      TierKey second = new TierKey("second", customer);
      seen.put("life " + i, List.of(ports.stages().load(life), ports.stages().history(life)));
      seen.put("tier " + i, ports.tiers().load(new TierKey("first", customer)));
      seen.put("second tier " + i, ports.tiers().load(second));
      seen.put("contacts " + i, ports.contacts().of(customer, Instant.MIN, Instant.MAX));
      seen.put("consents " + i, ports.consents().of(customer));
      seen.put("accesses " + i, ports.accesses().of(customer, Instant.MIN, Instant.MAX));
      seen.put("decisions " + i, ports.decisions().of(customer, Instant.MIN, Instant.MAX));
    }
    return seen;
  }

  /**
   * Two contacts a day for each of three customers of both writers, more than there is room for.
   */
  BudgetClaim claim(int round) {
    Instant at = Scene.NOW.plusSeconds(86_400L * (round / 2));
    return new BudgetClaim(claimId(round), "calls", "c-" + round % 3, at, Scene.LATE);
  }

  String claimId(int round) {
    return writer + "-" + round;
  }

  /** The action under which a round stands in the audit log. */
  String action(int round) {
    return writer + "-" + round;
  }

  /** The stage that is saved together with a row of the bank's own. */
  StageKey booked() {
    return key("booked");
  }

  private StageKey key(String subject) {
    return new StageKey("life", writer + "-" + subject);
  }

  private StageKey key(String subject, int round) {
    return key(subject + "-" + round % CUSTOMERS);
  }

  private CustomerId customer(int round) {
    return CustomerId.of(writer + "-c-" + round % CUSTOMERS);
  }

  private static InteractionId contact(int round) {
    return InteractionId.of("i-" + round);
  }

  /** One contact told of two customers. */
  private ContactEntry entry(int round, int half) {
    return ContactEntry.contact(
        customer(round + half),
        contact(round),
        Scene.NOW.plusSeconds(round),
        ContactProposal.of(Purpose.MARKETING, Channel.SMS));
  }

  private static ConsentEvent consent(int round) {
    return new ConsentEvent(
        ConsentDecision.values()[round % 3],
        ConsentScope.of(Purpose.MARKETING),
        Scene.NOW.plusSeconds(round),
        "n@4",
        "form-" + round);
  }

  private KeptDecision decision(int round, int half) {
    return Decided.decision(writer + "-" + round + "-" + half, customer(round), round + half);
  }
}
