package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.held.RetentionPolicy;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.customer.matching.MatchPolicies;
import org.bankcrm.customer.matching.MatchPolicy;
import org.bankcrm.customer.portrait.PortraitField;
import org.bankcrm.customer.privacy.AccessFields;
import org.bankcrm.customer.privacy.AccessPolicy;
import org.bankcrm.customer.quality.QualityRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Slips of typing in policies of quality, matching, access and retention, told in both languages.
 */
class PolicySlipsTest {

  private static final String SLIP = "zzz";

  @TempDir private Path dir = Path.of("");

  /** A kind of policy: a sound document of it, and its reader. */
  private record Kind(String name, Map<String, Object> document, Function<Object, ?> parsing) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("quality", QualityRules.ofPersons().toDocument(), QualityRules::parse),
        new Kind("matching", MatchPolicies.chinesePersons().toDocument(), MatchPolicy::parse),
        new Kind(
            "access", file("../access/branch.json"), tree -> AccessPolicy.parse(tree, fields())),
        new Kind(
            "retention",
            file("../retention/retention.json"),
            tree -> RetentionPolicy.parse(tree, kept().all())));
  }

  private static HeldKinds kept() {
    HeldKinds kinds = new HeldKinds();
    new HeldRows(kinds, LocalDate.of(2026, 6, 30)).parts(Path.of("../retention/parts.csv"));
    return kinds;
  }

  private static AccessFields fields() {
    return PortraitField.all(BookFiles.retail().compile());
  }

  private static Map<String, Object> file(String name) {
    return BookFiles.object(Path.of(name), Locale.ENGLISH);
  }

  /** A document with one slip, and where it is. */
  private record Slipped(Object document, String place) {}

  /** A copy of a tree for each place of it, with a slip there. */
  private static List<Slipped> slips(Object tree, String place, boolean ofKeys) {
    List<Slipped> slips = new ArrayList<>();
    if (tree instanceof Map<?, ?> object) {
      for (Map.Entry<?, ?> entry : object.entrySet()) {
        String there = place + "/" + entry.getKey();
        if (ofKeys) {
          slips.add(new Slipped(renamed(object, entry.getKey()), there + SLIP));
        }
        for (Slipped inner : slips(entry.getValue(), there, ofKeys)) {
          Map<Object, Object> copy = new LinkedHashMap<>(object);
          copy.put(entry.getKey(), inner.document());
          slips.add(new Slipped(copy, inner.place()));
        }
      }
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < Math.min(2, list.size()); i++) {
        for (Slipped inner : slips(list.get(i), place + "/" + i, ofKeys)) {
          List<Object> copy = new ArrayList<>(list);
          copy.set(i, inner.document());
          slips.add(new Slipped(copy, inner.place()));
        }
      }
    }
    if (!ofKeys && !place.isEmpty()) {
      slips.add(new Slipped(otherType(tree), place));
    }
    return slips;
  }

  private static Map<Object, Object> renamed(Map<?, ?> object, Object key) {
    Map<Object, Object> copy = new LinkedHashMap<>();
    object.forEach((each, value) -> copy.put(each.equals(key) ? each + SLIP : each, value));
    return copy;
  }

  /** A number and yes or no as a text, all else as a number. */
  private static Object otherType(Object value) {
    return value instanceof Number || value instanceof Boolean ? String.valueOf(value) : 7;
  }

  private static List<Problem> problems(Kind kind, Object document) {
    try {
      kind.parsing().apply(document);
      return List.of();
    } catch (InvalidDocumentException e) {
      return e.problems();
    } catch (InvalidPolicyException e) {
      return e.problems();
    }
  }

  /** Problems of which a reader of Chinese would see English. */
  private static void checkChinese(List<Problem> problems, SortedSet<String> missing) {
    for (Problem problem : problems) {
      Stream.of(problem.message(), problem.advice())
          .filter(text -> !text.isEmpty())
          .filter(text -> ProblemSentences.inChinese().said(text).isEmpty())
          .forEach(missing::add);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void slips_eachAlone_areToldAtTheirPlaceInBothLanguages(Kind kind) {
    SortedSet<String> missing = new TreeSet<>();
    assertThat(problems(kind, kind.document())).isEmpty();
    for (boolean ofKeys : new boolean[] {true, false}) {
      List<Slipped> slips = slips(kind.document(), "", ofKeys);
      assertThat(slips).hasSizeGreaterThan(20);
      for (Slipped slip : slips) {
        List<Problem> problems = problems(kind, slip.document());
        assertThat(problems).as(slip.place()).isNotEmpty();
        String parent = slip.place().substring(0, slip.place().lastIndexOf('/'));
        assertThat(problems)
            .as(slip.place())
            .extracting(Problem::path)
            .anyMatch(path -> path.startsWith(ofKeys ? slip.place() : parent));
        checkChinese(problems, missing);
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void slips_atOnce_areAllTold(Kind kind) {
    Map<Object, Object> document = new LinkedHashMap<>(kind.document());
    List<String> keys = new ArrayList<>(kind.document().keySet());
    keys.remove("format");
    keys.forEach(key -> document.put(key, true));
    document.put(SLIP, "x");
    assertThat(problems(kind, document)).hasSizeGreaterThanOrEqualTo(keys.size() + 1);
  }

  @Test
  void files_withAKeyTwiceOrAnotherSlipOfJson_areToldWithTheirPlace() throws IOException {
    Path twice = Files.writeString(dir.resolve("twice.json"), "{\"format\": 1,\n \"format\": 1}");
    Path wide = Files.writeString(dir.resolve("wide.json"), "{\"format\"： 1}");
    for (String command : List.of("quality", "duplicates", "access", "retention")) {
      for (Path file : List.of(twice, wide)) {
        assertThat(refusal(command, file, "zh")).as(command).contains(file.toString(), "行", "列");
        assertThat(refusal(command, file, "en")).as(command).contains("line ", "column ");
      }
    }
  }

  /** Spreadsheets leave columns without a name, several at times. */
  @Test
  void columnsWithoutAName_arePassedOver() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("empty-columns.csv"),
            "id,name,,birth-date,,phone|\nC1,张伟,,1949-12-31,,x\nC2,张伟,,1949-12-31,,y\n");
    ModelTable table = ModelTable.read(file);
    assertThat(table.names()).containsExactly("id", "name", "birth-date", "phone|");
    assertThat(table.column("birth-date")).containsExactly("1949-12-31", "1949-12-31");
    assertThat(table.column("phone|")).containsExactly("x", "y");
  }

  @Test
  void commands_tellProblemsInChinese() throws IOException {
    Path empty = Files.writeString(dir.resolve("empty.json"), "{\"format\": 1, \"nam\": 3}");
    for (String command : List.of("quality", "duplicates", "access", "retention")) {
      assertThat(refusal(command, empty, "zh")).as(command).contains("/nam", "缺少键", "不认识键“nam”");
    }
  }

  private String refusal(String command, Path file, String language) {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err)).setOut(new PrintWriter(new StringWriter()));
    List<String> args =
        switch (command) {
          case "quality" ->
              List.of(
                  "../quality/customers.csv",
                  "--rules",
                  file.toString(),
                  "--as-of",
                  "2026-06-30",
                  "--out",
                  dir.resolve("o").toString());
          case "duplicates" ->
              List.of(
                  "../matching/customers.csv",
                  "--policy",
                  file.toString(),
                  "--out",
                  dir.resolve("o").toString());
          case "access" -> List.of(file.toString(), "--book", "../books/retail");
          default ->
              List.of(
                  file.toString(),
                  "--parts",
                  "../retention/parts.csv",
                  "--as-of",
                  "2026-06-30",
                  "--out",
                  dir.resolve("o").toString());
        };
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(args);
    all.addAll(List.of("--lang", language));
    assertThat(line.execute(all.toArray(String[]::new))).isNotZero();
    return err.toString();
  }
}
