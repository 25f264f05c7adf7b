package org.bankcrm.benchmarks.workload;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published text of the workloads, where it lies beside the data; else a test says so. */
final class Fixtures {
  private Fixtures() {}

  static List<String> lines(String name) throws IOException {
    Path file = Path.of(System.getProperty("crm.data", "data")).resolveSibling("workloads");
    file = file.resolve(name);
    assumeTrue(
        Files.exists(file), "skipped: no " + name + " in a folder workloads beside crm.data");
    return Files.readAllLines(file);
  }
}
