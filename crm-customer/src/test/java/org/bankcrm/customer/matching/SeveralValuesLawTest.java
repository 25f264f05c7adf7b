package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.language.Language;
import org.junit.jupiter.api.Test;

/** Records with several phones, addresses or names, beside a plain second opinion. */
class SeveralValuesLawTest {

  private static final double DOUBT = 0.2931;

  /** Phones in one column with signs between them, names in two columns. */
  private static MatchPolicy policy(boolean several, boolean near) {
    MatchField.Builder phone =
        MatchField.builder("phone", "电话", "Phone").rarity(1).matches(0.9, 0.1).others(0.2, 0.8);
    MatchField.Builder name =
        MatchField.builder("name", "姓名", "Name")
            .columns("name", "former")
            .cleaning(Cleaning.LOWER_CASE)
            .measure(Measure.LEVENSHTEIN, 1, 0.5)
            .matches(0.8, 0.15, 0.05)
            .others(0.1, 0.2, 0.7);
    MatchPolicy.Builder policy =
        MatchPolicy.builder("several", "多值", "Several")
            .field(several ? phone.severalParted("|") : phone)
            .field(several ? name.severalColumns() : name.columns("name"))
            .field(MatchField.builder("day", "日", "Day").matches(0.95, 0.05).others(0.3, 0.7))
            .pass(BlockingPass.builder("phone").whole("phone").most(100))
            .pass(BlockingPass.builder("name-day").first("name", 1).whole("day").most(100))
            .duplicates(2)
            .matchFrom(0.8137)
            .reviewFrom(DOUBT);
    return (near ? policy.pass(BlockingPass.builder("near").whole("name").neighbours(2)) : policy)
        .build();
  }

  private static final MatchPolicy POLICY = policy(true, false);

  private static List<MatchRecord> records(int seed, int most) {
    SplittableRandom random = new SplittableRandom(seed);
    List<MatchRecord> records = new ArrayList<>();
    int size = 2 + random.nextInt(25);
    for (int i = 0; i < size; i++) {
      Map<String, String> values = new HashMap<>();
      values.put(
          "phone",
          IntStream.range(0, random.nextInt(most + 1))
              .mapToObj(any -> "" + "12345".charAt(random.nextInt(5)))
              .collect(Collectors.joining("|")));
      values.put("name", word(random));
      values.put("former", most > 1 && random.nextInt(3) == 0 ? word(random) : "");
      values.put("day", random.nextInt(4) == 0 ? "" : "d" + random.nextInt(3));
      records.add(MatchRecord.of("r" + (100 + i), values));
    }
    return records;
  }

  private static String word(SplittableRandom random) {
    return "" + "xyXY".charAt(random.nextInt(4)) + "xyz".charAt(random.nextInt(3));
  }

  private static Matches run(MatchPolicy policy, List<MatchRecord> records) {
    return MatchPopulation.of(policy, TextPorts.plain(), records)
        .match(policy, PairLists.none(), Workers.here());
  }

  // ------------------------------------------------------------------ a plain second opinion

  private static Set<String> values(MatchRecord record, String field) {
    Set<String> values = new TreeSet<>();
    if (field.equals("phone")) {
      values.addAll(Arrays.asList(record.values().get("phone").split("\\|")));
    } else if (field.equals("name")) {
      values.add(record.values().get("name").toLowerCase(Locale.ROOT));
      values.add(record.values().get("former").toLowerCase(Locale.ROOT));
    } else {
      values.add(record.values().get(field));
    }
    values.remove("");
    return values;
  }

  private static int level(String a, String b, String field) {
    double likeness =
        1 - (double) TextSimilarity.levenshtein(a, b) / Math.max(a.length(), b.length());
    return a.equals(b) ? 0 : field.equals("name") ? (likeness >= 0.5 ? 1 : 2) : 1;
  }

  private static int best(MatchRecord one, MatchRecord other, String field) {
    int best = 99;
    for (String a : values(one, field)) {
      for (String b : values(other, field)) {
        best = Math.min(best, level(a, b, field));
      }
    }
    return best;
  }

  private static double bits(MatchRecord one, MatchRecord other, List<MatchRecord> all) {
    double share = Math.min(0.5, 2 * 2.0 / (all.size() - 1));
    double sum = Math.log(share / (1 - share)) / Math.log(2);
    for (MatchField field : POLICY.fields()) {
      int level = best(one, other, field.id());
      if (level != 99) {
        double bits =
            Math.log(field.matches().get(level) / field.others().get(level)) / Math.log(2);
        if (field.id().equals("phone") && level == 0) {
          bits += rare(one, other, all);
        }
        int pairs = values(one, field.id()).size() * values(other, field.id()).size();
        sum += bits > 0 ? Math.max(0, bits - Math.log(pairs) / Math.log(2)) : bits;
      }
    }
    return sum;
  }

  /** Of the phones that both have the rarest. */
  private static double rare(MatchRecord one, MatchRecord other, List<MatchRecord> all) {
    Map<String, Integer> counts = new TreeMap<>();
    all.forEach(r -> values(r, "phone").forEach(v -> counts.merge(v, 1, Integer::sum)));
    double n = all.size();
    double equal = counts.values().stream().mapToDouble(c -> c / n * c / n).sum();
    Set<String> common = values(one, "phone");
    common.retainAll(values(other, "phone"));
    double same = common.stream().mapToDouble(counts::get).min().orElseThrow() / n;
    return Math.log(Math.min(1, equal) / same) / Math.log(2);
  }

  private static boolean meet(MatchRecord one, MatchRecord other, List<MatchRecord> all) {
    boolean initial =
        values(one, "name").stream()
            .anyMatch(
                a -> values(other, "name").stream().anyMatch(b -> b.charAt(0) == a.charAt(0)));
    List<String> equal =
        all.stream()
            .filter(
                r ->
                    List.of("phone", "name", "day").stream()
                        .allMatch(field -> values(one, field).equals(values(r, field))))
            .map(MatchRecord::id)
            .toList();
    boolean next =
        equal.contains(other.id())
            && Math.abs(equal.indexOf(one.id()) - equal.indexOf(other.id())) == 1;
    return best(one, other, "phone") == 0 || (initial && best(one, other, "day") == 0) || next;
  }

  // ------------------------------------------------------------------ laws

  @Property(tries = 300)
  void pairs_ofAnyPopulation_areThoseOfAPlainSecondOpinion(
      @ForAll @IntRange(max = 10_000_000) int seed) {
    List<MatchRecord> records = records(seed, 3);
    Matches matches = run(POLICY, records);
    Map<PairLists.Pair, MatchedPair> told = new TreeMap<>();
    matches.pairs().forEach(p -> told.put(new PairLists.Pair(p.left(), p.right()), p));
    for (int i = 0; i < records.size(); i++) {
      for (int j = i + 1; j < records.size(); j++) {
        MatchRecord one = records.get(i);
        MatchRecord other = records.get(j);
        double bits = bits(one, other, records);
        double probability = 1 / (1 + Math.pow(2, -bits));
        MatchedPair pair = told.remove(new PairLists.Pair(one.id(), other.id()));
        if (Math.abs(probability - DOUBT) > 1e-9) {
          assertThat(pair != null).isEqualTo(meet(one, other, records) && probability > DOUBT);
        }
        if (pair != null) {
          assertThat(pair.bits()).isEqualTo(bits, within(1e-9));
        }
      }
    }
    assertThat(told).isEmpty();
  }

  @Property(tries = 200)
  void values_inAnyOrder_twiceAndWithGaps_changeNothing(
      @ForAll @IntRange(max = 10_000_000) int seed) {
    MatchPolicy policy = policy(true, true);
    List<MatchRecord> records = records(seed, 3);
    List<MatchRecord> other = new ArrayList<>();
    Random random = new Random(seed);
    for (MatchRecord record : records) {
      Map<String, String> values = new HashMap<>(record.values());
      List<String> phones = new ArrayList<>(List.of(values.get("phone").split("\\|")));
      phones.addAll(phones);
      phones.add(" ");
      Collections.shuffle(phones, random);
      values.put("phone", String.join("|", phones));
      values.put("name", record.values().get("former"));
      values.put("former", record.values().get("name"));
      other.add(MatchRecord.of(record.id(), values));
    }
    Collections.shuffle(other, random);
    Matches one = run(policy, records);
    Matches turned = run(policy, other);
    assertThat(turned.pairs()).isEqualTo(one.pairs());
    assertThat(turned.clusters()).isEqualTo(one.clusters());
    assertThat(turned.blocking()).isEqualTo(one.blocking());
  }

  /** To the bit, with what was compared, learned and left out. */
  @Property(tries = 200)
  void oneValue_isComparedAsIfThereCouldBeNoMore(@ForAll @IntRange(max = 10_000_000) int seed) {
    List<MatchRecord> records = records(seed, 1);
    MatchPopulation several = MatchPopulation.of(policy(true, true), TextPorts.plain(), records);
    MatchPopulation plain = MatchPopulation.of(policy(false, true), TextPorts.plain(), records);
    Matches one = several.match(several.policy(), PairLists.none(), Workers.here());
    Matches other = plain.match(plain.policy(), PairLists.none(), Workers.here());
    assertThat(one.pairs()).isEqualTo(other.pairs());
    assertThat(one.blocking()).isEqualTo(other.blocking());
    MatchPolicy learned = several.learn(Workers.here()).policy();
    MatchPolicy plainly = plain.learn(Workers.here()).policy();
    for (int i = 0; i < 3; i++) {
      assertThat(learned.fields().get(i).matches()).isEqualTo(plainly.fields().get(i).matches());
      assertThat(learned.fields().get(i).others()).isEqualTo(plainly.fields().get(i).others());
    }
  }

  /** One record against the others is told what a run over all of them tells, to the bit. */
  @Property(tries = 300)
  void find_ofAnyRecord_tellsWhatARunOverAllTells(@ForAll @IntRange(max = 10_000_000) int seed) {
    MatchPolicy policy = policy(true, true);
    List<MatchRecord> records = records(seed, 3);
    MatchRecord asked = records.get(seed % records.size());
    MatchIndex index = MatchIndex.of(policy, TextPorts.plain());
    index.addAll(records);
    index.addAll(List.of(MatchRecord.of("gone", records(seed + 2, 3).get(0).values())));
    index.remove("gone");
    if (seed % 3 > 0) {
      index.remove(asked.id());
    }
    if (seed % 3 > 1) {
      index.add(MatchRecord.of(asked.id(), records(seed + 1, 3).get(0).values()));
    }
    List<PairLists.Pair> told = new ArrayList<>();
    Map<PairLists.Pair, Double> bits = new HashMap<>();
    for (MatchedPair pair : run(policy, records).pairs()) {
      if (pair.left().equals(asked.id()) || pair.right().equals(asked.id())) {
        told.add(new PairLists.Pair(pair.left(), pair.right()));
        bits.put(told.get(told.size() - 1), pair.bits());
      }
    }
    List<MatchedPair> found = index.find(asked, PairLists.none()).pairs();
    assertThat(found)
        .extracting(pair -> new PairLists.Pair(pair.left(), pair.right()))
        .containsExactlyInAnyOrderElementsOf(told);
    found.forEach(
        pair ->
            assertThat(pair.bits())
                .isEqualTo(bits.get(new PairLists.Pair(pair.left(), pair.right()))));
  }

  // ------------------------------------------------------------------ examples

  @Test
  void explain_tellsTheBestPairAndThatItCountsLess() {
    List<MatchRecord> records =
        List.of(
            MatchRecord.of("a", Map.of("phone", "1|2|3", "name", "xx")),
            MatchRecord.of("b", Map.of("phone", "9|3", "name", "yy", "former", "xx")),
            MatchRecord.of("c", Map.of("phone", "7", "name", "zz")));
    Matches matches = run(POLICY, records);
    PairExplanation why = matches.explain("a", "b");
    assertThat(why.fields().get(0).pairs()).isEqualTo(6);
    assertThat(why.fields().get(0).left()).contains("3***");
    assertThat(why.fields().get(0).right()).contains("3***");
    assertThat(why.fields().get(0).agreement()).isEqualTo(FieldEvidence.Agreement.EQUAL);
    assertThat(why.fields().get(1).agreement()).isEqualTo(FieldEvidence.Agreement.EQUAL);
    assertThat(why.fields().stream().mapToDouble(FieldEvidence::bits).sum() + why.prior())
        .isEqualTo(why.pair().bits(), within(1e-9));
    assertThat(why.lines(Language.of(Locale.ENGLISH)).get(1))
        .contains("the best of 6 pairs of values");
    assertThat(why.lines(Language.of(Locale.CHINESE)).get(1)).contains("6 组值中最相符的一组");
    assertThat(why.toDocument().toString()).contains("pairs=6");
    assertThat(matches.explain("a", "c").fields().get(0).agreement())
        .isEqualTo(FieldEvidence.Agreement.DIFFERENT);
  }

  @Test
  void document_tellsHow_andRefusesSlips() {
    assertThat(MatchPolicy.parse(POLICY.toDocument())).isEqualTo(POLICY);
    assertThat(POLICY.toDocument().toString())
        .contains("several={separator=|}", "several={columns=true}");
    MatchField.Builder nothing = MatchField.builder("x", "x", "x").severalParted("");
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(
            () ->
                MatchPolicy.builder("p", "p", "p")
                    .field(nothing.matches(0.9, 0.1).others(0.1, 0.9))
                    .pass(BlockingPass.builder("x").whole("x"))
                    .build())
        .withMessageContaining("/fields/0/several/separator");
  }

  /** A cell of a million signs costs no table of its square. */
  @Test
  void values_beyondAllMeasure_areCut() {
    String many =
        IntStream.range(0, 200_000).mapToObj(Integer::toString).collect(Collectors.joining("|"));
    List<MatchRecord> records =
        List.of(
            MatchRecord.of("a", Map.of("phone", many, "name", "xx")),
            MatchRecord.of("b", Map.of("phone", "0|" + many, "name", "xx")),
            MatchRecord.of("c", Map.of("phone", "1", "name", "xx")));
    PairExplanation why = run(POLICY, records).explain("a", "b");
    assertThat(why.fields().get(0).pairs())
        .isEqualTo(MatchField.MOST_VALUES * MatchField.MOST_VALUES);
  }
}
