package org.bankcrm.examples.runner.berka;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the real bank, where they are at hand. */
final class RealBank {

  private RealBank() {}

  static Path directory() {
    Path directory = Path.of(System.getProperty("crm.data", "data"), "berka");
    assumeTrue(
        Files.isRegularFile(directory.resolve("account.asc.gz")),
        "skipped: the PKDD'99 files are not in the folder berka of crm.data");
    return directory;
  }

  static BerkaBank load() {
    List<BadRow> bad = new ArrayList<>();
    BerkaBank bank = BerkaLoader.load(directory(), bad::add, () -> {});
    if (!bad.isEmpty()) {
      throw new AssertionError("bad rows: " + bad);
    }
    return bank;
  }
}
