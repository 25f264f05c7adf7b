package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Field.Raw;
import org.bankcrm.modelling.pmml.Figure.Piece;
import org.bankcrm.modelling.pmml.Figure.Weighed;

/** Lines from point to point: each is a number that is weighed within the bounds of its points. */
final class Interpolation {

  private static final MathContext DIGITS = new MathContext(60);

  private final Element norm;
  private final Raw raw;
  private final boolean held;
  private final List<BigDecimal> from = new ArrayList<>();
  private final List<BigDecimal> to = new ArrayList<>();

  private Interpolation(Element norm, Raw raw) {
    this.norm = norm;
    this.raw = raw;
    this.held = norm.word("outliers", "asIs", "asIs", "asExtremeValues").equals("asExtremeValues");
    norm.all("LinearNorm")
        .forEach(
            each -> {
              from.add(Literals.number(each, "orig"));
              to.add(Literals.number(each, "norm"));
            });
  }

  static Figure figure(Element norm, Field field) {
    if (!(field instanceof Raw raw) || !raw.isNumber() || raw.isClamped()) {
      throw Refused.at(
          norm,
          PmmlProblem.NOT_SUPPORTED,
          "the field is computed, no number, or has bounds of its own.",
          "Norm a field that is handed in as a number.");
    }
    Interpolation interpolation = new Interpolation(norm, raw);
    interpolation.check();
    return interpolation.figure();
  }

  private void check() {
    boolean ordered = from.size() >= 2;
    for (int i = 1; i < from.size(); i++) {
      ordered &= from.get(i - 1).compareTo(from.get(i)) < 0;
    }
    if (!ordered) {
      throw Refused.at(
          norm,
          PmmlProblem.BAD_VALUE,
          "the points are fewer than two, or not in their order.",
          "Write them with 'orig' ascending.");
    }
  }

  private Figure figure() {
    BigDecimal base = to.get(0);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < from.size() - 1; i++) {
      Weighed line = line(i);
      base = base.subtract(line.times().multiply(from.get(i)), DIGITS);
      pieces.add(line);
    }
    Figure figure = new Figure(base, pieces);
    Optional<BigDecimal> missing =
        raw.instead()
            .map(text -> at(Literals.number(norm, "missingValueReplacement", text)))
            .or(
                () ->
                    norm.find("mapMissingTo")
                        .map(text -> Literals.number(norm, "mapMissingTo", text)));
    return missing.flatMap(value -> filled(figure, value)).orElse(figure);
  }

  /** What the line from a point to the next adds; the outer ones go on, or are held. */
  private Weighed line(int i) {
    boolean last = i == from.size() - 2;
    BigDecimal width = from.get(i + 1).subtract(from.get(i));
    return new Weighed(
        raw.label(),
        raw.attribute(),
        Curve.STRAIGHT,
        i == 0 && !held ? Optional.empty() : Optional.of(from.get(i)),
        last && !held ? Optional.empty() : Optional.of(from.get(i + 1)),
        to.get(i + 1).subtract(to.get(i)).divide(width, DIGITS),
        Optional.empty());
  }

  /** The value at a number. */
  private BigDecimal at(BigDecimal number) {
    int last = from.size() - 2;
    int i = 0;
    while (i < last && number.compareTo(from.get(i + 1)) > 0) {
      i++;
    }
    BigDecimal held = this.held ? number.max(from.get(0)).min(from.get(last + 1)) : number;
    BigDecimal width = from.get(i + 1).subtract(from.get(i));
    BigDecimal rise = to.get(i + 1).subtract(to.get(i));
    return to.get(i).add(rise.multiply(held.subtract(from.get(i))).divide(width, DIGITS), DIGITS);
  }

  private static List<Weighed> open(Figure figure) {
    return figure.parts().stream()
        .filter(each -> !isFilled(each))
        .filter(Weighed.class::isInstance)
        .map(Weighed.class::cast)
        .toList();
  }

  private static boolean isFilled(Piece piece) {
    return piece instanceof Weighed weighed && weighed.ifMissing().isPresent();
  }

  /** With this value where the one field that it weighs is missing; empty if there are others. */
  static Optional<Figure> filled(Figure figure, BigDecimal value) {
    if (figure.parts().stream().allMatch(Interpolation::isFilled)) {
      return Optional.of(figure);
    }
    List<Weighed> lines = open(figure);
    boolean one = lines.stream().map(Weighed::attribute).distinct().count() == 1;
    if (!one || lines.size() < figure.parts().size()) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(lines.get(0).ifMissing(value.subtract(figure.base())));
    lines.stream().skip(1).forEach(each -> pieces.add(each.ifMissing(BigDecimal.ZERO)));
    return Optional.of(new Figure(figure.base(), pieces));
  }
}
