package org.bankcrm.modelling.pmml;

import java.util.List;
import java.util.Optional;
import org.bankcrm.modelling.PmmlProblem;

/** Which category's chance is asked of a model that tells classes apart. */
final class Categories {

  private final Optional<String> asked;

  Categories(Optional<String> asked) {
    this.asked = asked;
  }

  /** The one that the caller names, or the one whose probability the model puts out. */
  String of(Element model, Optional<Element> outer) {
    return asked
        .or(() -> output(model))
        .or(() -> outer.flatMap(Categories::output))
        .orElseThrow(
            () ->
                Refused.at(
                    model,
                    PmmlProblem.LEFT_OUT,
                    "it is not said which category's chance is wanted.",
                    "Name the category."));
  }

  private static Optional<String> output(Element model) {
    List<String> values =
        model
            .all("Output")
            .flatMap(output -> output.all("OutputField"))
            .filter(field -> field.get("feature", "").equals("probability"))
            .flatMap(field -> field.find("value").stream())
            .distinct()
            .toList();
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** A category that is named must be one of those that the model tells apart. */
  static Refused none(Element model, String category) {
    return Refused.at(
        model,
        PmmlProblem.UNKNOWN_FIELD,
        "the model has no category '" + category + "'.",
        "Name one that it has.");
  }
}
