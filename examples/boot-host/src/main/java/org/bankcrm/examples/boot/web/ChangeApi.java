package org.bankcrm.examples.boot.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.examples.boot.bank.BankRecords;
import org.bankcrm.examples.boot.decide.EventAnswer;
import org.bankcrm.examples.boot.decide.EventDesk;
import org.bankcrm.jdbc.JdbcStores;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a customer and what a customer allows. */
@RestController
@RequestMapping("/api/customers/{id}")
class ChangeApi {

  private final EventDesk events;
  private final BankRecords records;
  private final JdbcStores stores;
  private final Clock clock;

  ChangeApi(EventDesk events, BankRecords records, JdbcStores stores, Clock clock) {
    this.events = events;
    this.records = records;
    this.stores = stores;
    this.clock = clock;
  }

  /** Takes an event in: 201 where it is new, 200 where it was told before, else 409. */
  @PostMapping("/events")
  ResponseEntity<Map<String, Object>> event(
      @PathVariable CustomerId id, @RequestBody EventDesk.Told told, Viewer viewer) {
    if (told.at().isAfter(clock.instant())) {
      throw new IllegalArgumentException("at must not lie ahead");
    }
    EventDesk.Taken taken = events.take(id, told);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("answer", taken.answer());
    answer.put("stage", taken.decision().stage().orElse(null));
    answer.put("words", taken.lifecycle().words(taken.decision(), viewer.language()));
    return ResponseEntity.status(status(taken.answer())).body(answer);
  }

  private static HttpStatus status(EventAnswer answer) {
    return switch (answer) {
      case MOVED, NOTED -> HttpStatus.CREATED;
      case REPEATED -> HttpStatus.OK;
      case TOO_LATE, REFUSED -> HttpStatus.CONFLICT;
    };
  }

  /**
   * What a customer decided about the use of their data.
   *
   * @param decision GRANTED, DENIED or WITHDRAWN
   * @param purpose such as marketing
   * @param channel over one way only; over all where it is left out
   * @param toldText the key of the text that the customer was told
   * @param proof the key of the proof
   */
  record ConsentChange(
      ConsentDecision decision,
      String purpose,
      @Nullable String channel,
      String toldText,
      String proof) {}

  /** Keeps a decision about the use of data; what is decided next goes by it. */
  @PostMapping("/consents")
  ResponseEntity<Map<String, Object>> consent(
      @PathVariable CustomerId id, @RequestBody ConsentChange change) {
    Instant now = clock.instant();
    if (records.find(id, now).isEmpty()) {
      throw new NoSuchElementException("no customer has this key");
    }
    ConsentScope all = ConsentScope.of(Purpose.of(change.purpose()));
    ConsentScope scope =
        Optional.ofNullable(change.channel()).map(Channel::of).map(all::over).orElse(all);
    ConsentEvent event =
        new ConsentEvent(change.decision(), scope, now, change.toldText(), change.proof());
    stores.consents().append(id, List.of(event));
    String status = stores.consents().of(id).at(now, scope).status().name();
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("status", status));
  }
}
