package org.bankcrm.customer.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.bankcrm.customer.entry.AdministrativeDivisions.Division;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1.5")
class AdministrativeDivisionsTest {
  private static final AdministrativeDivisions TABLE =
      AdministrativeDivisions.of(
          List.of(
              new Division("110000", "北京市"),
              new Division("110105", "朝阳区"),
              new Division("330000", "浙江省"),
              new Division("330100", "杭州市"),
              new Division("330106", "西湖区"),
              new Division("440000", "广东省")));

  @Test
  void provinces_areThe34_byFullAndShortName() {
    AdministrativeDivisions provinces = AdministrativeDivisions.provinces();
    assertThat(provinces.all()).hasSize(34);
    assertThat(provinces.find("330000")).contains(new Division("330000", "浙江省"));
    assertThat(provinces.named("内蒙古", Optional.empty()).orElseThrow().code()).isEqualTo("150000");
    assertThat(provinces.named("新疆", Optional.empty()).orElseThrow().code()).isEqualTo("650000");
    assertThat(provinces.named("香港", Optional.empty()).orElseThrow().code()).isEqualTo("810000");
    assertThat(provinces.named("新", Optional.empty())).isEmpty();
    assertThat(provinces.isDetailed("330000")).isFalse();
    assertThat(provinces).hasToString("AdministrativeDivisions[34]");
  }

  @Test
  void below_districtsOfAMunicipality_standRightBelowIt() {
    assertThat(TABLE.below("110000")).extracting(Division::code).containsExactly("110105");
    assertThat(TABLE.below("330000")).extracting(Division::code).containsExactly("330100");
    assertThat(TABLE.below("330100")).extracting(Division::code).containsExactly("330106");
    assertThat(TABLE.below("440000")).isEmpty();
  }

  @Test
  void faults_asDeepAsTheTableGoes() {
    assertThat(EntryForm.RESIDENT_ID.faults("11010519491231002X", TABLE)).isEmpty();
    assertThat(TABLE.fault("330106")).isEmpty();
    assertThat(TABLE.fault("330107")).contains(EntryFault.UNLISTED_REGION);
    assertThat(TABLE.fault("440524")).isEmpty(); // nothing is known below the province
    assertThat(TABLE.fault("310101")).contains(EntryFault.UNKNOWN_REGION);
    assertThat(AdministrativeDivisions.provinces().fault("830000")).isEmpty();
  }

  @Test
  void of_tablesWithSlips_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdministrativeDivisions.of(List.of(new Division("330106", "西湖区"))))
        .withMessageContaining("330106");
    Division twice = new Division("330000", "浙江省");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdministrativeDivisions.of(List.of(twice, twice)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Division("33", "浙江省"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Division("330000", " "));
  }
}
