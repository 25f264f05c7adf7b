package org.bankcrm.testkit;

import java.util.stream.Stream;
import org.bankcrm.architecture.LibraryModule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> architecture() {
    return LibraryModule.of(
            "org.bankcrm.testkit",
            "org.bankcrm.core",
            "org.bankcrm.customer",
            "org.bankcrm.segmentation",
            "org.bankcrm.scoring",
            "org.bankcrm.lifecycle",
            "org.bankcrm.campaign",
            "org.bankcrm.alert")
        .showing("net.jqwik.api", "org.junit.jupiter.api")
        .ofTrials()
        .tests();
  }
}
