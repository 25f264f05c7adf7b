package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {
  @Test
  void of_assignedCode_isTaken() {
    assertThat(Country.of("CN")).isEqualTo(Country.CHINA).hasToString("CN");
    assertThat(Country.of("CZ")).isGreaterThan(Country.CHINA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cn", "CHN", "UK", "ZZ", "中国", "C", "156"})
  void of_anythingElse_isRefused(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> Country.of(code));
  }
}
