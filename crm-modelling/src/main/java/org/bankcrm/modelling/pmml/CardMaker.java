package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.AbsenceCriterion;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Cards.Line;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.ReasonMethod;
import org.bankcrm.scoring.Scorecard;

/** Makes a card with reasons of a scorecard, where the reasons come out as PMML has them. */
final class CardMaker {

  private static final int MOST_DIGITS = 6;
  private static final int MOST_REASONS = 8;
  private static final int USUAL_REASONS = 4;
  private static final String WITHOUT = "Leave the reasons out, or give it codes of its own.";

  private final Element card;
  private final Scope scope;
  private final Findings findings;
  private final PmmlImporter wanted;

  /** In which characteristic each reason is told. */
  private final Map<String, Element> reasons = new LinkedHashMap<>();

  private final Set<String> ofKnown = new LinkedHashSet<>();
  private final Map<String, Element> ofMissing = new LinkedHashMap<>();
  private int scale;
  private boolean belowMaximum = true;

  CardMaker(Element card, Scope scope, Findings findings, PmmlImporter wanted) {
    this.card = card;
    this.scope = scope;
    this.findings = findings;
    this.wanted = wanted;
  }

  Scorecard make(Scorecard.Builder policy, LocalizedText name, Condition of) {
    card.word("functionName", "", "regression");
    card.word("reasonCodeAlgorithm", "pointsBelow", "pointsBelow");
    String method = card.word("baselineMethod", "other", "max", "min", "mean", "neutral", "other");
    belowMaximum = method.equals("max");
    boolean mean = method.equals("mean");
    List<Characteristic.Builder> lines =
        findings.each(Cards.characteristics(card), each -> characteristic(each, mean));
    checkMissing();
    findings.throwAny();
    lines.forEach(policy::characteristic);
    tellReasons(policy, mean);
    BigDecimal base = points(card, "initialScore", card.get("initialScore", "0"));
    policy.name(name).scale(scale).base(base);
    if (!of.equals(Condition.always())) {
      policy.population(of);
    }
    return policy.build();
  }

  private void tellReasons(Scorecard.Builder policy, boolean mean) {
    ReasonMethod others = mean ? ReasonMethod.BELOW_MEAN : ReasonMethod.BELOW_NEUTRAL;
    policy.reasonsBy(belowMaximum ? ReasonMethod.BELOW_MAXIMUM : others);
    policy.mostReasons(mostReasons());
    for (String code : reasons.keySet()) {
      LocalizedText text = wanted.wordsOf(code);
      policy.reason(code, text.zh(), text.en());
    }
  }

  private int mostReasons() {
    long asked =
        card.all("Output")
            .flatMap(output -> output.all("OutputField"))
            .filter(field -> field.get("feature", "").equals("reasonCode"))
            .count();
    return asked == 0 ? USUAL_REASONS : (int) Math.min(MOST_REASONS, asked);
  }

  private Characteristic.Builder characteristic(Element characteristic, boolean mean) {
    List<Line> lines = Cards.lines(characteristic, scope);
    AttributeRef read = one(characteristic, lines);
    Condition missing = new Presence(read, false);
    Line gap = gap(characteristic, lines, missing);
    String label = ModelMaker.name(characteristic.get("name", read.id()));
    Characteristic.Builder made =
        Characteristic.free(id(characteristic))
            .name(label, label)
            .missingWhen(missing, points(gap), missingReason(characteristic, gap));
    List<Line> known = known(characteristic, lines, read);
    made.reason(code(characteristic, known.isEmpty() ? gap : known.get(0)));
    if (known.isEmpty() || !known.get(known.size() - 1).when().isAlways()) {
      made.otherImpossible();
    }
    BigDecimal most = points(gap);
    for (Line line : known) {
      addBin(made, line, reason(characteristic, line));
      most = most.max(points(line));
    }
    return compared(made, baseline(characteristic, most), mean);
  }

  private BigDecimal baseline(Element characteristic, BigDecimal most) {
    String text = characteristic.find("baselineScore").orElseGet(() -> card.get("baselineScore"));
    BigDecimal baseline = points(characteristic, "baselineScore", text);
    belowMaximum &= baseline.compareTo(most) == 0;
    return baseline;
  }

  private static Characteristic.Builder compared(
      Characteristic.Builder made, BigDecimal baseline, boolean mean) {
    return mean ? made.mean(baseline).neutral(baseline) : made.neutral(baseline);
  }

  private void addBin(Characteristic.Builder made, Line line, String reason) {
    if (line.when().isAlways()) {
      made.other(points(line), reason);
    } else {
      made.bin(line.label(), line.label(), ofKnown(line), points(line), reason);
    }
  }

  /** The attributes that take known values, up to one that takes all that are left. */
  private static List<Line> known(Element characteristic, List<Line> lines, AttributeRef read) {
    Condition known = new Presence(read, true);
    List<Condition> covered = new ArrayList<>(List.of(new Presence(read, false)));
    List<Line> taking = new ArrayList<>();
    for (Line line : lines) {
      boolean rest = !taking.isEmpty() && taking.get(taking.size() - 1).when().isAlways();
      if (!rest && !Logic.excludes(known, line.when().yes())) {
        taking.add(line);
        covered.add(line.when().yes());
      }
    }
    if (!Logic.coversAll(covered)) {
      throw characteristic.notTheSame(
          "for some customers no attribute is true, and there is no score then.",
          "Add an attribute that takes them, such as a last one that is True.");
    }
    return taking;
  }

  /** What a bin asks of a known value; whether there is one, the first bin has asked. */
  private static Condition ofKnown(Line line) {
    boolean asks =
        line.when().plain().criteria().stream().anyMatch(AbsenceCriterion.class::isInstance);
    if (asks) {
      throw line.at()
          .notTheSame(
              "the attribute takes some for a value and some for the want of one.",
              "Give each an attribute of its own, or leave the reasons out.");
    }
    return line.when().plain();
  }

  private static String id(Element characteristic) {
    String id = characteristic.get("name").replaceAll("[^A-Za-z0-9._-]+", "-");
    if (!Codes.isCode(id)) {
      throw Refused.at(
          characteristic,
          PmmlProblem.BAD_VALUE,
          "'name' is '" + id + "', which is no code.",
          "Begin it with a letter or digit.");
    }
    return id;
  }

  private static AttributeRef one(Element characteristic, List<Line> lines) {
    if (Cards.reads(lines).size() != 1) {
      throw characteristic.notTheSame(
          "a characteristic with reasons that reads several fields does not say which is missing.",
          "Leave the reasons out, or let it read one.");
    }
    return lines.stream()
        .flatMap(line -> line.when().yes().reads().stream())
        .findFirst()
        .orElseThrow();
  }

  /** The attribute that takes whoever lacks the field. */
  private static Line gap(Element characteristic, List<Line> lines, Condition missing) {
    for (Line line : lines) {
      if (!Logic.excludes(missing, line.when().yes())) {
        return line; // of one field: it is TRUE of all who lack it, or of none
      }
    }
    throw characteristic.notTheSame(
        "no attribute says what a missing field counts.",
        "Add one of isMissing, or leave the reasons out.");
  }

  private BigDecimal points(Line line) {
    return points(line.at(), "partialScore", line.at().get("partialScore"));
  }

  private BigDecimal points(Element at, String attribute, String text) {
    BigDecimal points = Literals.number(at, attribute, text).stripTrailingZeros();
    if (points.scale() > MOST_DIGITS) {
      throw at.notTheSame(
          "'" + attribute + "' has more than " + MOST_DIGITS + " digits after the point.",
          "Leave the reasons out, or round it.");
    }
    scale = Math.max(scale, points.scale());
    return points;
  }

  private String reason(Element characteristic, Line line) {
    String code = code(characteristic, line);
    ofKnown.add(code);
    return told(characteristic, code);
  }

  private String missingReason(Element characteristic, Line line) {
    String code = code(characteristic, line) + wanted.missingReasons();
    ofMissing.put(code, line.at());
    return told(characteristic, code);
  }

  private static String code(Element characteristic, Line line) {
    return line.at().find("reasonCode").orElseGet(() -> characteristic.get("reasonCode"));
  }

  /** Reasons of several characteristics are told once by us, by what they lack together. */
  private String told(Element characteristic, String code) {
    if (!Codes.isCode(code)) {
      throw Refused.at(
          characteristic,
          PmmlProblem.BAD_VALUE,
          "'reasonCode' is '" + code + "', which is no code.",
          "Write " + Codes.RULE + ".");
    }
    Element before = reasons.putIfAbsent(code, characteristic);
    if (before != null && before != characteristic) {
      throw characteristic.notTheSame(
          "the reason '" + code + "' is that of another characteristic too.", WITHOUT);
    }
    return code;
  }

  private void checkMissing() {
    ofMissing.forEach(
        (code, at) -> {
          if (ofKnown.contains(code)) {
            findings.add(
                at.notTheSame(
                    "the reason '" + code + "' would be told of what is known and of what is not.",
                    "Say how reasons of what is missing end, or leave the reasons out."));
          }
        });
  }
}
