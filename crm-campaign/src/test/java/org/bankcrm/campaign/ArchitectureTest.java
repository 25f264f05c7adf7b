package org.bankcrm.campaign;

import java.util.stream.Stream;
import org.bankcrm.architecture.LibraryModule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> architecture() {
    return LibraryModule.of("org.bankcrm.campaign", "org.bankcrm.core", "org.bankcrm.customer")
        .tests();
  }
}
