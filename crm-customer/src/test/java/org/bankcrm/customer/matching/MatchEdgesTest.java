package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Populations that nobody planned for. */
@Tag("M1.2")
class MatchEdgesTest {

  private static final MatchPolicy PERSONS = MatchPolicies.chinesePersons();

  private static Matches run(List<MatchRecord> records, PairLists lists) {
    return MatchPopulation.of(PERSONS, TextPorts.plain(), records)
        .match(PERSONS, lists, Workers.here());
  }

  private static MatchRecord person(String id, String name, String phone) {
    return MatchRecord.of(
        id, Map.of("name", name, "birth-date", "1980-02-29", "address", "文三路1号", "phone", phone));
  }

  /** They fill every block beyond its bound, and are told all the same, without a million pairs. */
  @Test
  void match_oneRecordAThousandTimes_isFound() {
    List<MatchRecord> records = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      records.add(person("r" + (1_000 + i), "李雷", "13912345678"));
    }
    records.add(person("x", "韩梅梅", "13912345679"));
    Matches matches = run(records, PairLists.none());
    assertThat(matches.blocking().hasLeftOut()).isTrue();
    assertThat(matches.blocking().compared()).isEqualTo(999);
    assertThat(matches.pairs()).hasSize(999);
    Set<String> named = new HashSet<>();
    matches.pairs().forEach(pair -> named.addAll(List.of(pair.left(), pair.right())));
    assertThat(named).hasSize(1_000).doesNotContain("x");
    assertThat(matches.clusters())
        .allSatisfy(cluster -> assertThat(cluster).hasSizeLessThanOrEqualTo(50));

    MatchIndex index = MatchIndex.of(PERSONS, TextPorts.plain());
    index.addAll(records);
    MatchIndex.Answer answer = index.find(person("new", "李雷", "13912345678"), PairLists.none());
    assertThat(answer.passesLeftOut()).isNotEmpty();
    assertThat(answer.pairs()).isNotEmpty().hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void match_whereNothingIsKnown_findsNothing() {
    List<MatchRecord> records = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      records.add(MatchRecord.of("r" + i, Map.of("name", i % 2 == 0 ? "" : "未知", "phone", "000")));
    }
    Matches matches = run(records, PairLists.none());
    assertThat(matches.pairs()).isEmpty();
    assertThat(matches.blocking().compared()).isZero();
  }

  /** Who lacks a name matches either twin, and must not make one customer of both. */
  @Test
  void clusters_twinsWithAThirdRecordThatTellsNoName_stayTwo() {
    List<MatchRecord> records =
        List.of(
            person("a", "王大明", "13912345678"),
            person("b", "王红梅", "13912345678"),
            person("c", "", "13912345678"));
    Matches matches = run(records, PairLists.none());
    assertThat(matches.explain("a", "b").pair().reason()).isEqualTo(PairReason.VETO);
    assertThat(matches.explain("a", "c").pair().probability()).isGreaterThan(0.9);
    assertThat(matches.clusters()).noneMatch(each -> each.containsAll(List.of("a", "b")));
    assertThat(matches.pairs().stream().map(MatchedPair::verdict))
        .contains(PairVerdict.REVIEW)
        .hasSize(3);
  }

  /**
   * People said two things that cannot both be: nothing is joined that must not be, all is told.
   */
  @Test
  void clusters_ofListsThatContradictEachOther_keepTheNever() {
    List<MatchRecord> records =
        List.of(
            person("a", "王大明", "13912345678"),
            person("b", "王大明", "13912345678"),
            person("c", "王大明", "13912345678"));
    PairLists lists =
        PairLists.none().plusAlways("a", "b").plusAlways("b", "c").plusNever("a", "c");
    Matches matches = run(records, lists);
    assertThat(matches.clusters()).containsExactly(List.of("a", "b"));
    assertThat(matches.explain("b", "c").pair().reason()).isEqualTo(PairReason.CLUSTER_VETO);
    assertThat(matches.explain("b", "c").pair().verdict()).isEqualTo(PairVerdict.REVIEW);
    assertThat(matches.explain("a", "c").pair().reason()).isEqualTo(PairReason.NEVER);
  }

  /** What one version of Java knows as a character and another does not, is one in both. */
  @Test
  void cleaning_ofTheRarestCharacters_keepsThem() {
    for (int point : new int[] {0x20BB7, 0x2EBF0, 0x31350, 0x323B0, 0x33479}) {
      String name = "王" + Character.toString(point);
      assertThat(Cleaning.PUNCTUATION.of(name, TextPorts.plain())).isEqualTo(name);
      assertThat(Cleaning.DUMMIES.of(Character.toString(point), TextPorts.plain())).isNotEmpty();
      assertThat(Cleaning.GIVEN_NAME_ZH.of(name, TextPorts.plain()))
          .isEqualTo(Character.toString(point));
      assertThat(Cleaning.FAMILY_NAME_ZH.of(Character.toString(point) + "明", TextPorts.plain()))
          .isEqualTo(Character.toString(point));
    }
  }
}
