package org.bankcrm.testkit.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;

/** What happens to one customer; balances are those after everything before. Amounts in fen. */
final class Happenings {

  /** Something before its balance is known. */
  private record Due(
      Instant at,
      int number,
      String type,
      long fen,
      String way,
      String with,
      String why,
      long bp) {}

  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at).thenComparingInt(Due::number);

  private final CustomerId customer;
  private final ZoneId zone;
  private final LocalDate from;
  private final int days;
  private final List<Due> dues = new ArrayList<>();

  Happenings(CustomerId customer, ZoneId zone, LocalDate from, int days) {
    this.customer = customer;
    this.zone = zone;
    this.from = from;
    this.days = days;
  }

  CustomerId customer() {
    return customer;
  }

  LocalDate day(int number) {
    return from.plusDays(number);
  }

  int days() {
    return days;
  }

  /** The instant of a second of a day; what the clocks skip is after the gap. */
  Instant at(int day, int second) {
    return LocalDateTime.of(day(day), LocalTime.ofSecondOfDay(second)).atZone(zone).toInstant();
  }

  void in(Instant at, long fen, String with, String why) {
    add(at, "PAYMENT", fen, "IN", with, why, -1);
  }

  void out(Instant at, long fen, String with, String why) {
    add(at, "PAYMENT", fen, "OUT", with, why, -1);
  }

  /** Something of which the type says all. */
  void that(Instant at, String type) {
    add(at, type, 0, "", "", "", -1);
  }

  /** An instalment that is due, or a repayment. */
  void sum(Instant at, String type, long fen) {
    add(at, type, fen, "", "", "", -1);
  }

  /** A share in hundredths of a per cent. */
  void ratio(Instant at, String type, long bp) {
    add(at, type, 0, "", "", "", bp);
  }

  private void add(
      Instant at, String type, long fen, String way, String with, String why, long bp) {
    if (at.isBefore(at(days, 0)) && (fen > 0 || !type.equals("PAYMENT"))) {
      dues.add(new Due(at, dues.size(), type, fen, way, with, why, bp));
    }
  }

  /** What the account would have at an instant. */
  long balance(long opening, Instant at) {
    return opening
        + dues.stream()
            .filter(due -> due.at.isBefore(at))
            .mapToLong(due -> due.way.equals("IN") ? due.fen : due.way.equals("OUT") ? -due.fen : 0)
            .sum();
  }

  /** All of it in its order; what the account does not have is not paid. */
  List<BankEvent> events(long opening) {
    List<Due> ordered = dues.stream().sorted(ORDER).toList();
    List<BankEvent> events = new ArrayList<>();
    long[] balance = {opening};
    IntStream.range(0, ordered.size())
        .forEach(i -> event(ordered.get(i), i, balance).ifPresent(events::add));
    return events;
  }

  private Optional<BankEvent> event(Due due, int number, long[] balance) {
    long change = due.way.equals("IN") ? due.fen : due.way.equals("OUT") ? -due.fen : 0;
    if (balance[0] + change < 0) {
      return Optional.empty();
    }
    balance[0] += change;
    boolean paid = due.type.equals("PAYMENT");
    return Optional.of(
        new BankEvent(
            customer,
            "e" + (number + 1),
            due.type,
            due.at,
            due.fen > 0 ? Optional.of(BigDecimal.valueOf(due.fen, 2)) : Optional.empty(),
            text(due.way),
            text(due.with),
            text(due.why),
            paid ? Optional.of(BigDecimal.valueOf(balance[0], 2)) : Optional.empty(),
            due.bp >= 0 ? Optional.of(BigDecimal.valueOf(due.bp, 2)) : Optional.empty()));
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
