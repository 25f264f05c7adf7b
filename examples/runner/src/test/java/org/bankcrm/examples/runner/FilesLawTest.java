package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes a file of customers has: every line is decided or told as bad, nobody is decided
 * twice, and the only way out is a refusal in words.
 */
class FilesLawTest {

  private static final int CASES = Boolean.getBoolean("crm.deep") ? 200_000 : 3_000;
  private static final CustomerCsv.Told TOLD =
      new CustomerCsv.Told(LocalDate.of(2026, 6, 30), ZoneId.of("Asia/Shanghai"));
  private static final String[] PIECES = {
    "\"",
    "\"\"",
    ",",
    "\n",
    "\r",
    "\r\n",
    "\u0000",
    "\uFEFF",
    "上海",
    "=1+1",
    "1e9",
    ".5",
    "200.000",
    "+08:00",
    "-",
    "|",
    "9999-12-31",
    "\u202E",
    "a\u0301",
    ";",
    "C7"
  };

  private static final List<String> READ =
      List.of(
          "party.age",
          "holding.aum",
          "holding.products",
          "party.birth-date",
          "txn.debit-sum-ratio-90d");

  private final AttributeCatalog catalog = read(BookFiles.retail().catalog());
  private final String sound = sound();

  private long refused;
  private long good;
  private long bad;

  private static AttributeCatalog read(AttributeCatalog all) {
    return AttributeCatalog.of(
        READ.stream().<Attribute<?>>map(id -> all.find(id).orElseThrow()).toList());
  }

  private static String sound() {
    StringBuilder text =
        new StringBuilder(
            "id,party.age,holding.aum,holding.products,party.birth-date,holding.aum@observed\n");
    for (int i = 0; i < 12; i++) {
      text.append("C").append(i).append(",4").append(i % 10).append(",CNY 100").append(i);
      text.append(".50,FUND|BOND,1980-02-").append(10 + i).append(",2026-06-").append(10 + i);
      text.append(i % 3 == 0 ? "\r\n" : "\n");
    }
    return text.toString();
  }

  @Test
  void rows_ofAnyBytes_areDecidedOrTold() {
    for (int seed = 0; seed < CASES; seed++) {
      byte[] bytes = mutated(new Random(seed));
      try {
        check(bytes, new CsvTable.Format(Encoding.UTF_8, false));
        read(bytes, new CsvTable.Format(Encoding.UTF_8, true));
        Encoding other = seed % 2 == 0 ? Encoding.GB18030 : Encoding.UTF_16;
        read(bytes, new CsvTable.Format(other, seed % 4 < 2));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(refused).isPositive();
    assertThat(good).isGreaterThan(CASES);
    assertThat(bad).isGreaterThan(CASES / 10);
  }

  private void check(byte[] bytes, CsvTable.Format format) {
    long rows = read(bytes, format);
    if (rows >= 0) {
      assertThat(rows).isEqualTo(lines(bytes) - 1);
    }
  }

  /** Lines that are not empty, told apart by the JDK. */
  private static long lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return unmarked.lines().filter(line -> !line.isEmpty()).count();
  }

  /** Rows read, or -1 if the file is refused. */
  private long read(byte[] bytes, CsvTable.Format format) {
    Set<CustomerId> decided = new HashSet<>();
    long rows = 0;
    try (CustomerCsv file =
        CustomerCsv.open(new ByteArrayInputStream(bytes), format, "id", catalog, TOLD)) {
      while (file.hasNext()) {
        CustomerCsv.Row row = file.next();
        rows++;
        assertThat(row.facts().isPresent()).isEqualTo(row.isGood());
        good += row.isGood() ? 1 : 0;
        bad += row.isGood() ? 0 : 1;
        assertThat(!row.isGood() || decided.add(row.id().orElseThrow())).isTrue();
      }
      return rows;
    } catch (UserException e) {
      refused++;
      return -1;
    }
  }

  private byte[] mutated(Random random) {
    byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      bytes = mutated(bytes, random);
    }
    return bytes;
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int until = Math.min(bytes.length, at + random.nextInt(9));
    return switch (random.nextInt(6)) {
      case 0 ->
          spliced(
              bytes,
              at,
              at,
              PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
      case 1 ->
          spliced(
              bytes,
              at,
              until,
              PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
      case 2 -> spliced(bytes, at, until, new byte[0]);
      case 3 ->
          spliced(
              bytes,
              at,
              at,
              Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(120))));
      case 4 ->
          random.nextInt(8) == 0
              ? spliced(bytes, at, until, noise(random))
              : spliced(bytes, at, until, ascii(random));
      default -> random.nextInt(8) == 0 ? spliced(bytes, at, bytes.length, new byte[0]) : bytes;
    };
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[1 + random.nextInt(4)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] ascii(Random random) {
    return new byte[] {(byte) (random.nextInt(127) + 1)};
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] result = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
    return result;
  }
}
