package org.bankcrm.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankJobTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final Night NIGHT =
      new Night(AS_OF, ZoneId.of("Asia/Shanghai"), LocalDate.of(2025, 1, 1), 50);
  private static final RandomBank BANK = new RandomBank(20_260_630, 600, AS_OF);
  private static final String BOOK = book();

  private static SparkSession spark;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 3)
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void tellsWhatOneMachineTellsToTheByte(int partitions) throws IOException {
    Path out = directory.resolve("out");
    job()
        .decide(customers(BANK.customers, partitions), events(BANK.events, partitions), partitions)
        .write()
        .csv(out.toString());

    String expected = new OneMachine(BOOK, NIGHT).decide(BANK);
    assertThat(expected).contains("TRUE", "FALSE", "UNKNOWN", "DIAMOND", "HIGH");
    assertThat(table(out)).isEqualTo(expected);
  }

  @Test
  void readsFilesOfCsvAndParquetAlike() throws IOException {
    String csv = directory.resolve("customers.csv").toString();
    String parquet = directory.resolve("transactions").toString();
    customers(BANK.customers, 3).write().option("header", true).csv(csv);
    events(BANK.events, 5)
        .get("card.txn")
        .selectExpr(
            "customer",
            "`@id`",
            "cast(booked as date) as booked",
            "kind",
            "cast(amount as decimal(18,2)) as amount",
            "currency",
            "month",
            "`@cancels`")
        .write()
        .parquet(parquet);
    Dataset<Row> decided =
        job()
            .decide(
                spark.read().option("header", true).csv(csv),
                Map.of("card.txn", spark.read().parquet(parquet)),
                4);
    Path out = directory.resolve("out");
    decided.write().csv(out.toString());

    assertThat(table(out)).isEqualTo(new OneMachine(BOOK, NIGHT).decide(BANK));
  }

  @Test
  void compilesABookOnceInAJavaMachine() {
    String book = BOOK.replace("\"partitioned-bank\"", "\"compiled-once\"");
    int before = BankBook.compiled();
    new BankJob(spark, book, NIGHT)
        .decide(customers(BANK.customers, 7), events(BANK.events, 7), 7)
        .collectAsList();

    assertThat(BankBook.compiled() - before).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void tellsWhoIsNotDecidedAndWhy(int partitions) {
    List<String[]> customers = new ArrayList<>();
    customers.add(new String[] {"30", "GOOD", "10.00"});
    customers.add(new String[] {"31", "TWICE", "10.00"});
    customers.add(new String[] {"32", "TWICE", "10.00"});
    customers.add(new String[] {"thirty", "WRONG", "1e3"});
    customers.add(new String[] {"33", null, "10.00"});
    customers.add(new String[] {"34", "DAY", "10.00"});
    customers.add(new String[] {"35", "CLASH", "10.00"});
    customers.add(new String[] {"36", "MANY", "10.00"});
    List<String[]> events = new ArrayList<>();
    events.add(payment("GOOD", "g", "2026-06-01", "10.00"));
    events.add(payment("DAY", "d", "2026-06-31", "10.00"));
    events.add(payment("DAY", "e", "2026-06-30", "ten"));
    events.add(payment("CLASH", "c", "2026-06-01", "10.00"));
    events.add(payment("CLASH", "c", "2026-06-01", "11.00"));
    events.add(payment("NOBODY", "n", "2026-06-01", "10.00"));
    for (int i = 0; i < 4_097; i++) {
      events.add(payment("MANY", "m" + i, AS_OF.minusDays(i % 90).toString(), "1.00"));
    }

    List<String> told =
        job()
            .decide(customers(customers, partitions), events(events, partitions), partitions)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0) + ": " + row.getString(row.size() - 1))
            .toList();

    assertThat(told)
        .containsExactly(
            "null: no-id",
            "CLASH: events-unclear",
            "DAY: no-value:card.txn/amount no-value:card.txn/booked",
            "GOOD: null",
            "MANY: events-unclear",
            "NOBODY: no-customer",
            "TWICE: twice",
            "WRONG: no-value:customers/age no-value:customers/holding.aum");
  }

  @Test
  void refusesColumnsThatMeanNothingBeforeAnythingRuns() {
    Dataset<Row> customers = customers(BANK.customers, 1);
    Dataset<Row> events = events(BANK.events, 1).get("card.txn");

    assertThatThrownBy(() -> job().decide(customers.withColumnRenamed("age", "years"), Map.of(), 1))
        .hasMessageContaining("years");
    assertThatThrownBy(
            () -> job().decide(customers.withColumnRenamed("age", "spent-30d"), Map.of(), 1))
        .hasMessageContaining("spent-30d");
    assertThatThrownBy(
            () ->
                job()
                    .decide(
                        customers,
                        Map.of("card.txn", events.withColumnRenamed("amount", "sum")),
                        1))
        .hasMessageContaining("sum is no attribute");
  }

  private static String[] payment(String customer, String id, String day, String amount) {
    return new String[] {customer, id, day, "CARD", amount, "CNY", null, null};
  }

  private static BankJob job() {
    return new BankJob(spark, BOOK, NIGHT);
  }

  private static Dataset<Row> customers(List<String[]> rows, int partitions) {
    return dataset(rows, RandomBank.CUSTOMER_COLUMNS, partitions);
  }

  private static Map<String, Dataset<Row>> events(List<String[]> rows, int partitions) {
    return Map.of("card.txn", dataset(rows, RandomBank.EVENT_COLUMNS, partitions));
  }

  /** Rows in another order for each number of partitions, dealt out one by one. */
  private static Dataset<Row> dataset(List<String[]> rows, List<String> columns, int partitions) {
    StructType schema = new StructType();
    for (String column : columns) {
      schema = schema.add(column, DataTypes.StringType);
    }
    List<Row> shuffled =
        rows.stream().map(row -> RowFactory.create((Object[]) row)).collect(Collectors.toList());
    Collections.shuffle(shuffled, new Random(partitions));
    return spark.createDataFrame(shuffled, schema).repartition(partitions);
  }

  /** The part files one after the other. */
  private static String table(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      StringBuilder table = new StringBuilder();
      for (Path part : files.filter(file -> file.toString().endsWith(".csv")).sorted().toList()) {
        table.append(Files.readString(part));
      }
      return table.toString();
    }
  }

  private static String book() {
    try (InputStream in = BankJobTest.class.getResourceAsStream("/bank.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
