package org.bankcrm.examples.runner;

import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decisions;

/** What the runner shows of a policy, or of all policies of a kind; counts portion by portion. */
interface PolicyView extends Counted {

  /** The names of its columns in {@code decisions.csv}. */
  List<String> header();

  /** The cells of a portion of customers in the order of the header, to be counted. */
  Told read(Decisions portion);

  /** The figures of all who were counted so far. */
  List<Block> blocks(Figures figures);

  /** Of how many customers missing data would settle what the policies say. */
  default List<Doubt> doubts() {
    return List.of();
  }

  /** Of which of its columns moves since an earlier run are told. */
  default List<Tracked> tracked() {
    return List.of();
  }

  /** The moves since an earlier run; none where none is named. */
  default List<Block> moves(Moves moves, Figures figures) {
    return List.of();
  }

  /** What is missing of many customers by right, such as the past of those who are new. */
  default List<Attribute<?>> missingByRight() {
    return List.of();
  }

  /** What is counted, part by part, always in the same order. */
  List<? extends Counted> counted();

  @Override
  default void keep(Ledger into) {
    counted().forEach(part -> part.keep(into));
  }

  @Override
  default void goOn(Ledger from) {
    counted().forEach(part -> part.goOn(from));
  }
}
