package org.bankcrm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SubstringTest {

  @Test
  void isIn_randomTextsThatRepeatThemselves_agreesWithTheJdk() {
    SplittableRandom random = new SplittableRandom(20261129);
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = word(random, 200);
      int from = random.nextInt(text.length());
      String part = text.substring(from, random.nextInt(from, text.length()) + 1);
      String literal = random.nextBoolean() ? part : part + word(random, 30);
      boolean is = new Substring(literal).isIn(text);
      assertThat(is).as("%s in %s", literal, text).isEqualTo(text.contains(literal));
      found += is && literal.length() > 16 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(3_000);
  }

  private static String word(SplittableRandom random, int most) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(1, most);
    for (int i = 0; i < length; i++) {
      word.append(random.nextInt(8) == 0 ? 'b' : 'a');
    }
    return word.toString();
  }
}
