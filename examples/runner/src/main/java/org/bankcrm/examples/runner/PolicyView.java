package org.bankcrm.examples.runner;

import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decision;

/** What the runner shows of a policy, or of all policies of a kind; counts customer by customer. */
interface PolicyView {

  /** The names of its columns in {@code decisions.csv}. */
  List<String> header();

  /** One customer's cells in the order of the header, counted. */
  List<String> add(CustomerId customer, Decision decision);

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
}
