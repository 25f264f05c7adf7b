package org.bankcrm.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.privacy.AccessRecord;
import org.bankcrm.customer.privacy.Visibility;
import org.bankcrm.examples.boot.RunningHost.Answer;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.lifecycle.port.StageKey;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CustomerApiTest {

  private static final RunningHost HOST = RunningHost.get();
  private static final JdbcStores STORES = HOST.bean(JdbcStores.class);

  /** A customer of whom the last night wrote this, by number. */
  private static String customer(String where, int number) {
    return HOST.bean(JdbcTemplate.class)
        .queryForList(
            "select customer from night where run = '2026-06-30' and "
                + where
                + " order by customer",
            String.class)
        .get(number);
  }

  private static List<AccessRecord> seen(String customer) {
    return STORES.accesses().of(CustomerId.of(customer), Instant.EPOCH, Instant.MAX);
  }

  @Test
  void decide_aCustomer_keepsTheDecisionAndRecordsWhoReadIt() {
    String id = customer("tier = 'ORDINARY'", 0);
    Answer made = HOST.post("/api/customers/" + id + "/decisions?lang=en", "", "X-Staff", "S-7");
    assertThat(made.code()).isEqualTo(201);
    assertThat(made.json()).containsEntry("customer", id).containsEntry("book", "retail@1");
    Map<String, Object> tier =
        made.list("results").stream()
            .filter(it -> it.get("policy").equals("value@1"))
            .findFirst()
            .orElseThrow();
    assertThat(tier.get("words").toString()).startsWith("Ordinary");
    assertThat((Map<?, ?>) tier.get("yields")).isNotEmpty();
    assertThat(seen(id)).anyMatch(it -> it.viewer().equals("S-7"));
    Answer kept = HOST.get("/api/customers/" + id + "/decisions/" + made.json().get("decision"));
    assertThat(kept.json()).containsEntry("book", "retail@1").containsKey("reasons");
    Answer foreign = HOST.get("/api/customers/C000000099/decisions/" + made.json().get("decision"));
    assertThat(foreign.code()).isEqualTo(404);
  }

  @Test
  void decide_asATeller_tellsNoFigureOfTheCustomer() {
    String id = customer("tier = 'ORDINARY'", 1);
    String explained = "/api/customers/" + id + "/explanations/value?lang=en";
    Answer manager = HOST.get(explained);
    Answer teller = HOST.get(explained, "X-Role", "teller");
    assertThat(manager.body()).contains("CNY");
    assertThat(teller.code()).isEqualTo(200);
    assertThat(teller.json().get("words").toString()).doesNotContain("CNY");
    assertThat(seen(id)).anyMatch(it -> it.fields().containsValue(Visibility.NONE));
  }

  @Test
  void nextTier_ofAnOrdinaryCustomer_tellsTheGap() {
    String id = customer("tier = 'ORDINARY'", 2);
    Answer answer = HOST.get("/api/customers/" + id + "/next-tier?lang=zh");
    assertThat(answer.json()).containsEntry("tier", "ORDINARY").containsEntry("name", "普通客户");
    Map<?, ?> next = (Map<?, ?>) answer.json().get("next");
    assertThat(next.get("tier")).isEqualTo("GOLD");
    assertThat(next.get("ways").toString()).contains("holding.aum", "difference");
  }

  @Test
  void event_opensAnAccount_movesTheLeadOnce() {
    String id = customer("stage = 'LEAD'", 0);
    String events = "/api/customers/" + id + "/events?lang=en";
    String opened =
        "{\"id\": \"open-1\", \"type\": \"ACCOUNT_OPENED\", \"at\": \"2026-07-01T01:00:00Z\"}";
    openAccount(id);
    Answer first = HOST.post(events, opened);
    assertThat(first.code()).as(first.body()).isEqualTo(201);
    assertThat(first.json()).containsEntry("answer", "MOVED").containsEntry("stage", "NEW");
    Answer again = HOST.post(events, opened);
    assertThat(again.code()).isEqualTo(200);
    assertThat(again.json()).containsEntry("answer", "REPEATED");
    assertThat(rows(id)).isEqualTo(1);
    assertThat(STORES.stages().history(new StageKey("relationship", id)))
        .last()
        .matches(it -> it.event().filter("open-1"::equals).isPresent());
    assertThat(HOST.get("/customers/" + id + "?lang=en").body())
        .contains("How the stage came about", "Opens a first account");
  }

  @Test
  void event_toldByManyAtOnce_isTakenOnce() {
    String id = customer("stage = 'ACTIVE'", 1);
    String told = "{\"id\":\"one\",\"type\":\"TRANSACTION\",\"at\":\"2026-07-01T01:00:00Z\"}";
    List<Integer> codes =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(it -> HOST.post("/api/customers/" + id + "/events", told).code())
            .toList();
    assertThat(codes).containsOnlyOnce(201).containsOnly(201, 200);
    assertThat(rows(id)).isEqualTo(1);
  }

  /** An id of long ago, which the stage has forgotten and the table of events has not. */
  @Test
  void event_withTheIdOfAnEarlierOne_isRefusedAndNotKept() {
    String id = customer("stage = 'ACTIVE'", 3);
    String events = "/api/customers/" + id + "/events";
    for (int i = 0; i < 18; i++) {
      assertThat(HOST.post(events, paid("paid-" + i, i)).code()).isEqualTo(201);
    }
    assertThat(HOST.post(events, paid("paid-0", 19)).code()).isEqualTo(409);
    assertThat(rows(id)).isEqualTo(18);
  }

  private static String paid(String id, int minute) {
    String at = "2026-07-01T01:" + (minute + 10) + ":00Z";
    return "{\"id\":\"" + id + "\",\"type\":\"TRANSACTION\",\"at\":\"" + at + "\"}";
  }

  private static void openAccount(String customer) {
    JdbcTemplate database = HOST.bean(JdbcTemplate.class);
    database.update(
        "insert into holding (id, product, kind, name_zh, name_en, status, opened_on, currency)"
            + " values ('H-new', 'CA01', 'CURRENT_ACCOUNT', '活期账户', 'Current account', 'ACTIVE',"
            + " date '2026-07-01', 'CNY')");
    database.update(
        "insert into holding_party (holding, party_id, part, role)"
            + " select 'H-new', party_id, 0, 'OWNER' from customer where id = ?",
        customer);
  }

  private static int rows(String customer) {
    return HOST.bean(JdbcTemplate.class)
        .queryForObject(
            "select count(*) from customer_event where customer = ?", Integer.class, customer);
  }

  @Test
  void event_thatCannotBeTaken_changesNothing() {
    String id = customer("stage = 'ACTIVE'", 0);
    String events = "/api/customers/" + id + "/events?lang=en";
    Answer late =
        HOST.post(
            events, "{\"id\":\"t\",\"type\":\"TRANSACTION\",\"at\":\"2026-06-01T01:00:00Z\"}");
    assertThat(late.code()).isEqualTo(409);
    assertThat(late.json()).containsEntry("answer", "TOO_LATE");
    Answer unknown =
        HOST.post(events, "{\"id\":\"u\",\"type\":\"MARRIED\",\"at\":\"2026-07-01T01:00:00Z\"}");
    assertThat(unknown.json()).containsEntry("answer", "REFUSED");
    Answer ahead =
        HOST.post(
            events, "{\"id\":\"v\",\"type\":\"TRANSACTION\",\"at\":\"2036-07-01T01:00:00Z\"}");
    assertThat(ahead.code()).isEqualTo(400);
    assertThat(rows(id)).isZero();
    Answer nobody =
        HOST.post(
            "/api/customers/nobody/events",
            "{\"id\":\"w\",\"type\":\"TRANSACTION\",\"at\":\"2026-07-01T01:00:00Z\"}");
    assertThat(nobody.code()).isEqualTo(404);
  }

  @Test
  void consent_withdrawn_closesOffersAtOnce() {
    String id = customer("offer = 'cash-fund'", 0);
    String explained = "/api/customers/" + id + "/explanations/cash-fund?lang=en";
    assertThat(HOST.get(explained).json().get("words").toString()).contains("may be offered");
    Answer withdrawn =
        HOST.post(
            "/api/customers/" + id + "/consents",
            "{\"decision\": \"WITHDRAWN\", \"purpose\": \"marketing\","
                + " \"toldText\": \"marketing-2026@1\", \"proof\": \"K-1\"}");
    assertThat(withdrawn.code()).as(withdrawn.body()).isEqualTo(201);
    assertThat(withdrawn.json()).containsEntry("status", "REFUSED");
    assertThat(HOST.get(explained).json().get("words").toString())
        .contains("may not be offered. Consent");
  }

  @Test
  void healthAndMetrics_tellOfDecisionsAndUnknownAttributes() {
    assertThat(HOST.get("/actuator/health").json()).containsEntry("status", "UP");
    HOST.get("/customers/" + customer("tier = 'ORDINARY'", 0));
    assertThat(HOST.get("/actuator/metrics/crm.decided").body()).contains("retail@1");
    assertThat(HOST.get("/actuator/metrics/crm.decide").body()).contains("TOTAL_TIME", "one");
    assertThat(HOST.get("/actuator/metrics/crm.unknown").body()).contains("party.age");
  }
}
