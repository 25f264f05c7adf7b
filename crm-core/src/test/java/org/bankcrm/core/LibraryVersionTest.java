package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibraryVersionTest {

  @Test
  void current_isTheVersionOfTheBuild() {
    assertThat(LibraryVersion.current()).isEqualTo(System.getProperty("crm.version"));
  }
}
