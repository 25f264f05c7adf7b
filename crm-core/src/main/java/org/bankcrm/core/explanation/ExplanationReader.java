package org.bankcrm.core.explanation;

import static org.bankcrm.core.explanation.Reads.items;
import static org.bankcrm.core.explanation.Reads.list;
import static org.bankcrm.core.explanation.Reads.made;
import static org.bankcrm.core.explanation.Reads.optional;
import static org.bankcrm.core.explanation.Reads.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.explanation.ActualValue.State;
import org.bankcrm.core.explanation.ExplainedParts.Figure;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.notation.CatalogReader;
import org.bankcrm.core.internal.notation.DerivedReader;
import org.bankcrm.core.internal.window.PeriodReader;
import org.bankcrm.core.window.WindowPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ExplanationWriter} wrote. What cannot be read is reported and null; what is
 * made of parts that could not be read is null without another word.
 */
final class ExplanationReader {

  private static final int MOST_TEXT = 4_096;
  private static final AttributeCatalog NONE = AttributeCatalog.of();

  private final AttributeCatalog catalog;

  private ExplanationReader(AttributeCatalog catalog) {
    this.catalog = catalog;
  }

  /** A reader that knows the attributes under the key {@code attributes}. */
  static ExplanationReader of(Fields document) {
    Item list = document.need("attributes");
    List<Attribute<?>> attributes =
        list == null
            ? List.of()
            : new CatalogReader(DerivedReader.none()).read(list, (attribute, item) -> true);
    return new ExplanationReader(
        AttributeCatalog.of(CodeLabels.read(document.get("codes"), attributes)));
  }

  /** A policy that stands in an object of its own, or whose keys stand among others. */
  @Nullable ExplainedPolicy policy(Fields fields) {
    PolicyRef ref = value(fields.need("policy"), ExplanationReader::ref);
    LocalizedText name = value(fields.need("name"), LocalizedForm::read);
    Optional<ExplainedGate> population = optional(fields, "population", this::gate);
    Item applies = fields.get("applies");
    if (applies != null) {
      applies(applies, population);
    }
    List<YieldedValue> yields = list(fields.need("yields"), this::yielded);
    List<MissingAttribute> missing = list(fields.need("missing"), ExplanationReader::missing);
    List<ExplainedGate> gates = list(fields.need("gates"), this::gate);
    List<ExplainedBin> bins = list(fields.get("bins"), this::bin);
    List<ExplainedWindow> windows = list(fields.get("windows"), this::window);
    List<ExplainedParts> figures = list(fields.get("figures"), this::figure);
    return ref == null || name == null
        ? null
        : new ExplainedPolicy(
            ref, name, population, yields, gates, bins, missing, windows, figures);
  }

  /** Told beside the gate for whoever reads no further; it has to say the same. */
  private static void applies(Item item, Optional<ExplainedGate> population) {
    Truth truth = OperandForm.one(Truth.values(), item);
    if (truth != null && population.map(ExplainedGate::truth).orElse(truth) != truth) {
      item.problem(CoreProblem.WRONG_VALUE, "expected the truth of the population.", "");
    }
  }

  static @Nullable PolicyRef ref(Item item) {
    String text = item.text(MOST_TEXT);
    return text == null
        ? null
        : made(item, "a policy such as \"card@3\"", () -> PolicyRef.parse(text));
  }

  private @Nullable ExplainedWindow window(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Attribute<?> attribute = value(fields.need("attribute"), id -> attribute(id, NONE));
    LocalizedText over = value(fields.need("over"), LocalizedForm::read);
    WindowPeriod period = PeriodReader.read(fields);
    fields.finish();
    return attribute == null || over == null || period == null
        ? null
        : new ExplainedWindow(attribute, over, period);
  }

  private @Nullable ExplainedParts figure(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Attribute<?> attribute = value(fields.need("attribute"), id -> attribute(id, NONE));
    Figure figure = value(fields.need("figure"), word -> OperandForm.one(Figure.values(), word));
    ExplanationNode parts = value(fields.need("condition"), node -> node(node, NONE));
    AttributeCatalog within = parts == null ? NONE : within(parts.clause(), NONE);
    Optional<Attribute<?>> of = optional(fields, "of", id -> attribute(id, within));
    List<ActualValue> values = list(fields.get("values"), value -> alone(value, of.orElse(null)));
    fields.finish();
    return attribute == null || figure == null || parts == null
        ? null
        : made(
            item,
            "what is measured, and its values, just where the figure has them",
            () -> new ExplainedParts(attribute, figure, of, parts, values));
  }

  private static @Nullable ActualValue alone(Item item, @Nullable Attribute<?> attribute) {
    Fields fields = item.fields();
    ActualValue actual = fields == null ? null : actual(fields, item, attribute);
    if (fields != null) {
      fields.finish();
    }
    return actual;
  }

  private @Nullable YieldedValue yielded(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Attribute<?> attribute = value(fields.need("attribute"), id -> attribute(id, NONE));
    ActualValue actual = actual(fields, item, attribute);
    fields.finish();
    return attribute == null || actual == null ? null : new YieldedValue(attribute, actual);
  }

  private static @Nullable MissingAttribute missing(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    String id = value(fields.need("attribute"), text -> text.text(MOST_TEXT));
    Optional<LocalizedText> name = optional(fields, "name", LocalizedForm::read);
    Absence reason = optional(fields, "reason", OperandForm::absence).orElse(Absence.NOT_KNOWN);
    fields.finish();
    return id == null ? null : new MissingAttribute(id, name, reason);
  }

  private @Nullable ExplainedGate gate(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Optional<LocalizedText> name = optional(fields, "name", LocalizedForm::read);
    Optional<String> code = optional(fields, "code", text -> text.text(MOST_TEXT));
    List<MissingAttribute> missing = list(fields.need("missing"), ExplanationReader::missing);
    Optional<String> path = optional(fields, "path", Item::anyText);
    ExplanationNode root = value(fields.need("condition"), node -> node(node, NONE));
    fields.finish();
    return root == null
        ? null
        : made(
            item,
            "nothing missing where the gate is settled",
            () -> new ExplainedGate(name, code, path.orElse(root.path()), root, missing));
  }

  private @Nullable ExplainedBin bin(Item item) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Optional<LocalizedText> name = optional(fields, "name", LocalizedForm::read);
    String path = value(fields.need("path"), Item::anyText);
    Optional<BigDecimal> points = optional(fields, "points", OperandForm::added);
    List<MissingAttribute> missing = list(fields.get("missing"), ExplanationReader::missing);
    Optional<ExplanationNode> root = optional(fields, "condition", node -> node(node, NONE));
    fields.finish();
    return path == null ? null : new ExplainedBin(name, path, points, root, missing);
  }

  private @Nullable ExplanationNode node(Item item, AttributeCatalog parts) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    String path = value(fields.need("path"), Item::anyText);
    Truth truth = value(fields.need("truth"), word -> OperandForm.one(Truth.values(), word));
    Clause clause = clause(fields, parts);
    List<ActualValue> actuals = clause == null ? List.of() : actuals(fields, clause);
    Optional<PolicyRef> yieldedBy = optional(fields, "yieldedBy", ExplanationReader::ref);
    AttributeCatalog within = clause == null ? parts : within(clause, parts);
    Optional<PartTruths> truths = optional(fields, "elements", part -> parts(part, within));
    List<ExplanationNode> children = list(fields.get("parts"), child -> node(child, parts));
    fields.finish(clause != null);
    return path == null || truth == null || clause == null
        ? null
        : new ExplanationNode(clause, truth, path, actuals, yieldedBy, truths, children);
  }

  private static AttributeCatalog within(Clause clause, AttributeCatalog parts) {
    return clause.attribute().orElse(null) instanceof ElementsAttribute list ? list.parts() : parts;
  }

  /** What is asked, told among the keys of a condition or in an object of its own. */
  private @Nullable Clause clause(Fields fields, AttributeCatalog parts) {
    Operator operator =
        value(fields.need("operator"), word -> OperandForm.one(Operator.values(), word));
    Item id = fields.get("attribute");
    Attribute<?> attribute = id == null ? null : attribute(id, parts);
    List<Operand> operands = operands(fields.get("constants"), attribute, parts);
    if (operator == null || (id != null && attribute == null)) {
      fields.get("where");
      return null;
    }
    Clause clause = new Clause(operator, Optional.ofNullable(attribute), operands, List.of());
    AttributeCatalog within = within(clause, parts);
    return clause.withParts(list(fields.get("where"), part -> part(part, within)));
  }

  private @Nullable Clause part(Item item, AttributeCatalog parts) {
    Fields fields = item.fields();
    Clause clause = fields == null ? null : clause(fields, parts);
    if (fields != null) {
      fields.finish(clause != null);
    }
    return clause;
  }

  private List<Operand> operands(
      @Nullable Item item, @Nullable Attribute<?> attribute, AttributeCatalog parts) {
    Fields fields = item == null ? null : item.fields();
    List<Operand> operands = new ArrayList<>();
    if (fields == null) {
      return operands;
    }
    for (String key : List.copyOf(fields.keys())) { // their order is the author's
      Stream.of(Role.values())
          .filter(role -> role.name().equals(key))
          .flatMap(role -> operand(role, fields.get(key), attribute, parts).stream())
          .forEach(operands::add);
    }
    fields.finish();
    return operands;
  }

  private Optional<Operand> operand(
      Role role, @Nullable Item item, @Nullable Attribute<?> attribute, AttributeCatalog parts) {
    Object value =
        item == null
            ? null
            : role == Role.OTHER ? attribute(item, parts) : OperandForm.read(role, item, attribute);
    return value == null ? Optional.empty() : Optional.of(new Operand(role, value));
  }

  private @Nullable Attribute<?> attribute(Item item, AttributeCatalog parts) {
    String id = item.text(MOST_TEXT);
    Optional<Attribute<?>> found = id == null ? Optional.empty() : parts.find(id);
    if (id != null && found.isEmpty()) {
      found = catalog.find(id);
      if (found.isEmpty()) {
        item.problem(CoreProblem.UNKNOWN_ATTRIBUTE, "the attribute is not listed.", "");
      }
    }
    return found.orElse(null);
  }

  private static List<ActualValue> actuals(Fields fields, Clause clause) {
    List<Item> items = items(fields.get("found"));
    List<ActualValue> actuals = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Attribute<?> attribute =
          (i == 0 ? clause.attribute() : OperandForm.other(clause)).orElse(null);
      ActualValue actual = alone(items.get(i), attribute);
      if (actual != null) {
        actuals.add(actual);
      }
    }
    return actuals;
  }

  private static @Nullable ActualValue actual(
      Fields fields, Item item, @Nullable Attribute<?> attribute) {
    State state = value(fields.need("state"), word -> OperandForm.one(State.values(), word));
    Optional<Object> value =
        attribute == null
            ? Optional.empty()
            : optional(fields, "value", found -> OperandForm.read(attribute, found));
    Optional<LocalDate> observed = optional(fields, "observedOn", OperandForm::day);
    Optional<Absence> told = optional(fields, "reason", OperandForm::absence);
    Optional<Absence> absence =
        state == State.MISSING ? Optional.of(told.orElse(Absence.NOT_KNOWN)) : told;
    return state == null
        ? null
        : made(
            item,
            "a value, a day of observation or a reason just where the state has one",
            () -> new ActualValue(state, value, observed, absence));
  }

  private @Nullable PartTruths parts(Item item, AttributeCatalog within) {
    Fields fields = item.fields();
    if (fields == null) {
      return null;
    }
    Long met = value(fields.need("met"), Reads::count);
    Long notMet = value(fields.need("notMet"), Reads::count);
    Long unknown = value(fields.need("unknown"), Reads::count);
    List<ExplanationNode> first = list(fields.need("first"), node -> node(node, within));
    fields.finish();
    return met == null || notMet == null || unknown == null
        ? null
        : made(
            item,
            "the explanations of the first parts",
            () -> new PartTruths(met.intValue(), notMet.intValue(), unknown.intValue(), first));
  }
}
