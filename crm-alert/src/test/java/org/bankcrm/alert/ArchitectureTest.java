package org.bankcrm.alert;

import java.util.stream.Stream;
import org.bankcrm.architecture.LibraryModule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> architecture() {
    return LibraryModule.of("org.bankcrm.alert", "org.bankcrm.core", "org.bankcrm.lifecycle")
        .tests();
  }
}
