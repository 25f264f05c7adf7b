package org.bankcrm.modelling;

import java.util.stream.Stream;
import org.bankcrm.architecture.LibraryModule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> architecture() {
    return LibraryModule.of(
            "org.bankcrm.modelling",
            "org.bankcrm.core",
            "org.bankcrm.scoring",
            "org.bankcrm.segmentation")
        .testsOfAnAutomaticModule();
  }
}
