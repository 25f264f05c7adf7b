package org.bankcrm.customer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.core.Country;
import org.bankcrm.customer.matching.Cleaning;
import org.bankcrm.customer.matching.TextPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTextTest {

  private static final TextPorts PORTS = CustomerText.ports(Country.CHINA);

  @ParameterizedTest
  @CsvSource({
    "王小明, wang xiao ming",
    "仇英, qiu ying",
    "查良镛, zha liang yong",
    "曾国藩, zeng guo fan",
    "解缙, xie jin",
    "尉迟恭, yu chi gong",
    "万俟卨, mo qi xie",
    "吕雉, lu zhi",
    "陳偉, chen wei"
  })
  void pinyin_ofNames_readsTheFamilyNameAsOne(String name, String sound) {
    assertThat(PORTS.pinyin().of(name)).contains(sound);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Wang", "王Wang", "12", "𠮷"})
  void pinyin_ofOtherTexts_isEmptyOrALetterString(String text) {
    assertThat(PORTS.pinyin().of(text).orElse("a")).matches("[a-z ]+");
  }

  @ParameterizedTest
  @CsvSource({
    "13800138001, +8613800138001",
    "+86 138-0013-8001, +8613800138001",
    "0086 138 0013 8001, +8613800138001",
    "１３８００１３８００１, +8613800138001",
    "(010) 6552-9988, +861065529988",
    "+1 650 253 0000, +16502530000",
    "+852 2123 4567, +85221234567",
    "123, 123",
    "none, ''",
    "'', ''"
  })
  void phones_ofAnyWriting_areOne(String number, String normal) {
    assertThat(PORTS.phones().normal(number)).isEqualTo(normal);
  }

  @Test
  void simplified_ofTraditional_isSimplified() {
    assertThat(PORTS.simplified().of("張偉，廣東省")).isEqualTo("张伟，广东省");
    assertThat(PORTS.simplified().of("王小明 Ming")).isEqualTo("王小明 Ming");
  }

  @Test
  void sounds_ofCharactersAndLetters_areEqual() {
    for (String name : List.of("王小明", "Wang Xiaoming", "Xiaoming WANG", "王曉鳴", "wang xiao-ming")) {
      String sound = Cleaning.PINYIN.of(name, PORTS);
      assertThat(Cleaning.SORTED_LETTERS.of(sound, PORTS)).isEqualTo("aaggiimnnowx");
    }
    assertThat(Cleaning.PINYIN.of("吕布", PORTS)).isEqualTo(Cleaning.PINYIN.of("Lyu Bu", PORTS));
    assertThat(Cleaning.PINYIN.of("吕布", PORTS)).isEqualTo(Cleaning.PINYIN.of("Lv Bu", PORTS));
  }

  @Test
  void ports_askedByManyThreads_answerAlike() {
    List<String> names = List.of("王小明", "仇英", "陳偉", "尉迟恭");
    List<String> alone = names.stream().map(n -> PORTS.pinyin().of(n).orElseThrow()).toList();
    boolean same =
        IntStream.range(0, 2_000)
            .parallel()
            .allMatch(i -> PORTS.pinyin().of(names.get(i % 4)).orElse("").equals(alone.get(i % 4)));
    assertThat(same).isTrue();
  }
}
