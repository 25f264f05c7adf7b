package org.bankcrm.customer.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.HoldingId;
import org.junit.jupiter.api.Test;

class CustomerHistoryTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final HistoryQuery MONTHS =
      HistoryQuery.all().in(DateRange.parse("2023-12-15/2024-04-01"));

  private static HistoryEntry booked(String id, String day, String amount, Channel channel) {
    Transaction.Builder booking =
        Transaction.builder(
                TransactionId.of(id), HoldingId.of("h-1"), TransactionType.CARD_PURCHASE)
            .bookedOn(LocalDate.parse(day))
            .channel(channel);
    Money money = Money.parse(amount.replace("-", ""));
    return HistoryEntry.of(
        (amount.contains("-") ? booking.debit(money) : booking.credit(money)).build());
  }

  private static HistoryEntry called(String id, String at) {
    return HistoryEntry.of(
        Interaction.byBank(
                InteractionId.of(id), InteractionKind.COMPLAINT, Channel.PHONE, Instant.parse(at))
            .outcome(InteractionOutcome.OPEN)
            .topic("card-lost")
            .campaign(PolicyRef.of("spring", 2))
            .build(),
        NEW_YORK);
  }

  private static CustomerHistory history() {
    return CustomerHistory.of(
            TODAY,
            List.of(
                called("c-1", "2024-02-29T04:59:59Z"),
                booked("t-2", "2024-02-29", "CNY -30.10", Channel.MOBILE),
                booked("t-1", "2024-01-31", "CNY 0.20", Channel.ATM),
                booked("t-3", "2024-02-01", "JPY -700", Channel.MOBILE)))
        .completeFrom(HistoryKind.TRANSACTION, LocalDate.of(2024, 1, 10));
  }

  private static List<String> told(HistoryTable table) {
    return HistoryExport.in(Locale.ENGLISH).rows(table).stream()
        .skip(1)
        .map(row -> String.join("|", row))
        .toList();
  }

  @Test
  void table_byMonth_tellsWhatWasNotObservedFromNothing() {
    assertThat(told(history().table(MONTHS, CalendarPeriod.MONTH, HistorySplit.KIND)))
        .containsExactly(
            "2023-12-15|2023-12-31|Transactions|Not observed||||",
            "2023-12-15|2023-12-31|Contacts|Not told||||",
            "2024-01-01|2024-01-31|Transactions|In part|1|CNY|0.20|",
            "2024-01-01|2024-01-31|Contacts|Not told||||",
            "2024-02-01|2024-02-29|Transactions|In full|2|CNY||30.10",
            "2024-02-01|2024-02-29|Transactions|In full|2|JPY||700",
            "2024-02-01|2024-02-29|Contacts|Not told|1|||",
            "2024-03-01|2024-03-31|Transactions|Not observed||||",
            "2024-03-01|2024-03-31|Contacts|Not observed||||");
  }

  @Test
  void table_observedMonthWithoutAny_isZero() {
    HistoryTable table =
        CustomerHistory.of(TODAY, List.of())
            .completeFrom(LocalDate.of(2024, 2, 1))
            .table(HistoryQuery.all(), CalendarPeriod.MONTH, HistorySplit.KIND);
    assertThat(told(table))
        .containsExactly(
            "2024-02-01|2024-02-29|Transactions|In full|0|||",
            "2024-02-01|2024-02-29|Contacts|In full|0|||");
  }

  @Test
  void table_ofNamedTypes_hasARowForThoseOfWhichThereAreNone() {
    HistoryQuery query =
        MONTHS.of(HistoryKind.TRANSACTION).ofTypes("salary", "card-purchase").through(Channel.ATM);
    assertThat(told(history().table(query, HistorySplit.TYPE)))
        .containsExactly(
            "2023-12-15|2024-03-31|Transactions|Card purchase|In part|1|CNY|0.20|",
            "2023-12-15|2024-03-31|Transactions|Salary|In part|0|||");
  }

  @Test
  void entries_ofBothKinds_standInOneTimelineByTheDayInTheCustomersZone() {
    assertThat(history().entries())
        .map(HistoryEntry::id)
        .containsExactly("t-1", "t-3", "c-1", "t-2"); // the call was still on the 28th there
    assertThat(history().entries().get(2).day()).isEqualTo("2024-02-28");
    assertThat(history().entries(HistoryQuery.all().through(Channel.PHONE))).hasSize(1);
  }

  @Test
  void of_laterOrDoubled_isRefused() {
    HistoryEntry one = booked("t-1", "2024-01-31", "CNY 1", Channel.ATM);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerHistory.of(TODAY, List.of(one, one)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerHistory.of(one.day().minusDays(1), List.of(one)));
  }

  @Test
  void table_ofTooManyPeriods_isRefused() {
    HistoryQuery query = HistoryQuery.all().in(DateRange.parse("0001-01-01/9999-01-01"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history().table(query, CalendarPeriod.WEEK, HistorySplit.KIND));
  }

  @Test
  void rows_ofEntries_haveHeadersInBothLanguages() {
    assertThat(HistoryExport.in(Locale.CHINESE).rows(history().entries()).get(0))
        .startsWith("日期", "时刻", "类别", "流水号");
    List<List<String>> rows = HistoryExport.in(Locale.ENGLISH).rows(history().entries());
    assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
    assertThat(String.join("|", rows.get(3)))
        .isEqualTo(
            "2024-02-28|2024-02-29T04:59:59Z|Contacts|c-1|Complaint|Phone|||||By the bank|Open"
                + "|card-lost|spring@2|");
  }

  @Test
  void parse_ofWhatWasWritten_isEqual() {
    assertThat(CustomerHistory.parse(history().toDocument())).isEqualTo(history());
  }

  @Test
  void parse_ofSlips_tellsAllOfThemAndQuotesNone() {
    Map<String, Object> tree = new LinkedHashMap<>(history().toDocument());
    List<Object> entries = new ArrayList<>((List<?>) tree.get("entries"));
    Map<String, Object> first = new LinkedHashMap<>();
    ((Map<?, ?>) entries.get(0)).forEach((key, value) -> first.put(key.toString(), value));
    first.put("amount", "CNY 1.2345");
    first.put("channell", "mobile");
    first.put("day", "2024-02-30");
    entries.set(0, first);
    tree.put("entries", entries);
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> CustomerHistory.parse(tree))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .map(Problem::path)
                    .containsExactlyInAnyOrder(
                        "/entries/0/amount", "/entries/0/(9)", "/entries/0/day"))
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("1.2345", "02-30"));
  }

  @Test
  void coverage_beforeAndAfterTheHistory_isNone() {
    CustomerHistory history = history();
    assertThat(history.coverage(HistoryKind.TRANSACTION, DateRange.parse("2024-01-09/2024-01-10")))
        .isEqualTo(HistoryCoverage.NONE);
    assertThat(history.coverage(HistoryKind.TRANSACTION, DateRange.parse("2024-01-10/2024-03-01")))
        .isEqualTo(HistoryCoverage.WHOLE);
    assertThat(history.coverage(HistoryKind.CONTACT, DateRange.parse("2024-03-01/..")))
        .isEqualTo(HistoryCoverage.NONE);
    assertThat(history.completeFrom(HistoryKind.CONTACT)).isEqualTo(Optional.empty());
  }
}
