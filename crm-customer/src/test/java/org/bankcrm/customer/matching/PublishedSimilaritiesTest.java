package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.bankcrm.publicdata.PublicData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that others published or computed. */
class PublishedSimilaritiesTest {

  private static final Offset<Double> TEN_DIGITS = within(5e-11);
  private static final Offset<Double> FOUR_DIGITS = within(5e-5);

  /** What the table of pairs tells of one pair. */
  private record Pair(String a, String b, List<String> row) {
    static List<Pair> all() {
      List<List<String>> rows = PublicData.rows("string-similarity", "reference_pairs.csv");
      return rows.stream().skip(1).map(r -> new Pair(r.get(0), r.get(1), r)).toList();
    }

    double figure(int column) {
      return Double.parseDouble(row.get(column));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MARTHA, MARHTA, 0.9611, 0.9444",
    "DIXON, DICKSONX, 0.8133, 0.7667",
    "DWAYNE, DUANE, 0.8400, 0.8222",
    "JONES, JOHNSON, 0.8324, 0.7905",
    "MASSEY, MASSIE, 0.9333, 0.8889",
    "ABROMS, ABRAMS, 0.9222, 0.8889",
    "SHACKLEFORD, SHACKELFORD, 0.9818, 0.9697",
    "DUNNINGHAM, CUNNIGHAM, 0.8963, 0.8963",
    "NICHLESON, NICHULSON, 0.9556, 0.9259",
    "MICHELLE, MICHAEL, 0.9214, 0.8690",
    "JERALDINE, GERALDINE, 0.9259, 0.9259",
    "CRATE, TRACE, 0.7333, 0.7333"
  })
  void jaroWinkler_ofWinklersTable_isAsPublished(String a, String b, double winkler, double jaro) {
    assertThat(TextSimilarity.jaroWinkler(a, b)).isEqualTo(winkler, FOUR_DIGITS);
    assertThat(TextSimilarity.jaro(a, b)).isEqualTo(jaro, FOUR_DIGITS);
  }

  @Test
  void distances_ofAllPairs_areThoseOfJellyfishAndStringdist() {
    List<Pair> pairs = Pair.all();
    assertThat(pairs).hasSize(171);
    for (Pair pair : pairs) {
      assertThat(TextSimilarity.levenshtein(pair.a, pair.b)).isEqualTo((int) pair.figure(4));
      assertThat(TextSimilarity.damerau(pair.a, pair.b)).isEqualTo((int) pair.figure(5));
      assertThat(TextSimilarity.alignment(pair.a, pair.b)).isEqualTo((int) pair.figure(8));
      assertThat(pair.figure(9)).isEqualTo(pair.figure(4));
      assertThat(pair.figure(10)).isEqualTo(pair.figure(5));
    }
  }

  @Test
  void jaro_ofAllPairs_isThatOfStringdistAndOfJellyfishButForOddHalves() {
    List<Pair> halved = new ArrayList<>();
    for (Pair pair : Pair.all()) {
      double jaro = TextSimilarity.jaro(pair.a, pair.b);
      assertThat(jaro).isEqualTo(pair.figure(6), TEN_DIGITS);
      if (Math.abs(jaro - pair.figure(2)) > 1e-9) {
        halved.add(pair);
      }
    }
    assertThat(halved).hasSize(6);
  }

  @Test
  void jaroWinkler_ofAllPairs_isThatOfJellyfishButForOddHalves() {
    int same = 0;
    for (Pair pair : Pair.all()) {
      double winkler = TextSimilarity.jaroWinkler(pair.a, pair.b);
      // stringdist counts the prefix always
      double expected = pair.figure(6) < 0.7 ? pair.figure(6) : pair.figure(7);
      assertThat(winkler).isEqualTo(expected, TEN_DIGITS);
      same += Math.abs(winkler - pair.figure(3)) < 1e-9 ? 1 : 0;
    }
    assertThat(same).isEqualTo(165);
  }

  @Test
  void soundex_ofAllNames_isThatOfTheNationalArchives() {
    List<List<String>> names = PublicData.rows("string-similarity", "reference_phonetic.csv");
    assertThat(names).hasSize(31);
    for (List<String> name : names.subList(1, names.size())) {
      assertThat(TextSimilarity.soundex(name.get(0))).isEqualTo(name.get(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Robert, R163",
    "Rupert, R163",
    "Ashcraft, A261",
    "Ashcroft, A261",
    "Tymczak, T522",
    "Pfister, P236",
    "Honeyman, H555",
    "Çáŕẗéř, C636",
    "¿, ''",
    "'', ''",
    "王, ''"
  })
  void soundex_ofPublishedNames_isAsPublished(String name, String code) {
    assertThat(TextSimilarity.soundex(name)).isEqualTo(code);
  }

  @Test
  void tables_ofJellyfish_agree() {
    for (List<String> row : jellyfish("levenshtein")) {
      assertThat(TextSimilarity.levenshtein(row.get(0), row.get(1))).isEqualTo(whole(row));
    }
    for (List<String> row : jellyfish("damerau_levenshtein")) {
      assertThat(TextSimilarity.damerau(row.get(0), row.get(1))).isEqualTo(whole(row));
    }
    for (List<String> row : jellyfish("jaro_distance")) {
      // the last has an odd number of half transpositions
      double expected = row.get(0).startsWith("Sint") ? 0.5044 : Double.parseDouble(row.get(2));
      assertThat(TextSimilarity.jaro(row.get(0), row.get(1))).isEqualTo(expected, within(5e-4));
    }
    for (List<String> row : jellyfish("jaro_winkler")) {
      assertThat(TextSimilarity.jaroWinkler(row.get(0), row.get(1)))
          .isEqualTo(Double.parseDouble(row.get(2)), within(6e-4));
    }
    for (List<String> row : jellyfish("soundex")) {
      if (!row.get(0).equals("¿")) { // jellyfish keeps what is no letter
        assertThat(TextSimilarity.soundex(row.get(0))).isEqualTo(row.get(1));
      }
    }
  }

  private static List<List<String>> jellyfish(String table) {
    List<List<String>> rows = PublicData.rows("string-similarity", "jellyfish_" + table + ".csv");
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static int whole(List<String> row) {
    return Integer.parseInt(row.get(2));
  }
}
