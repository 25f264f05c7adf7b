package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.document.CoreProblem;

/** Reads policies from documents, with every problem at its place. */
final class MatchPolicyReader {

  private static final int MOST_FIELDS = 15;
  private static final int MOST_PASSES = 32;
  private static final int MOST = 64;
  private static final int LONGEST_SEPARATOR = 8;

  private final Map<String, MatchField> fields = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();

  /** The ids of all fields, of those that were refused too. */
  private final Set<String> named = new TreeSet<>();

  /** How many parts were looked at, sound or not. */
  private int parts;

  private MatchPolicyReader() {}

  static MatchPolicy read(Object tree) {
    return DataReader.readRules(
        tree, MatchPolicy.FORMAT, root -> new MatchPolicyReader().root(root));
  }

  private Optional<MatchPolicy> root(DataReader root) {
    Optional<String> id = code(root, "id");
    Optional<LocalizedText> name = root.localized("name");
    parts = 0;
    root.objects("fields", MOST_FIELDS, this::field);
    atLeastOne(root, "fields", 0);
    List<List<String>> swaps =
        root.has("swaps") ? root.objects("swaps", MOST, this::swap) : List.of();
    ids.clear();
    int before = parts;
    List<BlockingPass> passes = root.objects("passes", MOST_PASSES, this::pass);
    atLeastOne(root, "passes", before);
    ids.clear();
    List<Veto> vetoes = root.has("vetoes") ? root.objects("vetoes", MOST, this::veto) : List.of();
    double duplicates = Numbers.of(root, "duplicates", 0.1, 1e-9, 10);
    double matchFrom = Numbers.of(root, "match-from", 0.9, 0, 1);
    double reviewFrom = Numbers.of(root, "review-from", Math.min(0.1, matchFrom), 0, matchFrom);
    long largest =
        root.has("largest-cluster") ? root.integer("largest-cluster", 2, 10_000).orElse(2L) : 50;
    return root.made(
        "a policy of matching",
        () ->
            new MatchPolicy(
                new MatchPolicy.Parts(
                    id.orElseThrow(),
                    name.orElseThrow(),
                    List.copyOf(fields.values()),
                    swaps,
                    passes,
                    vetoes,
                    duplicates,
                    matchFrom,
                    reviewFrom,
                    (int) largest)));
  }

  /** A list whose parts were refused is not empty: of those it was told. */
  private void atLeastOne(DataReader object, String key, int before) {
    if (parts == before && object.has(key)) {
      object.problem(key, CoreProblem.EMPTY_LIST, "expected at least one.", "");
    }
  }

  private Optional<String> code(DataReader object, String key) {
    return object.text(key, "a code of a-z, 0-9, '.', '-' and '_'", MatchPolicyReader::checked);
  }

  private static String checked(String code) {
    if (!code.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException("no code");
    }
    return code;
  }

  private Optional<String> newId(DataReader object) {
    Optional<String> id = code(object, "id");
    if (id.isPresent() && !ids.add(id.get())) {
      object.problem("id", CoreProblem.DUPLICATE_ID, "the id stands here a second time.", "");
    }
    return id;
  }

  private Optional<MatchField> field(DataReader object) {
    parts++;
    Optional<String> id = newId(object);
    id.ifPresent(named::add);
    Optional<LocalizedText> name = object.localized("name");
    List<String> columns =
        object.has("columns") ? object.texts("columns", MOST) : id.map(List::of).orElse(List.of());
    Optional<MatchField.Several> several =
        object.has("several")
            ? object.object("several").flatMap(MatchPolicyReader::several)
            : Optional.empty();
    List<Cleaning> cleaning = cleaning(object);
    List<String> dummies = object.has("dummies") ? object.texts("dummies", 1_000) : List.of();
    Optional<Measure> measure = measure(object);
    LevelReader levels = LevelReader.of(object);
    Optional<MatchField.Sounding> sounding =
        object.has("sounding")
            ? object.object("sounding").flatMap(MatchPolicyReader::sounding)
            : Optional.empty();
    double rarity = Numbers.of(object, "rarity", 0, 0, 1);
    boolean missingDiffers = isSaid(object, "missing-differs");
    Optional<MatchField> field =
        object.made(
            "a field",
            () ->
                new MatchField(
                    id.orElseThrow(),
                    name.orElseThrow(),
                    columns,
                    several,
                    cleaning,
                    dummies,
                    measure.orElseThrow(),
                    levels.from(),
                    sounding,
                    rarity,
                    missingDiffers,
                    levels.matches(),
                    levels.others()));
    field.ifPresent(made -> fields.put(made.id(), made));
    return field;
  }

  private static Optional<Measure> measure(DataReader object) {
    if (!object.has("measure")) {
      return Optional.of(Measure.EXACT);
    }
    List<String> words = Stream.of(Measure.values()).map(Measure::word).toList();
    return object.oneOf("measure", words).map(word -> Measure.values()[words.indexOf(word)]);
  }

  private static List<Cleaning> cleaning(DataReader object) {
    if (!object.has("cleaning")) {
      return List.of();
    }
    List<String> words = Stream.of(Cleaning.values()).map(Cleaning::word).toList();
    List<Cleaning> steps = new ArrayList<>();
    for (String word : object.texts("cleaning", MOST)) {
      if (words.contains(word)) {
        steps.add(Cleaning.values()[words.indexOf(word)]);
      } else {
        String expected = "expected steps of " + String.join(", ", words) + ".";
        object.problem("cleaning", CoreProblem.UNKNOWN_WORD, expected, "");
      }
    }
    return steps;
  }

  private static Optional<MatchField.Several> several(DataReader object) {
    boolean columns = isSaid(object, "columns");
    Optional<String> separator =
        object.has("separator") ? object.text("separator", LONGEST_SEPARATOR) : Optional.empty();
    if (!columns && !object.has("separator")) {
      String expected = "expected columns: true, a separator, or both.";
      object.problem("", CoreProblem.MISSING_KEY, expected, "");
    }
    return object.made(
        "how several values are told", () -> new MatchField.Several(columns, separator.orElse("")));
  }

  private static Optional<MatchField.Sounding> sounding(DataReader object) {
    double likeness = Numbers.of(object, "likeness", 1, 1e-9, 1);
    List<Cleaning> steps = cleaning(object);
    return object.made("what sounds alike", () -> new MatchField.Sounding(likeness, steps));
  }

  /** A field that was read before; one that was refused is taken as known, to tell no echo. */
  private Optional<String> known(DataReader object, String key) {
    Optional<String> id = code(object, key);
    if (id.isPresent() && !named.isEmpty() && !named.contains(id.get())) {
      String above = "expected one of the fields that stand above: ";
      object.problem(key, CoreProblem.UNKNOWN_WORD, above + String.join(", ", named) + ".", "");
    }
    return id;
  }

  private Optional<List<String>> swap(DataReader object) {
    Optional<String> one = known(object, "field");
    Optional<String> other = known(object, "with");
    MatchField a = one.map(fields::get).orElse(null);
    MatchField b = other.map(fields::get).orElse(null);
    if (a != null && b != null && (a.equals(b) || !alike(a, b))) {
      String expected = "expected another field of the same measure, levels, cleaning and sound.";
      object.problem("with", CoreProblem.INVALID_VALUE, expected, "");
    }
    return object.made("two fields", () -> List.of(one.orElseThrow(), other.orElseThrow()));
  }

  private static boolean alike(MatchField a, MatchField b) {
    return a.measure() == b.measure()
        && a.levels().equals(b.levels())
        && a.several().equals(b.several())
        && a.cleaning().equals(b.cleaning())
        && a.dummies().equals(b.dummies())
        && a.sounding().equals(b.sounding());
  }

  private Optional<BlockingPass> pass(DataReader object) {
    parts++;
    Optional<String> id = newId(object);
    int before = parts;
    List<BlockingPass.Key> keys = object.objects("keys", MOST, this::key);
    atLeastOne(object, "keys", before);
    long neighbours =
        object.has("neighbours") ? object.integer("neighbours", 1, 1_000).orElse(1L) : 0;
    long most =
        object.has("most")
            ? object.integer("most", 2, 100_000).orElse(2L)
            : BlockingPass.USUAL_MOST;
    return object.made(
        "a pass", () -> new BlockingPass(id.orElseThrow(), keys, (int) neighbours, (int) most));
  }

  private Optional<BlockingPass.Key> key(DataReader object) {
    parts++;
    Optional<String> field = known(object, "field");
    List<String> words =
        Stream.of(BlockingPass.Part.values()).map(p -> p.name().toLowerCase(Locale.ROOT)).toList();
    Optional<BlockingPass.Part> part =
        object.has("part")
            ? object.oneOf("part", words).map(w -> BlockingPass.Part.values()[words.indexOf(w)])
            : Optional.of(BlockingPass.Part.WHOLE);
    boolean isLong =
        part.filter(p -> p == BlockingPass.Part.FIRST || p == BlockingPass.Part.LAST).isPresent();
    long length = isLong ? object.integer("length", 1, 32).orElse(1L) : 0;
    return object.made(
        "a key", () -> new BlockingPass.Key(field.orElseThrow(), part.orElseThrow(), (int) length));
  }

  private Optional<Veto> veto(DataReader object) {
    Optional<String> id = newId(object);
    Optional<LocalizedText> name = object.localized("name");
    int before = parts;
    List<Veto.Test> tests = object.objects("tests", MOST, this::test);
    atLeastOne(object, "tests", before);
    boolean toReview = isSaid(object, "to-review");
    boolean keepsApart = isSaid(object, "keeps-apart");
    return object.made(
        "a veto",
        () -> new Veto(id.orElseThrow(), name.orElseThrow(), tests, toReview, keepsApart));
  }

  private static boolean isSaid(DataReader object, String key) {
    return object.has(key) && object.yesNo(key).orElse(false);
  }

  private Optional<Veto.Test> test(DataReader object) {
    parts++;
    Optional<String> field = known(object, "field");
    long lowest = field.map(fields::get).map(found -> (long) found.worst()).orElse(13L);
    List<Veto.Kind> kinds =
        Stream.of(Veto.Kind.values())
            .filter(kind -> object.has(MatchPolicyWriter.word(kind)))
            .toList();
    if (kinds.size() != 1) {
      String expected = "expected one of agrees, differs and not-agrees.";
      object.problem("", CoreProblem.ONE_KEY_OF, expected, "");
    }
    List<Optional<Long>> levels =
        kinds.stream()
            .map(kind -> object.integer(MatchPolicyWriter.word(kind), 0, lowest))
            .toList();
    return object.made(
        "a test",
        () ->
            new Veto.Test(
                field.orElseThrow(), kinds.get(0), levels.get(0).orElseThrow().intValue()));
  }
}
