package org.bankcrm.modelling.pmml;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;

/**
 * Reads a model that another system wrote in PMML 4 (4.0 to 4.4), and makes a policy of it.
 *
 * <pre>{@code
 * PmmlImport made =
 *     PmmlImporter.of("churn", 1)
 *         .name("流失概率", "Chance of leaving")
 *         .field("Income", INCOME)
 *         .category("left")
 *         .digits(6)
 *         .read(bytes);
 * }</pre>
 *
 * <p>It takes regressions (linear, and logistic of two categories), trees, scorecards, sums,
 * averages and chains of these, and the transformations that can be held as conditions and weighed
 * numbers. The policy tells what the document says: for each customer the same figure, or none
 * where PMML has none. Whatever cannot be held so is refused by its name and place, all at once.
 * Points, leaves and cases are added up as decimals, as they are written, and numbers are weighed
 * in binary fractions; PMML counts in binary fractions throughout. So the figure differs from that
 * of another engine by its own rounding, some units of the 16th digit of the largest part, and by
 * {@link PmmlImport#rounding} at most. A coefficient keeps 18 digits after the point.
 *
 * <p>A field is read from the attribute that is named for it, or else from one whose id is the
 * field's name with hyphens for what is no letter A–Z, a–z, digit, point or underscore: an integer
 * for {@code integer}, a real for {@code double}, yes or no for {@code boolean}; of {@code string}
 * a code, where values are listed and are codes, or a text. The document is bounded in size, depth
 * and number of elements; a document type is refused. For one thread.
 */
public final class PmmlImporter {

  private static final Set<String> VERSIONS =
      Set.of("4.0", "4.1", "4.2", "4.2.1", "4.3", "4.4", "4.4.1");
  private static final int USUAL_DIGITS = 6;

  private final String id;
  private final int version;
  private final Map<String, Attribute<?>> fields = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, LocalizedText> reasons = new HashMap<>();
  private Optional<LocalizedText> name = Optional.empty();
  private Optional<String> category = Optional.empty();
  private int digits = USUAL_DIGITS;
  private String missingReasons = "";
  private boolean withReasons = true;

  private PmmlImporter(String id, int version) {
    this.id = requireNonNull(id, "id");
    this.version = version;
  }

  /**
   * An importer for a policy of this id.
   *
   * @param id of the policy
   * @param version of the policy
   */
  public static PmmlImporter of(String id, int version) {
    return new PmmlImporter(id, version);
  }

  /** What people call the policy; the model's own name in both languages unless it is said. */
  public PmmlImporter name(String zh, String en) {
    this.name = Optional.of(LocalizedText.of(zh, en));
    return this;
  }

  /**
   * What a field is read from.
   *
   * @param field its name in the document
   * @param attribute a number for {@code double}, a whole one for {@code integer}, a code or text
   *     for {@code string}, yes or no for {@code boolean}; amounts count in whole units
   */
  public PmmlImporter field(String field, Attribute<?> attribute) {
    fields.put(requireNonNull(field, "field"), requireNonNull(attribute, "attribute"));
    return this;
  }

  /**
   * The id of the attribute that a field is read from, where the field's name is not to be it.
   *
   * @param field its name in the document
   * @param attribute an id, as attributes have it
   */
  public PmmlImporter id(String field, String attribute) {
    ids.put(requireNonNull(field, "field"), requireNonNull(attribute, "attribute"));
    return this;
  }

  /** Whose chance a classification tells; the one that it puts out unless it is said. */
  public PmmlImporter category(String wanted) {
    this.category = Optional.of(wanted);
    return this;
  }

  /** How many digits after the point a model's result has, 0 to 9; six unless it is said. */
  public PmmlImporter digits(int shown) {
    this.digits = shown;
    return this;
  }

  /** The words of a scorecard's reason, fit for a letter; its code unless they are said. */
  public PmmlImporter reason(String code, String zh, String en) {
    reasons.put(code, LocalizedText.of(zh, en));
    return this;
  }

  /**
   * How the codes of reasons end that tell that a field is missing. Needed where a scorecard has
   * one code for what is known and what is not, which no card of ours tells.
   */
  public PmmlImporter missingReasons(String end) {
    this.missingReasons = requireNonNull(end, "end");
    return this;
  }

  /** Makes a model of a scorecard, which has its points and no reasons. */
  public PmmlImporter withoutReasons() {
    this.withReasons = false;
    return this;
  }

  String missingReasons() {
    return missingReasons;
  }

  LocalizedText wordsOf(String code) {
    return reasons.getOrDefault(code, LocalizedText.of(code, code));
  }

  /**
   * The policy that a document's one model is.
   *
   * @param document the bytes of the file
   * @throws org.bankcrm.core.policy.InvalidPolicyException with all problems: where an element is
   *     concerned, its path and, in brackets, line and column
   */
  public PmmlImport read(byte[] document) {
    Findings findings = new Findings();
    Optional<Element> root = findings.attempt(() -> XmlReader.read(document));
    findings.throwAny();
    Element pmml = root.orElseThrow();
    findings.attempt(() -> checkRoot(pmml));
    Vocabulary.check(pmml, findings);
    findings.throwAny();
    Optional<PmmlImport> made = findings.attempt(() -> made(pmml, findings));
    findings.throwAny();
    return made.orElseThrow();
  }

  private static Element checkRoot(Element pmml) {
    if (!pmml.name.equals("PMML")) {
      throw Refused.at(
          pmml, PmmlProblem.NOT_SUPPORTED, "'" + pmml.name + "' is no PMML.", "Begin with 'PMML'.");
    }
    pmml.word("version", "", VERSIONS.stream().sorted().toArray(String[]::new));
    return pmml;
  }

  private PmmlImport made(Element pmml, Findings findings) {
    Element model = model(pmml);
    Dictionary dictionary = new Dictionary(pmml.one("DataDictionary"), fields, ids, findings);
    Models models =
        new Models(
            dictionary, pmml.first("TransformationDictionary"), new Categories(category), findings);
    boolean card = model.name.equals("Scorecard");
    boolean reasoned =
        card && withReasons && model.word("useReasonCodes", "true", "true", "false").equals("true");
    Made made = reasoned ? card(model, models, findings) : sum(model, models, findings, card);
    return new PmmlImport(made.policy(), dictionary.attributes(), made.rounding(), notTaken(pmml));
  }

  /** A policy, and what rounding may change. */
  private record Made(Policy<?> policy, BigDecimal rounding) {}

  private Made card(Element model, Models models, Findings findings) {
    Scope scope = models.scope(model, Optional.empty());
    CardMaker maker = new CardMaker(model, scope, findings, this);
    Scorecard.Builder policy = Scorecard.builder(id, version);
    return new Made(maker.make(policy, name(model), models.valid()), BigDecimal.ZERO);
  }

  private Made sum(Element model, Models models, Findings findings, boolean card) {
    Told told =
        card
            ? Cards.told(model, models.scope(model, Optional.empty()), findings)
            : models.told(model, Optional.empty(), Optional.empty());
    findings.throwAny();
    ModelMaker maker = new ModelMaker(model, told);
    ScoringModel.Builder policy = ScoringModel.builder(id, version);
    return new Made(maker.make(policy, name(model), models.valid(), digits), maker.rounding());
  }

  private static Element model(Element pmml) {
    List<Element> models = pmml.all(Vocabulary.MODELS).toList();
    if (models.size() != 1) {
      throw Refused.at(
          pmml,
          PmmlProblem.NOT_SUPPORTED,
          "there are " + models.size() + " models.",
          "Let the document have just one.");
    }
    return models.get(0);
  }

  private LocalizedText name(Element model) {
    String label = ModelMaker.name(model.get("modelName", id));
    return name.orElseGet(() -> LocalizedText.of(label, label));
  }

  /** Output of the outer model, and what tells of a model. */
  private static List<String> notTaken(Element pmml) {
    List<String> places = new ArrayList<>();
    gather(pmml, places);
    return places;
  }

  private static void gather(Element element, List<String> places) {
    for (Element child : element.children) {
      boolean put =
          child.name.equals("OutputField")
              && !Set.of("predictedValue", "probability", "reasonCode")
                  .contains(child.get("feature", ""));
      if (put || (Vocabulary.isTale(child) && !child.name.equals("Header"))) {
        places.add(child.place());
      } else {
        gather(child, places);
      }
    }
  }
}
