package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Row;

/** All tests of one text, row by row: each row's text is folded once. */
final class TextTesting implements Step {

  private static final long[] NOTHING_DERIVED = {};

  private final Texts.Key key;
  private final List<Texts> tests = new ArrayList<>();

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
    for (int i = 0; i < tests.size(); i++) {
      block.set(planes.get(2 * i + (tests.get(i).meets(folded) ? 0 : 1)), number);
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
