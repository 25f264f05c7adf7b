package org.bankcrm.lifecycle;

import java.util.stream.Stream;
import org.bankcrm.architecture.LibraryModule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> architecture() {
    return LibraryModule.of("org.bankcrm.lifecycle", "org.bankcrm.core").tests();
  }
}
