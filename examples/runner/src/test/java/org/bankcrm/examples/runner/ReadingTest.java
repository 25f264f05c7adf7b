package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.TextAttribute;
import org.junit.jupiter.api.Test;

/**
 * Rows read in portions on several threads are those read one after the other: the same customers,
 * the same problems in the same lines, and the same end where the file is none.
 */
class ReadingTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final TextAttribute NOTE =
      Attributes.text("note", AttributeInfo.named("备注", "Note"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(AGE, NOTE);
  private static final CustomerCsv.Told TOLD =
      new CustomerCsv.Told(LocalDate.of(2024, 2, 29), ZoneId.of("Asia/Shanghai"));

  private final SplittableRandom random = new SplittableRandom(20261201);

  private String line() {
    String id = "C" + random.nextInt(60);
    return switch (random.nextInt(24)) {
      case 0 -> "";
      case 1 -> id + ",x,A";
      case 2 -> id + ",1";
      case 3 -> ",1,A";
      case 4 -> id + ",1,\"A";
      case 5 -> id + ",1,\"A\"x";
      case 6 -> id + ",1,\"A\nB\"";
      case 7 -> "\"" + id + "\",\"12\",\"A\"";
      case 8 -> id + ", 7 ,中";
      case 9 -> id + ",,";
      default -> id + random.nextInt(1_000) + "," + random.nextInt(100) + ",A";
    };
  }

  private byte[] file() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    StringBuilder text = new StringBuilder("id,age,note\n");
    for (int lines = random.nextInt(120); lines > 0; lines--) {
      text.append(line()).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    file.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    if (random.nextInt(4) == 0) {
      file.write(0xFF);
    }
    return file.toByteArray();
  }

  private static CustomerCsv open(byte[] file, boolean multiline) {
    CsvTable.Format format = new CsvTable.Format(Encoding.UTF_8, multiline);
    return CustomerCsv.open(new ByteArrayInputStream(file), format, "id", CATALOG, TOLD);
  }

  private static String good(CustomerId id, Row facts) {
    return id.value() + " " + facts.value(AGE) + " " + facts.value(NOTE);
  }

  private static String bad(CustomerCsv.Row row) {
    return row.line() + " " + row.id().map(CustomerId::value) + " " + row.problems(Locale.ENGLISH);
  }

  /** What is told of good rows, of bad ones, and of the end. */
  private record Said(List<String> good, List<String> bad, List<String> end) {
    Said() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private static Said oneByOne(byte[] file, boolean multiline) {
    Said said = new Said();
    try (CustomerCsv rows = open(file, multiline)) {
      while (rows.hasNext()) {
        CustomerCsv.Row row = rows.next();
        row.facts()
            .ifPresentOrElse(
                facts -> said.good.add(good(row.id().orElseThrow(), facts)),
                () -> said.bad.add(bad(row)));
      }
      said.end.add(rows.several().toString());
    } catch (UserException e) {
      said.end.add(e.in(Locale.ENGLISH));
    }
    return said;
  }

  private Said together(byte[] file, boolean multiline, ExecutorService threads) {
    Said said = new Said();
    try (CustomerCsv rows = open(file, multiline)) {
      List<Future<Population>> begun = new ArrayList<>();
      List<Reading> all = new ArrayList<>();
      Reading reading = Reading.first(rows, cut(rows));
      while (reading.rows() > 0 || reading.end().isPresent()) {
        all.add(reading);
        begun.add(threads.submit(reading::read));
        reading = reading.next(cut(rows));
      }
      for (int i = 0; i < all.size(); i++) {
        tell(all.get(i), begun.get(i).get(), said);
      }
      said.end.add(rows.several().toString());
    } catch (UserException e) {
      said.end.add(e.in(Locale.ENGLISH));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return said;
  }

  private CustomerCsv.Cut cut(CustomerCsv rows) {
    return rows.cut(random.nextInt(1, 12), random.nextInt(1, 200));
  }

  private static void tell(Reading reading, Population customers, Said said) {
    for (int row = 0; row < customers.size(); row++) {
      said.good.add(good(customers.id(row), customers.facts(row)));
    }
    reading.portion().bad().forEach(row -> said.bad.add(bad(row)));
    reading
        .end()
        .ifPresent(
            why -> {
              throw why;
            });
  }

  @Test
  void reading_inPortionsOnAnyThreads_isReadingRowByRow() {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    int twice = 0;
    int ended = 0;
    for (int run = 0; run < 600; run++) {
      byte[] file = file();
      Said expected = oneByOne(file, run % 2 == 0);
      assertThat(together(file, run % 2 == 0, threads)).isEqualTo(expected);
      twice += (int) expected.bad.stream().filter(each -> each.contains("already")).count();
      ended += expected.end.stream().anyMatch(each -> !each.startsWith("Several")) ? 1 : 0;
    }
    threads.shutdown();
    assertThat(twice).isGreaterThan(200);
    assertThat(ended).isGreaterThan(50);
  }

  @Test
  void portion_ofWhatIsAskedAlone_holdsNothingElseAndMindsNoOtherCell() {
    byte[] file = "id,age,note\nA,x,K\nB,7,L\n".getBytes(StandardCharsets.UTF_8);
    try (CustomerCsv rows = open(file, false).converting(NOTE::equals)) {
      CustomerCsv.Portion portion = rows.read(rows.cut(10, 1_000));
      Population customers = portion.build();
      assertThat(portion.bad()).isEmpty();
      assertThat(customers.facts(0).value(NOTE)).contains("K");
      assertThat(customers.facts(1).value(AGE)).isEmpty();
    }
  }
}
