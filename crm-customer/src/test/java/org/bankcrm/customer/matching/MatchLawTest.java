package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.language.Language;
import org.junit.jupiter.api.Test;

/** The engine beside a plain second opinion, on small random populations. */
class MatchLawTest {

  private static final MatchPolicy POLICY =
      MatchPolicy.builder("small", "小", "Small")
          .field(
              MatchField.builder("a", "甲", "A")
                  .cleaning(Cleaning.LOWER_CASE)
                  .measure(Measure.LEVENSHTEIN, 1, 0.5)
                  .matches(0.8, 0.15, 0.05)
                  .others(0.1, 0.2, 0.7))
          .field(
              MatchField.builder("b", "乙", "B")
                  .cleaning(Cleaning.LOWER_CASE)
                  .measure(Measure.LEVENSHTEIN, 1, 0.5)
                  .matches(0.8, 0.15, 0.05)
                  .others(0.1, 0.2, 0.7))
          .field(MatchField.builder("c", "丙", "C").rarity(1).matches(0.9, 0.1).others(0.2, 0.8))
          .field(MatchField.builder("d", "丁", "D").matches(0.95, 0.05).others(0.3, 0.7))
          .pass(BlockingPass.builder("a").whole("a").most(6))
          .pass(BlockingPass.builder("bc").first("b", 1).whole("c").most(100))
          .pass(BlockingPass.builder("near").whole("b").neighbours(2))
          .veto(Veto.builder("d", "丁不同", "D differs").differs("d", 1))
          .veto(
              Veto.builder("doubt", "存疑", "Doubt")
                  .agrees("a", 0)
                  .notAgrees("c", 0)
                  .review()
                  .keepsApart())
          .duplicates(2)
          .matchFrom(0.8137) // no pair has just this probability
          .reviewFrom(0.2931)
          .largestCluster(4)
          .build();

  private static List<MatchRecord> records(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<MatchRecord> records = new ArrayList<>();
    int size = 2 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      Map<String, String> values = new HashMap<>();
      for (String column : List.of("a", "b", "c", "d")) {
        int length = random.nextInt(4) == 0 ? 0 : column.equals("d") ? 1 : 1 + random.nextInt(2);
        StringBuilder value = new StringBuilder();
        for (int j = 0; j < length; j++) {
          value.append("xyXY".charAt(random.nextInt(4)));
        }
        values.put(column, value.toString());
      }
      records.add(MatchRecord.of("r" + (100 + i), values));
    }
    return records;
  }

  private static Matches run(List<MatchRecord> records, PairLists lists) {
    MatchPopulation population = MatchPopulation.of(POLICY, TextPorts.plain(), records);
    return population.match(POLICY, lists, Workers.here());
  }

  // ------------------------------------------------------------------ a plain second opinion

  private static String value(MatchRecord record, String field) {
    String raw = record.values().getOrDefault(field, "");
    return field.equals("a") || field.equals("b") ? raw.toLowerCase(Locale.ROOT) : raw;
  }

  private static int level(MatchRecord one, MatchRecord other, String field) {
    String a = value(one, field);
    String b = value(other, field);
    if (a.isEmpty() || b.isEmpty()) {
      return -1;
    }
    if (a.equals(b)) {
      return 0;
    }
    boolean measured = field.equals("a") || field.equals("b");
    double likeness =
        1 - (double) TextSimilarity.levenshtein(a, b) / Math.max(a.length(), b.length());
    return measured ? likeness >= 0.5 ? 1 : 2 : 1;
  }

  private static double bits(MatchRecord one, MatchRecord other, List<MatchRecord> all) {
    double n = all.size();
    double share = Math.min(0.5, 2 * 2 / (n - 1));
    double odds = share / (1 - share);
    for (MatchField field : POLICY.fields()) {
      int level = level(one, other, field.id());
      if (level >= 0) {
        odds *= field.matches().get(level) / field.others().get(level);
      }
    }
    if (level(one, other, "c") == 0) {
      double equal = 0;
      for (MatchRecord x : all) {
        for (MatchRecord y : all) {
          equal += level(x, y, "c") == 0 ? 1 : 0;
        }
      }
      double same = all.stream().filter(x -> value(x, "c").equals(value(one, "c"))).count();
      odds *= equal / n / n / (same / n);
    }
    return Math.log(odds) / Math.log(2);
  }

  private static boolean meet(MatchRecord one, MatchRecord other, List<MatchRecord> all) {
    String a = value(one, "a");
    boolean byA =
        !a.isEmpty()
            && a.equals(value(other, "a"))
            && all.stream().filter(r -> value(r, "a").equals(a)).count() <= 6;
    boolean byBc =
        !value(one, "b").isEmpty()
            && !value(other, "b").isEmpty()
            && value(one, "b").charAt(0) == value(other, "b").charAt(0)
            && level(one, other, "c") == 0;
    List<String> order =
        all.stream()
            .filter(r -> !value(r, "b").isEmpty())
            .map(r -> value(r, "b") + "\u0001" + r.id())
            .sorted()
            .toList();
    int i = order.indexOf(value(one, "b") + "\u0001" + one.id());
    int j = order.indexOf(value(other, "b") + "\u0001" + other.id());
    boolean near = i >= 0 && j >= 0 && Math.abs(i - j) <= 2;
    return byA || byBc || near || followsItsEqual(one, other, all);
  }

  /** Whether nothing stands between two equal records that is equal too. */
  private static boolean followsItsEqual(
      MatchRecord one, MatchRecord other, List<MatchRecord> all) {
    List<String> fields = List.of("a", "b", "c", "d");
    List<String> equal =
        all.stream()
            .filter(r -> fields.stream().allMatch(f -> value(r, f).equals(value(one, f))))
            .map(MatchRecord::id)
            .toList();
    boolean known = fields.stream().anyMatch(f -> !value(one, f).isEmpty());
    int place = equal.indexOf(other.id());
    return known && place >= 0 && Math.abs(place - equal.indexOf(one.id())) == 1;
  }

  private static PairVerdict verdict(MatchRecord one, MatchRecord other, double bits) {
    double probability = 1 / (1 + Math.pow(2, -bits));
    if (probability < 0.2931) {
      return PairVerdict.NO_MATCH;
    } else if (level(one, other, "d") == 1) {
      return PairVerdict.NO_MATCH;
    } else if (level(one, other, "a") == 0 && level(one, other, "c") != 0) {
      return PairVerdict.REVIEW;
    }
    return probability >= 0.8137 ? PairVerdict.MATCH : PairVerdict.REVIEW;
  }

  // ------------------------------------------------------------------ laws

  @Property
  void pairs_ofAnyPopulation_areThoseOfAPlainSecondOpinion(
      @ForAll @IntRange(max = 10_000_000) int seed) {
    List<MatchRecord> records = records(seed);
    Matches matches = run(records, PairLists.none());
    Map<PairLists.Pair, MatchedPair> told = new TreeMap<>();
    matches.pairs().forEach(p -> told.put(new PairLists.Pair(p.left(), p.right()), p));
    long compared = 0;
    for (int i = 0; i < records.size(); i++) {
      for (int j = i + 1; j < records.size(); j++) {
        MatchRecord one = records.get(i);
        MatchRecord other = records.get(j);
        double bits = bits(one, other, records);
        boolean meet = meet(one, other, records);
        compared += meet ? 1 : 0;
        MatchedPair pair = told.remove(new PairLists.Pair(one.id(), other.id()));
        boolean worth = meet && 1 / (1 + Math.pow(2, -bits)) >= 0.2931;
        assertThat(pair != null).isEqualTo(worth);
        if (pair != null) {
          assertThat(pair.bits()).isEqualTo(bits, within(1e-9));
          boolean heldBack =
              pair.reason() == PairReason.CLUSTER_SIZE || pair.reason() == PairReason.CLUSTER_VETO;
          assertThat(heldBack ? PairVerdict.MATCH : pair.verdict())
              .isEqualTo(verdict(one, other, bits));
        }
      }
    }
    assertThat(told).isEmpty();
    assertThat(matches.blocking().compared()).isEqualTo(compared);
  }

  /**
   * One record against the others is told what a run over all of them tells, to the bit, whether it
   * is in the index, is not, or is with other values; but for what clusters hold back.
   */
  @Property
  void find_ofAnyRecord_tellsWhatARunOverAllTells(@ForAll @IntRange(max = 10_000_000) int seed) {
    List<MatchRecord> records = records(seed);
    int at = seed % records.size();
    MatchRecord asked = records.get(at);
    MatchIndex index = MatchIndex.of(POLICY, TextPorts.plain());
    index.addAll(records(seed + 1).stream().filter(r -> r.id().compareTo("r120") < 0).toList());
    records(seed + 1).forEach(record -> index.remove(record.id()));
    index.addAll(records);
    if (seed % 3 > 0) {
      index.remove(asked.id());
    }
    if (seed % 3 > 1) {
      index.add(MatchRecord.of(asked.id(), records(seed + 2).get(0).values()));
    }
    Map<PairLists.Pair, MatchedPair> told = new TreeMap<>();
    run(records, PairLists.none()).pairs().stream()
        .filter(p -> p.left().equals(asked.id()) || p.right().equals(asked.id()))
        .forEach(p -> told.put(new PairLists.Pair(p.left(), p.right()), p));
    for (MatchedPair pair : index.find(asked, PairLists.none()).pairs()) {
      MatchedPair inRun = told.remove(new PairLists.Pair(pair.left(), pair.right()));
      boolean heldBack =
          inRun.reason() == PairReason.CLUSTER_SIZE || inRun.reason() == PairReason.CLUSTER_VETO;
      if (heldBack) {
        assertThat(inRun.verdict()).isEqualTo(PairVerdict.REVIEW);
        assertThat(pair.verdict()).isEqualTo(PairVerdict.MATCH);
        assertThat(pair.bits()).isEqualTo(inRun.bits());
      } else {
        assertThat(pair).isEqualTo(inRun);
      }
    }
    assertThat(told).isEmpty();
  }

  @Example
  void find_ofEqualRecordsWithOthersBetweenThem_tellsThem() {
    find_ofAnyRecord_tellsWhatARunOverAllTells(34_957);
  }

  @Property
  void clusters_ofAnyPopulation_joinMatchesAndNobodyWhoMustNot(
      @ForAll @IntRange(max = 10_000_000) int seed) {
    List<MatchRecord> records = records(seed);
    Map<String, MatchRecord> byId = new HashMap<>();
    records.forEach(record -> byId.put(record.id(), record));
    Matches matches = run(records, PairLists.none());
    Map<String, Integer> clusterOf = new HashMap<>();
    for (int i = 0; i < matches.clusters().size(); i++) {
      List<String> cluster = matches.clusters().get(i);
      assertThat(cluster).hasSizeBetween(2, 4).isSorted();
      for (String id : cluster) {
        assertThat(clusterOf.put(id, i)).isNull();
        for (String other : cluster) {
          boolean same = id.equals(other);
          MatchRecord mine = byId.get(id);
          MatchRecord theirs = byId.get(other);
          assertThat(!same && level(mine, theirs, "d") == 1).isFalse();
          boolean doubted = level(mine, theirs, "a") == 0 && level(mine, theirs, "c") != 0;
          assertThat(!same && doubted).isFalse();
        }
      }
    }
    for (MatchedPair pair : matches.pairs()) {
      boolean together =
          clusterOf.containsKey(pair.left())
              && clusterOf.get(pair.left()).equals(clusterOf.get(pair.right()));
      if (pair.verdict() == PairVerdict.MATCH) {
        assertThat(together).isTrue();
      }
    }
  }

  @Property(tries = 100)
  void explanations_ofAnyPair_addUp(@ForAll @IntRange(max = 10_000_000) int seed) {
    List<MatchRecord> records = records(seed);
    Matches matches = run(records, PairLists.none());
    PairExplanation explanation =
        matches.explain(records.get(0).id(), records.get(records.size() - 1).id());
    double sum = explanation.prior();
    for (FieldEvidence each : explanation.fields()) {
      sum += each.bits();
    }
    assertThat(sum).isEqualTo(explanation.pair().bits(), within(1e-9));
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(explanation.lines(Language.of(locale))).hasSize(6).doesNotContainNull();
    }
    assertThat(explanation.toDocument()).containsKeys("left", "right", "fields", "probability");
  }

  @Property(tries = 100)
  void lists_ofAnyPopulation_standAboveAllElse(@ForAll @IntRange(max = 10_000_000) int seed) {
    List<MatchRecord> records = records(seed);
    if (records.size() < 4) {
      return;
    }
    String one = records.get(0).id();
    String other = records.get(1).id();
    String third = records.get(2).id();
    PairLists lists = PairLists.none().plusAlways(other, one).plusNever(one, third);
    Matches matches = run(records, lists);
    Set<String> cluster =
        matches.clusters().stream()
            .filter(each -> each.contains(one))
            .findFirst()
            .map(HashSet::new)
            .orElseThrow();
    assertThat(cluster).contains(other).doesNotContain(third);
    MatchedPair pair = matches.explain(one, other).pair();
    assertThat(pair.verdict()).isEqualTo(PairVerdict.MATCH);
    assertThat(pair.reason()).isEqualTo(PairReason.ALWAYS);
  }

  @Test
  void blocking_ofTooLargeBlocks_isTold() {
    List<MatchRecord> records = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      records.add(MatchRecord.of("r" + i, Map.of("a", "x")));
    }
    BlockingReport report = run(records, PairLists.none()).blocking();
    assertThat(report.hasLeftOut()).isTrue();
    assertThat(report.passes().get(0))
        .isEqualTo(new BlockingReport.Pass("a", 0, 0, 0, 0, 1, 10, 45));
    assertThat(report.passes().get(1).without()).isEqualTo(10);
    assertThat(report.all()).isEqualTo(45);
    assertThat(report.compared()).isEqualTo(9); // as they are equal, each with the next
  }

  @Test
  void records_withOneId_areRefused() {
    MatchRecord record = MatchRecord.of("r", Map.of("a", "CANARY"));
    assertThatThrownBy(() -> run(List.of(record, record), PairLists.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("records must have ids of their own");
    assertThatThrownBy(() -> run(List.of(record), PairLists.none()))
        .isInstanceOf(IllegalArgumentException.class);
    MatchRecord other = MatchRecord.of("s", Map.of("a", "CANARY"));
    PairLists unknown = PairLists.none().plusNever("r", "x");
    assertThatThrownBy(() -> run(List.of(record, other), unknown))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** No value is told but its first character. */
  @Test
  void texts_ofAllKinds_showNoValues() {
    List<MatchRecord> records =
        List.of(
            MatchRecord.of("r", Map.of("a", "Canary", "b", "Canary", "c", "Canary", "d", "Canary")),
            MatchRecord.of(
                "s", Map.of("a", "canarY", "b", "Canari", "c", "Canary", "d", "Canary")));
    Matches matches = run(records, PairLists.none());
    PairExplanation explanation = matches.explain("s", "r");
    List<Object> told =
        List.of(
            records,
            matches,
            matches.pairs(),
            matches.clusters(),
            matches.blocking(),
            explanation,
            explanation.fields(),
            explanation.toDocument(),
            explanation.lines(Language.of(Locale.ENGLISH)),
            PreparedName.of("Canary"),
            POLICY,
            MatchIndex.of(POLICY, TextPorts.plain()));
    for (Object each : told) {
      assertThat(each.toString()).doesNotContainIgnoringCase("canar");
    }
    assertThat(explanation.fields().get(0).left()).contains("c***");
  }
}
