package org.bankcrm.core.internal.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Row;
import org.jspecify.annotations.Nullable;

/** All tests of one text, row by row: each row's text is folded once. */
final class TextTesting implements Step {

  private static final long[] NOTHING_DERIVED = {};

  private final Texts.Key key;
  private final List<Texts> tests = new ArrayList<>();

  /** The same, once all are added. */
  private @Nullable TextSearch search;

  /** For each test the plane of the rows where it is TRUE, then that of those where it is FALSE. */
  private final List<Integer> planes = new ArrayList<>();

  TextTesting(Texts.Key key) {
    this.key = key;
  }

  void add(Texts test, int isTrue, int isFalse) {
    tests.add(test);
    planes.add(isTrue);
    planes.add(isFalse);
  }

  /** All tests are added: what is common to all blocks is made once. */
  void close() {
    if (search == null || search.size() != tests.size()) {
      search = new TextSearch(tests);
    }
  }

  @Override
  public void run(Block block) {
    planes.forEach(block::cleared);
    Population.Cursor cursor = block.population.cursor();
    for (int number = 0; number < block.count; number++) {
      Row row = cursor.at(block.from + number);
      if (key.isKnown(row, NOTHING_DERIVED)) {
        test(key.folded(row), number, block);
      }
    }
  }

  private void test(String folded, int number, Block block) {
    TextSearch all = requireNonNull(search);
    BitSet found = all.walk(folded);
    for (int i = 0; i < tests.size(); i++) {
      block.set(planes.get(2 * i + (all.meets(i, folded, found) ? 0 : 1)), number);
    }
  }

  @Override
  public List<Integer> inputs() {
    return List.of();
  }

  @Override
  public List<Integer> outputs() {
    return planes;
  }
}
