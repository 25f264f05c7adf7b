package org.bankcrm.examples.runner.berka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of the bank in a directory, plain or packed. */
final class BankFiles {

  private static final List<String> ENDINGS = List.of(".asc", ".asc.gz");

  private final Path directory;

  BankFiles(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new BerkaFileException("There is no directory '" + directory + "'.");
    }
    this.directory = directory;
  }

  /** The file of a table; for the transactions the whole log, else the one part of it. */
  Path of(Table table) {
    for (String ending : ENDINGS) {
      Path file = directory.resolve(table.fileName() + ending);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return table == Table.TRANSACTION ? partOfTheLog() : missing(table.fileName());
  }

  private Path partOfTheLog() {
    List<Path> parts = matching("trans_");
    if (parts.size() > 1) {
      throw new BerkaFileException(
          "There are several parts of the log of transactions in '"
              + directory
              + "'; leave one, or put the whole log there as trans.asc.");
    }
    return parts.isEmpty() ? missing("trans") : parts.get(0);
  }

  private List<Path> matching(String beginning) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(file -> fits(file.getFileName().toString(), beginning)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean fits(String name, String beginning) {
    return name.startsWith(beginning) && ENDINGS.stream().anyMatch(name::endsWith);
  }

  private Path missing(String name) {
    throw new BerkaFileException(
        "There is no file " + name + ".asc or " + name + ".asc.gz in '" + directory + "'.");
  }
}
