package org.bankcrm.testkit.bank;

import java.util.List;
import java.util.stream.Stream;

/**
 * A character of a name with its spelling.
 *
 * @param han the character, for double surnames two
 * @param pinyin the spelling in Latin letters without tones
 */
record Syllable(String han, String pinyin) {

  /** Reads characters, each followed by its spelling, with blanks between them: {@code 王Wang}. */
  static List<Syllable> list(String text) {
    return Stream.of(text.split(" ")).map(Syllable::parse).toList();
  }

  private static Syllable parse(String text) {
    int latin = 0;
    while (text.charAt(latin) > 'z') {
      latin++;
    }
    return new Syllable(text.substring(0, latin), text.substring(latin));
  }
}
