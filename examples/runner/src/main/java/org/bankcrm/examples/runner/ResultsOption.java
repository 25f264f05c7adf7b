package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how results are written, and the check that none is written over input. */
final class ResultsOption {

  @Mixin private ExcelOption excel = new ExcelOption();

  @Option(
      names = "--call-list",
      paramLabel = "N",
      defaultValue = "25",
      description = {
        "How many customers the report names whom to call, by id (default: ${DEFAULT-VALUE});",
        "0 names none.",
        "报告中列出多少位应致电的客户（按编号）（默认：${DEFAULT-VALUE}）；0 为不列。"
      })
  int callList = 25;

  boolean excel() {
    return excel.isChosen();
  }

  /**
   * Refuses a directory for results where one of them would replace something that is read.
   *
   * @param names the files that are written
   */
  static void check(Path out, List<String> names, Collection<Path> inputs) {
    for (String name : names) {
      Path target = out.resolve(name);
      if (Files.isDirectory(target)) {
        throw Refusal.IN_THE_WAY.of(target);
      }
      for (Path input : inputs) {
        if (isSame(target, input)) {
          throw Refusal.OVER_INPUT.of(target, input);
        }
      }
    }
    Path aside = real(out).resolve(ResultFiles.ASIDE);
    for (Path input : inputs) {
      if (Files.exists(input) && real(input).startsWith(aside)) {
        throw Refusal.IN_ASIDE.of(input);
      }
    }
  }

  /** Refuses a directory for results that is, or lies in, the directory of a book. */
  static void checkApart(Path out, Path book) {
    if (Files.isDirectory(book) && real(out).startsWith(real(book))) {
      throw Refusal.IN_BOOK.of(book);
    }
  }

  /** Links lead to the same file as well. */
  private static boolean isSame(Path target, Path input) {
    try {
      return Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The place behind all links, of a directory that may not be there yet. */
  private static Path real(Path directory) {
    Path whole = directory.toAbsolutePath().normalize();
    Path there = whole;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(whole));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
