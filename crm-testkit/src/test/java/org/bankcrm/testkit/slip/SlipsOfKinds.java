package org.bankcrm.testkit.slip;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of each table of slips: a class hands its tables in and inherits the tests. */
abstract class SlipsOfKinds {

  private final List<Slips<?>> tables;

  SlipsOfKinds(Slips<?>... tables) {
    this.tables = List.of(tables);
  }

  @TestFactory
  Stream<DynamicTest> told_oneSlip_isTheSameInJavaAndInADocument() {
    return tables.stream().flatMap(Slips::trials);
  }

  @TestFactory
  Stream<DynamicTest> told_keyMisspelt_isOneProblemThatNamesIt() {
    return tables.stream().flatMap(Slips::misspelt);
  }

  @Property(tries = 100)
  void told_someSlips_areTheSameInJavaAndInADocument(@ForAll long seed) {
    tables.forEach(table -> table.compareSome(seed));
  }
}
