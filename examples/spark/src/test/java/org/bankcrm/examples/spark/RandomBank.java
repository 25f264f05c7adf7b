package org.bankcrm.examples.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers and their transactions as rows of text, of a seed; some rows come twice. */
final class RandomBank {

  static final List<String> CUSTOMER_COLUMNS = List.of("age", "id", "holding.aum");
  static final List<String> EVENT_COLUMNS =
      List.of("customer", "@id", "booked", "kind", "amount", "currency", "month", "@cancels");

  final List<String[]> customers = new ArrayList<>();
  final List<String[]> events = new ArrayList<>();
  private final Random random;
  private final LocalDate asOf;

  RandomBank(long seed, int size, LocalDate asOf) {
    this.random = new Random(seed);
    this.asOf = asOf;
    for (int i = 0; i < size; i++) {
      String id = "C" + (100_000 + i * 7 % 99_991);
      String age = random.nextInt(20) == 0 ? null : String.valueOf(18 + random.nextInt(70));
      String assets = random.nextInt(20) == 0 ? null : random.nextInt(2_000_000) + "." + cents();
      customers.add(new String[] {age, id, assets});
      int many = random.nextInt(4) == 0 ? 0 : random.nextInt(20);
      for (int k = 0; k < many; k++) {
        addEvent(id, id + "-" + k);
      }
    }
  }

  private String cents() {
    return String.valueOf(10 + random.nextInt(90));
  }

  private void addEvent(String customer, String id) {
    LocalDate day = asOf.plusDays(5 - random.nextInt(random.nextBoolean() ? 120 : 500));
    String kind = List.of("CARD", "CARD", "SALARY", "TRANSFER").get(random.nextInt(4));
    String[] event = {
      customer,
      random.nextInt(5) == 0 ? null : id,
      day.toString(),
      kind,
      random.nextInt(6_000) + "." + cents(),
      random.nextInt(30) == 0 ? null : List.of("CNY", "USD", "HKD").get(random.nextInt(3)),
      kind.equals("SALARY") ? day.toString().substring(0, 7) : null,
      null
    };
    events.add(event);
    if (event[1] != null && random.nextInt(10) == 0) {
      events.add(event); // told twice, and counts once
    }
    if (event[1] != null && random.nextInt(15) == 0) {
      events.add(new String[] {customer, null, day.toString(), null, null, null, null, id});
    }
  }
}
