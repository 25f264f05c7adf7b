package org.bankcrm.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** The job from a command line, see the README of this example. */
public final class Main {

  private static final int PORTION = 10_000;

  private Main() {}

  /** Options in pairs: {@code --book FILE --customers PATH --as-of DATE} and so on. */
  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>();
    Map<String, String> events = new TreeMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      if (args[i].equals("--events")) {
        String[] parts = args[i + 1].split("=", 2);
        events.put(parts[0], parts[parts.length - 1]);
      } else {
        options.put(args[i], args[i + 1]);
      }
    }
    try (SparkSession spark = session(options)) {
      spark.sparkContext().setLogLevel("WARN");
      run(spark, options, events);
    }
  }

  private static void run(
      SparkSession spark, Map<String, String> options, Map<String, String> files)
      throws IOException {
    Map<String, Dataset<Row>> events = new TreeMap<>();
    files.forEach((type, file) -> events.put(type, read(spark, file)));
    String complete = options.get("--complete-from");
    Night night =
        new Night(
            LocalDate.parse(wanted(options, "--as-of")),
            ZoneId.of(options.getOrDefault("--zone", "Asia/Shanghai")),
            complete == null ? null : LocalDate.parse(complete),
            PORTION);
    int partitions = Integer.parseInt(options.getOrDefault("--partitions", "8"));
    new BankJob(spark, Files.readString(Path.of(wanted(options, "--book"))), night)
        .decide(read(spark, wanted(options, "--customers")), events, partitions)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .option("header", true)
        .csv(wanted(options, "--out"));
  }

  private static String wanted(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is wanting");
    }
    return value;
  }

  private static Dataset<Row> read(SparkSession spark, String file) {
    return file.contains(".csv")
        ? spark.read().option("header", true).csv(file)
        : spark.read().parquet(file);
  }

  /**
   * On a cluster {@code spark-submit} says where; alone it is this machine, and no page is served.
   */
  private static SparkSession session(Map<String, String> options) {
    SparkSession.Builder builder = SparkSession.builder().appName("bank");
    String master = options.get("--local");
    return master == null
        ? builder.getOrCreate()
        : builder
            .master("local[" + master + "]")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.ui.enabled", false)
            .getOrCreate();
  }
}
