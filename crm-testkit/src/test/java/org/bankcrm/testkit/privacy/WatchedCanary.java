package org.bankcrm.testkit.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertAction;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.alert.AlertOutcome;
import org.bankcrm.alert.AlertParts;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.alert.watchlist.PlannedAction;
import org.bankcrm.alert.watchlist.WatchListAction;
import org.bankcrm.alert.watchlist.WatchListEngine;
import org.bankcrm.alert.watchlist.WatchListParts;
import org.bankcrm.alert.watchlist.WatchListState;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageEvent;

/** A customer full of canaries under watch and on a watch list. */
final class WatchedCanary {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String STAFF = "E1";

  private static final Instant BEGIN = Instant.parse("2026-02-01T00:00:00Z");
  private static final MoneyAttribute AMOUNT =
      Attributes.money(
          "event.amount", Currency.getInstance("CNY"), AttributeInfo.named("金额", "Amount"));
  private static final TextAttribute PAYEE =
      Attributes.text("event.payee", AttributeInfo.named("对手方", "Payee"));
  private static final TextAttribute NOTE =
      Attributes.text(
          "party.note", AttributeInfo.named("备注", "Note").withSensitivity(Sensitivity.PERSONAL));

  static final PolicyBook BOOK = PolicyBook.parse(document(), AlertKinds.all());
  static final AlertEngine ENGINE = AlertEngine.of(BOOK, AlertPolicy.CUSTOMER, ZONE);
  static final WatchListEngine LIST = WatchListEngine.of(BOOK, "listed");

  private WatchedCanary() {}

  private static Map<String, Object> name(String zh, String en) {
    return Map.of("zh", zh, "en", en);
  }

  private static Map<String, Object> document() {
    Map<String, Object> note =
        Map.of(
            "id",
            "party.note",
            "type",
            "text",
            "sensitivity",
            "personal",
            "name",
            name("备注", "Note"));
    return Map.of(
        "book", "watched",
        "version", 1,
        "name", name("监测", "Watched"),
        "attributes", List.of(note),
        "policies", List.of(alert(), list()));
  }

  private static Map<String, Object> alert() {
    Map<String, Object> amount =
        Map.of(
            "id",
            "event.amount",
            "type",
            "money",
            "currency",
            "CNY",
            "sensitivity",
            "sensitive",
            "name",
            name("金额", "Amount"));
    Map<String, Object> payee =
        Map.of(
            "id",
            "event.payee",
            "type",
            "text",
            "sensitivity",
            "personal",
            "name",
            name("对手方", "Payee"));
    Map<String, Object> payees =
        Map.of(
            "id",
            "signal.payees",
            "name",
            name("对手方个数", "Payees"),
            "types",
            List.of("PAYMENT"),
            "distinct",
            Map.of("of", "event.payee", "within", Map.of("hours", 24)));
    Map<String, Object> paid =
        Map.of(
            "id",
            "signal.paid",
            "name",
            name("转出合计", "Paid"),
            "types",
            List.of("PAYMENT"),
            "sum",
            Map.of("of", "event.amount", "within", Map.of("hours", 24)));
    Map<String, Object> raise =
        Map.of(
            "all",
            List.of(
                Map.of("attribute", "signal.payees", "atLeast", 2),
                Map.of("attribute", "signal.paid", "atLeast", "CNY 1"),
                Map.of("attribute", "party.note", "known", true)));
    Map<String, Object> level =
        Map.of(
            "code",
            "WARNING",
            "name",
            name("警示", "Warning"),
            "raise",
            raise,
            "tell",
            "RISK",
            "within",
            Map.of("hours", 4));
    return Map.of(
        "kind",
        "alert",
        "id",
        "spread",
        "version",
        1,
        "name",
        name("分散转出", "Spread"),
        "payload",
        List.of(amount, payee),
        "indicators",
        List.of(payees, paid),
        "levels",
        List.of(level),
        "coolDown",
        Map.of("hours", 24));
  }

  private static Map<String, Object> list() {
    Map<String, Object> list = new HashMap<>();
    list.put("kind", "watch-list");
    list.put("id", "listed");
    list.put("version", 1);
    list.put("name", name("观察", "Listed"));
    list.put("enter", Map.of("attribute", "party.note", "known", true));
    list.put("exit", Map.of("attribute", "party.note", "known", false));
    list.put("reenterAfter", Map.of("days", 20));
    list.put("probationDays", 10);
    list.put("owner", "RM");
    list.put("reviewEvery", Map.of("days", 30));
    list.put("reviewWithin", Map.of("days", 5));
    return list;
  }

  private static Facts facts(Instant at) {
    return Facts.builder(BOOK.catalog(), at, ZONE).put(NOTE, "金丝雀 CANARY").build();
  }

  /** An open alert, in a watch whose last events are not settled yet. */
  static AlertWatch open() {
    AlertWatch watch = ENGINE.begin(facts(BEGIN));
    for (int i = 0; i < 3; i++) {
      watch.on(
          StageEvent.of("CANARY-e" + i, "PAYMENT", BEGIN.plusSeconds(60L * (i + 1)))
              .with(AMOUNT, Money.parse("CNY 7391.73"))
              .with(PAYEE, "金丝雀" + i));
    }
    watch.act(
        AlertAction.acknowledge("CANARY-a", "spread", BEGIN.plusSeconds(600), STAFF)
            .because("金丝雀 CANARY"));
    return watch;
  }

  /** The same, closed a day later, as the host keeps it. */
  static Alert closed() {
    AlertWatch watch = open();
    watch.act(
        AlertAction.close(
            "CANARY-b", "spread", BEGIN.plusSeconds(90_000), STAFF, AlertOutcome.FALSE));
    return watch.alert("spread").orElseThrow();
  }

  static WatchListState listed() {
    WatchListState state = LIST.look(LIST.begin("CANARY-s"), facts(BEGIN)).state();
    Instant later = BEGIN.plusSeconds(3_600);
    PlannedAction call =
        PlannedAction.of("CANARY-p", "CANARY-call", LocalDate.of(2026, 2, 3), STAFF, "金丝雀 stays");
    state =
        LIST.act(state, WatchListAction.plan("CANARY-1", later, STAFF, call), facts(later)).state();
    Instant done = later.plusSeconds(60);
    return LIST.act(
            state, WatchListAction.done("CANARY-2", done, STAFF, "CANARY-p", "金丝雀"), facts(done))
        .state();
  }

  static List<HeldPart> parts() {
    return List.of(
        AlertParts.of("CANARY-account", open()),
        AlertParts.of("CANARY-alert", closed(), ZONE),
        WatchListParts.of("CANARY-list", "listed", listed(), ZONE));
  }
}
