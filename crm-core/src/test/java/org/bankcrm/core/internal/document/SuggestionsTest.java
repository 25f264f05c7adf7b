package org.bankcrm.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  @Test
  void nearest_slipOfTheHand_isSuggested() {
    Suggestions suggestions = new Suggestions();
    List<String> known = List.of("holding.aum", "party.age", "party.name");

    assertThat(suggestions.nearest("party.aeg", known)).isEqualTo("Did you mean 'party.age'?");
    assertThat(suggestions.nearest("PARTY.NAM", known)).isEqualTo("Did you mean 'party.name'?");
    assertThat(suggestions.nearest("something-else", known)).isEmpty();
  }

  /** Keys that authors bring from elsewhere, among all that may stand in the same place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decimals       | id type name unit sensitivity purposes changeable freshForDays scale | scale
          decimal_places | id type name unit sensitivity purposes changeable freshForDays scale | scale
          decimasl       | id type name unit sensitivity purposes changeable freshForDays scale | scale
          小数位          | id type name unit sensitivity purposes changeable freshForDays scale | scale
          ccy            | id type name unit currency                                          | currency
          values         | id type name unit codes open codeNames                              | codes
          ttl            | id type name unit freshForDays                                      | freshForDays
          classification | id type name unit sensitivity                                       | sensitivity
          fields         | book version name attributes events windows policies                | attributes
          rules          | book version name attributes events windows policies                | policies
          rev            | book version name attributes events windows policies                | version
          event          | attribute over where aggregate of lastDays                          | over
          agg            | attribute over where aggregate of lastDays                          | aggregate
          avg            | count sum average min max distinct                                  | average
          buckets        | id name attribute reason bins                                       | bins
          intercept      | kind id version name base characteristics reasons                   | base
          score          | from points reason otherwise missing                                | points
          states         | kind id version name subject stages events transitions              | stages
          terminal       | code name strategy final entries effects                            | final
          trigger        | code name from to on when priority effects                          | on
          benefits       | code name when guaranteed entitlements                              | entitlements
          percent        | salt share period                                                   | share
          seed           | salt share period                                                   | salt
          appliesTo      | kind id version name population when                                | population
          """)
  void meant_keyOfAnother_isToldWithOurs(String word, String keys, String ours) {
    assertThat(new Suggestions().meant(word, List.of(keys.split(" ")))).contains("'" + ours + "'");
  }

  @Test
  void nearest_manyUnknownAmongManyKnown_comparesNoMoreThanItsWorth() {
    Suggestions suggestions = new Suggestions();
    List<String> known =
        IntStream.range(0, 1_000).mapToObj(i -> "x".repeat(120) + (1_000 + i)).toList();
    int[] looked = {0};
    Iterable<String> counted = () -> known.stream().peek(name -> looked[0]++).iterator();

    assertThat(suggestions.nearest("x".repeat(120) + "1000O", counted)).isNotEmpty();
    for (int i = 0; i < 1_000; i++) {
      suggestions.nearest("x".repeat(120) + "y" + i, counted);
    }

    assertThat(suggestions.left()).isNotPositive();
    assertThat(looked[0]).isLessThan(Suggestions.MOST_WORK / 120);
    assertThat(suggestions.nearest(known.get(0), known)).isEmpty();
  }

  /** The band finds what the whole table finds. */
  @Test
  void distance_randomWords_agreesWithTheWholeTable() {
    SplittableRandom random = new SplittableRandom(20261129);
    int near = 0;
    for (int i = 0; i < 20_000; i++) {
      String left = word(random);
      String right = random.nextBoolean() ? word(random) : left.substring(1) + "c";
      int whole = whole(left, right);
      for (int most = 0; most <= 3; most++) {
        int found = Distance.upTo(most, left, right);
        assertThat(found <= most).as("%s %s %d", left, right, most).isEqualTo(whole <= most);
        if (whole <= most) {
          assertThat(found).isEqualTo(whole);
          near++;
        }
      }
    }
    assertThat(near).isGreaterThan(5_000);
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(1, 9);
    int letters = random.nextInt(2, 9);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(letters)));
    }
    return word.toString();
  }

  private static int whole(String left, String right) {
    int[][] d = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : smallest(d, i, j, left, right);
      }
    }
    return d[left.length()][right.length()];
  }

  private static int smallest(int[][] d, int i, int j, String left, String right) {
    int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
    int least = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
