package org.bankcrm.examples.flink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events of a seed, as lines of JSON in the order in which they happened. */
final class RandomEvents {

  static final Instant FROM = Instant.parse("2026-01-01T02:00:00Z");
  private static final List<String> TYPES =
      List.of(
          "PAYMENT",
          "PAYMENT",
          "PAYMENT",
          "PAYMENT",
          "PAYMENT",
          "PAYMENT",
          "COMPLAINT",
          "PRODUCT_CLOSED",
          "DEVICE_BOUND");

  private RandomEvents() {}

  record Sent(Instant at, String line) {}

  static List<Sent> of(long seed, int customers, Instant until) {
    Random random = new Random(seed);
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      String customer = "C" + (1_000 + i);
      long pace = 3_600L * (6 + random.nextInt(120));
      Instant at = FROM.plusSeconds(random.nextInt(2_000_000));
      for (int k = 0; at.isBefore(until); k++) {
        sent.add(new Sent(at, line(customer, customer + "-" + k, at, random)));
        if (random.nextInt(15) > 0) { // else the next one has the same instant
          int stretch = random.nextInt(30) == 0 ? 20 : 1;
          at =
              at.plusSeconds(1 + random.nextLong(pace) * stretch)
                  .plusNanos(random.nextInt(900) * 1_000);
        }
      }
    }
    sent.sort(Comparator.comparing(Sent::at));
    return sent;
  }

  private static String line(String customer, String id, Instant at, Random random) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("customer", customer);
    line.put("id", id);
    line.put("type", TYPES.get(random.nextInt(TYPES.size())));
    line.put("at", at.toString());
    if (random.nextInt(20) > 0) {
      line.put("event.amount", random.nextInt(400) + ".5");
    }
    if (random.nextInt(20) > 0) {
      line.put("event.way", random.nextBoolean() ? "IN" : "OUT");
    }
    return Json.write(line);
  }

  /** The same as they come in: none later than the patience, some of them twice. */
  static List<String> comingIn(List<Sent> sent, Duration patience, long seed) {
    Random random = new Random(seed);
    List<Sent> coming = new ArrayList<>();
    for (Sent each : sent) {
      do {
        long delay = random.nextInt(3) == 0 ? 0 : random.nextLong(patience.toMillis());
        coming.add(new Sent(each.at().plusMillis(delay), each.line()));
      } while (random.nextInt(12) == 0);
    }
    coming.sort(Comparator.comparing(Sent::at));
    return coming.stream().map(Sent::line).toList();
  }
}
