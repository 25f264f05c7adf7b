package org.bankcrm.lifecycle;

import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Member;

/** What must hold of the values that events carry. */
final class PayloadCheck {

  private final Draft draft;

  PayloadCheck(Draft draft) {
    this.draft = draft;
  }

  void check() {
    for (Member<Attribute<?>> value : draft.members(LifecycleForm.PAYLOAD)) {
      checkId(value.value(), value.place());
      checkInfo(value.value(), value.place());
    }
  }

  private void checkId(Attribute<?> attribute, int place) {
    String id = attribute.id();
    boolean taken = draft.catalog().flatMap(catalog -> catalog.find(id)).isPresent();
    if (taken) {
      Problem problem = taken("", id, place);
      draft.problem(problem.path(), problem.code(), problem.message(), problem.advice());
    }
  }

  private void checkInfo(Attribute<?> attribute, int place) {
    AttributeInfo info = attribute.info();
    if (attribute instanceof ElementsAttribute || !info.equals(kept(info))) {
      tell(
          place,
          CoreProblem.WRONG_VALUE,
          "an event's value has a name, a unit and a sensitivity, and no parts.",
          "Leave out the rest.");
    }
  }

  private static AttributeInfo kept(AttributeInfo info) {
    return AttributeInfo.named(info.name())
        .withUnit(info.unit())
        .withSensitivity(info.sensitivity());
  }

  private void tell(int place, ProblemCode code, String message, String advice) {
    draft.problem(path(place), code, message, advice);
  }

  private static String path(int place) {
    return "/payload/" + place + "/id";
  }

  /** What is told where the book has an attribute of this id. */
  static Problem taken(String policy, String id, int place) {
    String message = "the catalogue has '" + id + "' already.";
    return new Problem(
        policy + path(place), CoreProblem.DUPLICATE_ATTRIBUTE, message, "Choose another id.");
  }
}
