package org.bankcrm.examples.parquet;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.examples.runner.Main;

/** Runs of the command line on a small book, and the files that they leave. */
final class Nights {

  /** A column of each type, and a policy that reads all of them but {@code untold}. */
  static final String BOOK =
      "{\"book\":\"b\",\"version\":1,\"name\":{\"zh\":\"书\",\"en\":\"Book\"},\"attributes\":["
          + String.join(
              ",",
              attribute("age", "\"integer\""),
              attribute("aum", "\"money\",\"currency\":\"CNY\""),
              attribute("ratio", "\"decimal\",\"scale\":3"),
              attribute("since", "\"date\""),
              attribute("seen", "\"instant\""),
              attribute("staff", "\"yesNo\""),
              attribute("grade", "\"code\",\"codes\":[\"A\",\"B\",\"C\"]"),
              attribute("branch", "\"code\",\"open\":true"),
              attribute("products", "\"codeSet\",\"open\":true"),
              attribute("note", "\"text\""),
              attribute("untold", "\"integer\""))
          + "],\"policies\":["
          + segment("rich", "{\"attribute\":\"aum\",\"atLeast\":\"CNY 1000.00\"}")
          + ","
          + segment("old", "{\"attribute\":\"age\",\"atLeast\":40}")
          + ","
          + segment("even", "{\"attribute\":\"ratio\",\"atLeast\":0.5}")
          + ","
          + segment("early", "{\"attribute\":\"since\",\"lessThan\":\"2020-01-01\"}")
          + ","
          + segment("late", "{\"attribute\":\"seen\",\"atLeast\":\"2026-01-01T00:00:00Z\"}")
          + ","
          + segment("own", "{\"attribute\":\"staff\",\"is\":true}")
          + ","
          + segment("good", "{\"attribute\":\"grade\",\"in\":[\"A\",\"B\"]}")
          + ","
          + segment("near", "{\"attribute\":\"branch\",\"in\":[\"0010\",\"7\"]}")
          + ","
          + segment("card", "{\"attribute\":\"products\",\"hasAny\":[\"B\"]}")
          + "]}";

  private final Path dir;
  private final Path book;

  /** What the last run said. */
  String said = "";

  Nights(Path dir) throws IOException {
    this.dir = dir;
    this.book = Files.createDirectories(dir.resolve("book"));
    Files.writeString(book.resolve("book.json"), BOOK);
  }

  private static String attribute(String id, String type) {
    return "{\"id\":\"" + id + "\",\"type\":" + type + ",\"name\":{\"zh\":\"项\",\"en\":\"A\"}}";
  }

  private static String segment(String id, String when) {
    return "{\"kind\":\"segment\",\"id\":\""
        + id
        + "\",\"version\":1,\"name\":{\"zh\":\"甲\",\"en\":\"S\"},\"when\":"
        + when
        + "}";
  }

  /** Decides a file and returns the exit code. */
  int decide(Path customers, String out, String... more) {
    return decide(book, customers, out, more);
  }

  /** The same by a book of somebody else. */
  int decide(Path books, Path customers, String out, String... more) {
    return run(books, customers, "2026-06-30", out, more);
  }

  /** The same on another day. */
  int decideOn(String day, Path customers, String out, String... more) {
    return run(book, customers, day, out, more);
  }

  private int run(Path books, Path customers, String day, String out, String... more) {
    List<String> command = new ArrayList<>(List.of("decide", "--book", books.toString()));
    command.addAll(List.of("--customers", customers.toString(), "--as-of", day));
    command.addAll(List.of("--out", dir.resolve(out).toString()));
    command.addAll(List.of(more));
    StringWriter told = new StringWriter();
    int code =
        Main.run(new PrintWriter(told), new PrintWriter(told), command.toArray(String[]::new));
    said = told.toString();
    return code;
  }

  /** All that a run wrote about customers, by the name of the file. */
  Map<String, String> written(String out) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(dir.resolve(out))) {
      files
          .filter(each -> each.toString().endsWith("s.csv") || each.toString().endsWith("e.csv"))
          .filter(each -> !each.endsWith("bad-rows.csv"))
          .forEach(each -> all.put(each.getFileName().toString(), read(each)));
    }
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of those who were left out, with the problems of each. */
  List<String> leftOut(String out) throws IOException {
    return Files.readAllLines(dir.resolve(out).resolve("bad-rows.csv")).stream()
        .skip(1)
        .map(line -> line.substring(line.indexOf(',') + 1, line.lastIndexOf(',')))
        .map(line -> line.replaceAll("in line [0-9]+", "in its line")) // with names it is one later
        .toList();
  }

  /** Has the database do something. */
  static void sql(String statement) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement one = database.createStatement()) {
      one.execute(statement);
    }
  }

  /** Makes a Parquet file of what is selected. */
  Path parquet(String name, String select, String options) throws SQLException {
    Path file = dir.resolve(name);
    sql("COPY (" + select + ") TO '" + file + "' (FORMAT parquet" + options + ")");
    return file;
  }
}
