package org.bankcrm.customer.matching;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.document.CoreProblem;

/** Reads policies from documents, with every problem at its place. */
final class MatchPolicyReader {

  private final Map<String, MatchField> fields = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();

  /** The ids of all fields, of those that were refused too. */
  private final Set<String> named = new TreeSet<>();

  private MatchPolicyReader() {}

  static MatchPolicy read(Object tree) {
    return MatchForms.KIND.read(tree, root -> new MatchPolicyReader().root(root));
  }

  private Optional<MatchPolicy> root(DataReader root) {
    Optional<String> id = root.find(MatchForms.ID);
    Optional<LocalizedText> name = root.find(MatchForms.NAME);
    root.each(MatchForms.FIELDS, this::field);
    List<List<String>> swaps = root.each(MatchForms.SWAPS, this::swap);
    ids.clear();
    List<BlockingPass> passes = root.each(MatchForms.PASSES, this::pass);
    ids.clear();
    List<Veto> vetoes = root.each(MatchForms.VETOES, this::veto);
    double duplicates = root.find(MatchForms.DUPLICATES).orElse(0.0);
    double matchFrom = root.find(MatchForms.MATCH_FROM).orElse(1.0);
    double reviewFrom = reviewFrom(root, matchFrom);
    int largest = root.find(MatchForms.LARGEST_CLUSTER).orElse(2);
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
                    largest)));
  }

  /** It must not lie above that of matches, and is at most that where it is left out. */
  private static double reviewFrom(DataReader root, double matchFrom) {
    Optional<Double> said = root.find(MatchForms.REVIEW_FROM);
    if (said.filter(from -> from > matchFrom).isPresent()) {
      String bounds = "expected a number from 0.0 to " + matchFrom + ".";
      root.problem(MatchForms.REVIEW_FROM.name(), CoreProblem.OUT_OF_RANGE, bounds, "");
    }
    return said.orElse(Math.min(0.1, matchFrom));
  }

  private Optional<String> newId(DataReader object) {
    Optional<String> id = object.find(MatchForms.ID);
    if (id.isPresent() && !ids.add(id.get())) {
      object.problem("id", CoreProblem.DUPLICATE_ID, "the id stands here a second time.", "");
    }
    return id;
  }

  private Optional<MatchField> field(DataReader object) {
    Optional<String> id = newId(object);
    id.ifPresent(named::add);
    Optional<LocalizedText> name = object.find(MatchForms.NAME);
    Optional<List<String>> columns = object.find(MatchForms.COLUMNS).or(() -> id.map(List::of));
    Optional<MatchField.Several> several =
        object.find(MatchForms.SEVERAL).flatMap(MatchPolicyReader::several);
    List<Cleaning> cleaning = object.find(MatchForms.CLEANING).orElse(List.of());
    List<String> dummies = object.find(MatchForms.DUMMIES).orElse(List.of());
    Optional<Measure> measure = object.find(MatchForms.MEASURE);
    LevelReader levels = LevelReader.of(object);
    Optional<MatchField.Sounding> sounding =
        object.find(MatchForms.SOUNDING).flatMap(MatchPolicyReader::sounding);
    double rarity = object.find(MatchForms.RARITY).orElse(0.0);
    boolean missingDiffers = object.find(MatchForms.MISSING_DIFFERS).orElse(false);
    Optional<MatchField> field =
        object.made(
            "a field",
            () ->
                new MatchField(
                    id.orElseThrow(),
                    name.orElseThrow(),
                    columns.orElseThrow(),
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

  private static Optional<MatchField.Several> several(DataReader object) {
    boolean columns = object.find(MatchForms.ALL_COLUMNS).orElse(false);
    Optional<String> separator = object.find(MatchForms.SEPARATOR);
    if (!columns && !object.has(MatchForms.SEPARATOR.name())) {
      String expected = "expected columns: true, a separator, or both.";
      object.problem("", CoreProblem.MISSING_KEY, expected, "");
    }
    return object.made(
        "how several values are told", () -> new MatchField.Several(columns, separator.orElse("")));
  }

  private static Optional<MatchField.Sounding> sounding(DataReader object) {
    double likeness = object.find(MatchForms.LIKENESS).orElse(1.0);
    List<Cleaning> steps = object.find(MatchForms.CLEANING).orElse(List.of());
    return object.made("what sounds alike", () -> new MatchField.Sounding(likeness, steps));
  }

  /** A field that was read before; one that was refused is taken as known, to tell no echo. */
  private Optional<String> known(DataReader object, DataKey<String> key) {
    Optional<String> id = object.find(key);
    if (id.isPresent() && !named.isEmpty() && !named.contains(id.get())) {
      String above = "expected one of the fields that stand above: ";
      object.problem(
          key.name(), CoreProblem.UNKNOWN_WORD, above + String.join(", ", named) + ".", "");
    }
    return id;
  }

  private Optional<List<String>> swap(DataReader object) {
    Optional<String> one = known(object, MatchForms.FIELD);
    Optional<String> other = known(object, MatchForms.WITH);
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
    Optional<String> id = newId(object);
    List<BlockingPass.Key> keys = object.each(MatchForms.KEYS, this::key);
    int neighbours = object.find(MatchForms.NEIGHBOURS).orElse(0);
    int most = object.find(MatchForms.MOST_RECORDS).orElse(BlockingPass.USUAL_MOST);
    return object.made("a pass", () -> new BlockingPass(id.orElseThrow(), keys, neighbours, most));
  }

  private Optional<BlockingPass.Key> key(DataReader object) {
    Optional<String> field = known(object, MatchForms.FIELD);
    Optional<BlockingPass.Part> part = object.find(MatchForms.PART);
    boolean isLong =
        part.filter(p -> p == BlockingPass.Part.FIRST || p == BlockingPass.Part.LAST).isPresent();
    boolean lacks = isLong && !object.has(MatchForms.LENGTH.name());
    if (lacks) {
      String missing = "the key 'length' is missing.";
      object.problem(MatchForms.LENGTH.name(), CoreProblem.MISSING_KEY, missing, "");
    }
    int length = isLong ? object.find(MatchForms.LENGTH).orElse(1) : 0;
    return object.made(
        "a key", () -> new BlockingPass.Key(field.orElseThrow(), part.orElseThrow(), length));
  }

  private Optional<Veto> veto(DataReader object) {
    Optional<String> id = newId(object);
    Optional<LocalizedText> name = object.find(MatchForms.NAME);
    List<Veto.Test> tests = object.each(MatchForms.TESTS, this::test);
    boolean toReview = object.find(MatchForms.TO_REVIEW).orElse(false);
    boolean keepsApart = object.find(MatchForms.KEEPS_APART).orElse(false);
    return object.made(
        "a veto",
        () -> new Veto(id.orElseThrow(), name.orElseThrow(), tests, toReview, keepsApart));
  }

  private Optional<Veto.Test> test(DataReader object) {
    Optional<String> field = known(object, MatchForms.FIELD);
    List<Veto.Kind> kinds =
        Stream.of(Veto.Kind.values()).filter(kind -> object.has(MatchForms.word(kind))).toList();
    if (kinds.size() != 1) {
      String expected = "expected one of agrees, differs and not-agrees.";
      object.problem("", CoreProblem.ONE_KEY_OF, expected, "");
    }
    List<Optional<Integer>> levels =
        kinds.stream().map(kind -> level(object, kind, field.map(fields::get))).toList();
    return object.made(
        "a test",
        () -> new Veto.Test(field.orElseThrow(), kinds.get(0), levels.get(0).orElseThrow()));
  }

  private static Optional<Integer> level(
      DataReader object, Veto.Kind kind, Optional<MatchField> field) {
    Optional<Integer> level = object.find(MatchForms.of(kind));
    int lowest = field.map(MatchField::worst).orElse(Integer.MAX_VALUE);
    if (level.filter(at -> at > lowest).isPresent()) {
      String expected = "expected a whole number from 0 to " + lowest + ".";
      object.problem(MatchForms.word(kind), CoreProblem.OUT_OF_RANGE, expected, "");
    }
    return level;
  }
}
