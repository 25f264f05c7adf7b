package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bankcrm.core.CustomerId;

/**
 * A file beside the customers before anything is made of it.
 *
 * @param option the option that named it
 * @param name of what it tells
 * @param keys whose a row is that stands under a key
 */
record SideSource(
    String option, String name, Path file, KeyedRows rows, UnaryOperator<CustomerId> keys) {

  /** Gathers all rows. */
  <T extends Gathered.Item> void gather(
      Gathered<T> gathered, Gathered.Maker<T> maker, Predicate<CustomerId> wanted) {
    while (rows.hasNext()) {
      KeyedRows.Row row = rows.next().under(keys);
      if (row.isErased()) {
        gathered.leaveErased();
      } else if (row.id().filter(wanted.negate()).isPresent()) {
        gathered.passOver();
      } else {
        gathered.add(row, maker);
      }
    }
    GatheredCounts counts = gathered.counts();
    if (counts.nobodys > 0) {
      throw nobodys(counts.nobodys, counts.firstOfNobody.orElseThrow());
    }
    gathered.settle();
  }

  private UserException nobodys(long count, KeyedRows.Row first) {
    String zh = first.problems(Locale.SIMPLIFIED_CHINESE);
    String en = first.problems(Locale.ENGLISH);
    Said said =
        new Said(
            Refusal.NOBODYS_ROWS.says(count, first.line(), zh).zh(),
            Refusal.NOBODYS_ROWS.says(count, first.line(), en).en());
    return new UserException(said).of(file.toString());
  }

  /** Which file it is and what became of its rows, for the mark of the end of a run. */
  Map<String, Object> tree(GatheredCounts counts) {
    Map<String, Object> rowsTold = new LinkedHashMap<>();
    rowsTold.put("read", counts.read);
    rowsTold.put("counted", counts.used);
    rowsTold.put("repeated", counts.repeated);
    rowsTold.put("notAskedFor", counts.aside);
    rowsTold.put("inDoubt", counts.inDoubt);
    rowsTold.put("ofOthers", counts.others());
    rowsTold.put("leftOut", counts.bad);
    if (counts.erased > 0) {
      rowsTold.put("ofErased", counts.erased);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("option", option);
    tree.put("name", name);
    tree.put("rows", rowsTold);
    return tree;
  }
}
