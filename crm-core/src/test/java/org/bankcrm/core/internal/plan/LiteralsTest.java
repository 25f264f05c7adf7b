package org.bankcrm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LiteralsTest {

  @Test
  void in_literalsThatLieWithinEachOther_agreesWithTheJdk() {
    SplittableRandom random = new SplittableRandom(20261129);
    int found = 0;
    for (int i = 0; i < 5_000; i++) {
      List<String> literals = new ArrayList<>();
      for (int size = random.nextInt(1, 40); size > 0; size--) {
        literals.add(word(random, random.nextInt(10)));
      }
      String text = word(random, random.nextInt(60));
      BitSet in = new Literals(literals).in(text);
      for (int literal = 0; literal < literals.size(); literal++) {
        assertThat(in.get(literal))
            .as("%s in %s", literals.get(literal), text)
            .isEqualTo(text.contains(literals.get(literal)));
      }
      found += in.cardinality();
    }
    assertThat(found).isGreaterThan(10_000);
  }

  private static String word(SplittableRandom random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
