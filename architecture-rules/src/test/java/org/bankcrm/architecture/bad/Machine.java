package org.bankcrm.architecture.bad;

import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes from the machine whatever can be taken; each line is one violation. */
final class Machine {
  Supplier<?> byReference = Instant::now;
  Supplier<?> byConstructorReference = Random::new;
  Supplier<?> file = () -> Machine.class.getResourceAsStream("words.zh.properties");
  List<Supplier<?>> lines =
      List.of(
          () -> Instant.now(),
          () -> LocalDate.now(),
          () -> LocalDate.now(ZoneId.of("Asia/Shanghai")),
          () -> LocalDateTime.now(),
          () -> ZonedDateTime.now(),
          () -> OffsetDateTime.now(),
          () -> Clock.systemUTC(),
          () -> Clock.systemDefaultZone(),
          () -> ZoneId.systemDefault(),
          () -> TimeZone.getDefault(),
          () -> Calendar.getInstance(),
          () -> new Date(),
          () -> Locale.getDefault(),
          () -> Charset.defaultCharset(),
          () -> Math.random(),
          () -> new Random(),
          () -> new SplittableRandom(),
          () -> new SecureRandom(),
          () -> UUID.randomUUID(),
          () -> System.currentTimeMillis(),
          () -> System.nanoTime(),
          () -> System.getenv("HOME"),
          () -> System.getProperty("user.home"),
          () -> System.identityHashCode(this),
          () -> System.out,
          () -> "i".toUpperCase(),
          () -> "I".toLowerCase(),
          () -> "i".getBytes(),
          () -> new String(new byte[0]),
          () -> String.format("%d", 1),
          () -> "%d".formatted(1),
          () -> new DecimalFormat("0"),
          () -> NumberFormat.getInstance(),
          () -> MessageFormat.format("{0}", 1),
          () -> DateTimeFormatter.ofPattern("d"),
          () -> List.of(1).parallelStream(),
          () -> List.of(1).stream().parallel(),
          () -> load("Bad"));

  private static Object load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      e.printStackTrace();
      return name;
    }
  }
}
