package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.customer.matching.PairLists;
import picocli.CommandLine.Option;

/** The files of pairs that a look for duplicates reads: two ids a row under a header. */
final class PairsOptions {

  @Option(
      names = "--truth",
      paramLabel = "FILE.csv",
      description = {
        "The true pairs, two ids a row under a header: tells precision and recall.",
        "真实的重复对：表头之下每行两个编号；据此给出查准率与查全率。"
      })
  private Optional<Path> truth = Optional.empty();

  @Option(
      names = "--always",
      paramLabel = "FILE.csv",
      description = {
        "Pairs that people decided to be one customer, whatever they look like.",
        "经人工认定为同一客户的记录对，不论相似与否。"
      })
  private Optional<Path> always = Optional.empty();

  @Option(
      names = "--never",
      paramLabel = "FILE.csv",
      description = {"Pairs that people decided to be two customers.", "经人工认定为两位客户的记录对。"})
  private Optional<Path> never = Optional.empty();

  /** The files that are given. */
  List<Path> files() {
    return Stream.of(truth, always, never).flatMap(Optional::stream).toList();
  }

  /**
   * The pairs that are known to be one customer; empty where no such file is given.
   *
   * @param ids those of the records
   */
  Optional<Set<PairLists.Pair>> truth(Set<String> ids, CsvTable.Format format) {
    return truth.map(path -> pairs(path, ids, format));
  }

  /**
   * What people decided.
   *
   * @throws UserException if a row names no record, or one pair is decided both ways
   */
  PairLists decided(Set<String> ids, CsvTable.Format format) {
    Set<PairLists.Pair> one = always.map(path -> pairs(path, ids, format)).orElse(Set.of());
    Set<PairLists.Pair> two = never.map(path -> pairs(path, ids, format)).orElse(Set.of());
    if (!Collections.disjoint(one, two)) {
      throw DuplicateWords.BAD_LISTS.of();
    }
    return new PairLists(one, two);
  }

  private static Set<PairLists.Pair> pairs(Path path, Set<String> ids, CsvTable.Format format) {
    ModelTable table = ModelTable.read(path, format);
    if (table.names().size() < 2) {
      throw ModelWords.NO_COLUMN.of(path, "2", String.join(", ", table.names()));
    }
    RowsLeftOut left = new RowsLeftOut();
    Set<PairLists.Pair> pairs = new HashSet<>();
    List<String> one = table.column(table.names().get(0));
    List<String> other = table.column(table.names().get(1));
    for (int row = 0; row < table.rows(); row++) {
      if (!ids.contains(one.get(row)) || !ids.contains(other.get(row))) {
        Said unknown = DuplicateWords.UNKNOWN_TRUTH.says();
        left.add(table.line(row), Optional.empty(), List.of(unknown));
      } else if (!one.get(row).equals(other.get(row))) {
        pairs.add(new PairLists.Pair(one.get(row), other.get(row)));
      }
    }
    left.refuse(path);
    return pairs;
  }
}
