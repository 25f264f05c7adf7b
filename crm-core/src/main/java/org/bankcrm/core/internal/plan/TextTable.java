package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;

/** The tests of one text, which is folded once for all of them. */
final class TextTable {

  private final Texts.Key key;
  private final TextSearch tests;
  private final TestTable[] tables;

  private TextTable(Texts.Key key, List<TestTable> tables) {
    this.key = key;
    this.tables = tables.toArray(new TestTable[0]);
    this.tests = new TextSearch(tables.stream().map(table -> (Texts) table.test()).toList());
  }

  /** The tables whose tests are of texts, by text. */
  static TextTable[] of(TestTable[] tables) {
    Map<Texts.Key, List<TestTable>> byText = new LinkedHashMap<>();
    for (TestTable table : tables) {
      if (table.test() instanceof Texts text) {
        byText.computeIfAbsent(text.key, key -> new ArrayList<>()).add(table);
      }
    }
    return byText.entrySet().stream()
        .map(each -> new TextTable(each.getKey(), each.getValue()))
        .toArray(TextTable[]::new);
  }

  void test(Row row, Evaluation evaluation) {
    if (!key.isKnown(row, evaluation.derived)) {
      for (TestTable table : tables) {
        table.set(Truth.UNKNOWN, evaluation);
      }
      return;
    }
    String folded = key.folded(row);
    BitSet found = tests.walk(folded);
    for (int i = 0; i < tables.length; i++) {
      tables[i].set(Truth.of(tests.meets(i, folded, found)), evaluation);
    }
  }
}
