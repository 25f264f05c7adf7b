package org.bankcrm.customer.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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

  /** What is read character by character, by many threads, is what ICU makes of the whole. */
  @Test
  void texts_ofAnyCharacters_areThoseOfTheLibraryItself() {
    Transliterator simplifying = Transliterator.getInstance("Traditional-Simplified");
    Transliterator names = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    SplittableRandom random = new SplittableRandom(20_261_130);
    for (int i = 0; i < 1_500; i++) {
      String text = text(random);
      String simplified = simplifying.transliterate(text);
      assertThat(PORTS.simplified().of(text)).isEqualTo(simplified);
      String latin = names.transliterate(simplified);
      boolean read = latin.chars().allMatch(c -> c < 0x80);
      assertThat(PORTS.pinyin().of(text)).isEqualTo(read ? Optional.of(latin) : Optional.empty());
    }
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      switch (random.nextInt(8)) {
        case 0 -> text.append("令狐万俟澹台长孙重庆藏文秘鲁单于解〇〇".charAt(random.nextInt(19)));
        case 1 -> text.appendCodePoint(0x20000 + random.nextInt(0x4000));
        case 2 -> text.append(List.of("單于", "鮮于", "乾隆", "瞭望", "鬼子薑").get(random.nextInt(5)));
        default ->
            text.appendCodePoint(0x4E00 + random.nextInt(random.nextBoolean() ? 300 : 20_900));
      }
    }
    return text.toString();
  }
}
