package org.bankcrm.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts fresh virtual machines that each make their first decisions, and prints a Markdown table
 * of where their time goes. The argument tells how many.
 */
public final class StartUp {
  private static final double MILLIS = 1e-3;

  private StartUp() {}

  /** Measures and prints. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, List<Double>> steps = new LinkedHashMap<>();
    List<Double> totals = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      double total = 0;
      for (String line : firstDecision()) {
        int equals = line.lastIndexOf('=');
        double micros = Double.parseDouble(line.substring(equals + 1));
        total += micros;
        steps.computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>()).add(micros);
      }
      totals.add(total);
    }
    System.out.println("| step | ms, median | from to |\n| --- | --- | --- |");
    steps.forEach((step, micros) -> row(step, new Figures(micros)));
    row("in all", new Figures(totals));
  }

  private static List<String> firstDecision() throws IOException, InterruptedException {
    String java = System.getProperty("java.home") + "/bin/java";
    List<String> command = new ArrayList<>(List.of(java, "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(FirstDecision.class.getName());
    command.add(Instant.now().toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader()) {
      List<String> read = lines.lines().toList();
      if (process.waitFor() != 0 || read.size() != FirstDecision.STEPS.size()) {
        throw new IllegalStateException("a virtual machine failed, see above");
      }
      return read;
    }
  }

  private static void row(String step, Figures micros) {
    Figures millis = micros.times(MILLIS);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f to %.1f |%n",
        step,
        millis.median(),
        millis.lowest(),
        millis.highest());
  }
}
