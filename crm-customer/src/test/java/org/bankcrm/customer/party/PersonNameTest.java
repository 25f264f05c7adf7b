package org.bankcrm.customer.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M1.1")
class PersonNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"王小明", "欧阳娜娜", "阿依古丽·买买提", "𠮷田", " 李雷　"})
  void ofChinese_realNames_areKeptStripped(String name) {
    assertThat(PersonName.ofChinese(name).chinese()).contains(name.strip());
    assertThat(PersonName.ofChinese(name).display()).isEqualTo(name.strip());
    assertThat(PersonName.ofChinese(name).latin()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Wang", "王\n明", "王\u202e明"})
  void ofChinese_anythingElse_isRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> PersonName.ofChinese(name));
  }

  @Test
  void ofLatin_parts_areJoinedGivenFirst() {
    PersonName name = PersonName.ofLatin("O'Brien", "Mary Ann");
    assertThat(name.latin()).contains("Mary Ann O'Brien");
    assertThat(name.display()).isEqualTo("Mary Ann O'Brien");
    assertThat(PersonName.ofSingleLatin("Sukarno").latin()).contains("Sukarno");
    assertThat(PersonName.ofSingleLatin("Sukarno").latinGiven()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> PersonName.ofLatin("王", "Ming"));
    assertThatIllegalArgumentException().isThrownBy(() -> PersonName.ofLatin("Wang", " "));
  }

  @Test
  void display_bothSpellings_prefersChinese() {
    PersonName name = PersonName.ofLatin("Wang", "Ming").withChinese("王明");
    assertThat(name.display()).isEqualTo("王明");
    assertThat(name).isEqualTo(PersonName.ofChinese("王明").withLatin("Wang", "Ming"));
  }
}
