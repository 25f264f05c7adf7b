package org.bankcrm.scoring;

import java.util.stream.Stream;
import org.bankcrm.architecture.LibraryModule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> architecture() {
    return LibraryModule.of("org.bankcrm.scoring", "org.bankcrm.core").tests();
  }
}
