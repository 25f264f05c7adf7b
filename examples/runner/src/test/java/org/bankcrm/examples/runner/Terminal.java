package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** The command line as a person at a terminal gives it, and what that person sees. */
final class Terminal {

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  int run(List<String> args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(args.toArray(new String[0]));
  }

  /** The rows of {@code decisions.csv}, the heads first, of a run that ends well. */
  List<List<String>> decided(List<String> args, Path folder) throws IOException {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of("--out", folder.toString()));
    assertThat(run(all)).as("%s", err).isZero();
    return Files.readAllLines(folder.resolve("decisions.csv")).stream()
        .map(line -> Arrays.asList(line.split(",", -1)))
        .toList();
  }

  /** What stands in a column, a word for each customer. */
  static String column(List<List<String>> rows, String column) {
    int place = rows.get(0).indexOf(column);
    assertThat(place).as("%s in %s", column, rows.get(0)).isNotNegative();
    return String.join(" ", rows.stream().skip(1).map(row -> row.get(place)).toList());
  }
}
