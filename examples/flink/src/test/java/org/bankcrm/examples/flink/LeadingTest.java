package org.bankcrm.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes late, twice or under another's id, and a state that outlives its book. */
class LeadingTest {

  private static final String BOOK = BankStreamTest.book();

  private final List<String> told = new ArrayList<>();
  private final Leading leading = new Leading(BankBook.of(terms(BOOK)));
  private final Customer customer = Customer.begin("C1", BankBook.of(terms(BOOK)).windows());

  @Test
  void lateEvent_isCountedByTheWindowsAndRefusedByTheLifecycle() {
    event("a", "PAYMENT", "2026-03-01T02:00:00Z");
    event("b", "PAYMENT", "2026-03-02T02:00:00Z");
    look("2026-03-04T16:00:00Z");

    event("c", "PAYMENT", "2026-03-03T02:00:00Z");

    assertThat(told.get(told.size() - 1))
        .contains("\"event\":\"c\"", "\"decision\":\"refused\"", "OUT_OF_ORDER", "\"late\":true");
    assertThat(customer.stage.stage()).contains("NEW");
    look("2026-03-05T16:00:00Z");
    assertThat(customer.stage.stage()).contains("ACTIVE");
  }

  @Test
  void eventOfADayThatNoWindowSeesAnyMore_isTold() {
    event("a", "PAYMENT", "2026-01-01T02:00:00Z");
    look("2026-05-01T16:00:00Z");

    event("b", "PAYMENT", "2026-01-02T02:00:00Z");

    assertThat(told.get(told.size() - 1)).contains("\"problem\":\"windows-forgotten\"");
  }

  @Test
  void eventThatCameBefore_isNothingNew() {
    event("a", "PAYMENT", "2026-03-01T02:00:00Z");
    look("2026-03-01T16:00:00Z");
    List<String> before = List.copyOf(told);
    String state = customer.write();

    event("a", "PAYMENT", "2026-03-01T02:00:00Z");

    assertThat(told).isEqualTo(before);
    assertThat(customer.write()).isEqualTo(state);
  }

  @Test
  void otherEventUnderAnIdThatIsKnown_isToldAndCountsNowhere() {
    event("a", "PAYMENT", "2026-03-01T02:00:00Z");

    event("a", "COMPLAINT", "2026-03-01T03:00:00Z");

    assertThat(told.get(told.size() - 1))
        .contains("\"decision\":\"refused\"", "\"problem\":\"id-of-another\"");
    assertThat(customer.stage.stage()).contains("NEW");
  }

  @Test
  void state_outlivesItsBook() {
    for (String day : List.of("01", "02", "03")) {
      event(day, "PAYMENT", "2026-03-" + day + "T02:00:00Z");
    }
    look("2026-03-13T16:00:00Z");
    assertThat(customer.stage.stage()).contains("QUIET");
    String next =
        BOOK.replace("\"QUIET\"", "\"ASLEEP\"")
            .replace(
                "\"subject\": \"customer\",",
                "\"subject\": \"customer\", \"formerly\": [{\"was\": \"QUIET\", \"is\": \"ASLEEP\"}],");
    BankBook book = BankBook.of(terms(next));

    Customer read = Customer.read("C1", customer.write(), book.windows());
    new Leading(book).look(read, read.next, told::add);
    assertThat(read.stage.stage()).contains("ASLEEP");
    new Leading(book).look(read, Instant.parse("2026-05-12T16:00:00Z"), told::add);

    assertThat(read.stage.stage()).contains("LOST");
    assertThat(told.get(told.size() - 1)).contains("\"from\":\"ASLEEP\"");
  }

  @Test
  void stateOfOtherWindows_isRefused() {
    event("a", "PAYMENT", "2026-03-01T02:00:00Z");
    BankBook other = BankBook.of(terms(BOOK.replace("\"lastDays\": 90}", "\"lastDays\": 91}")));

    assertThatThrownBy(() -> Customer.read("C1", customer.write(), other.windows()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("windows");
  }

  private void event(String id, String type, String at) {
    Map<String, String> values = Map.of("event.amount", "120.00", "event.way", "OUT");
    leading.event(customer, new Told("C1", id, type, Instant.parse(at), values), told::add);
  }

  private void look(String at) {
    leading.look(customer, Instant.parse(at), told::add);
  }

  private static Terms terms(String book) {
    return new Terms(
        book,
        "relationship",
        ZoneId.of("Asia/Shanghai"),
        Duration.ofHours(60),
        LocalDate.of(2026, 1, 1),
        null);
  }
}
