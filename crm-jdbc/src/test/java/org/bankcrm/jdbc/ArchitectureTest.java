package org.bankcrm.jdbc;

import java.util.stream.Stream;
import org.bankcrm.architecture.LibraryModule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> architecture() {
    return LibraryModule.of(
            "org.bankcrm.jdbc",
            "org.bankcrm.core",
            "org.bankcrm.customer",
            "org.bankcrm.segmentation",
            "org.bankcrm.lifecycle",
            "org.bankcrm.campaign",
            "org.bankcrm.alert")
        .onDatabases()
        .tests();
  }
}
