package org.bankcrm.core.policy;

import java.util.List;

/** Makes the draft that something was made of, with the drafts of the objects within it. */
final class DraftOfMade {

  private DraftOfMade() {}

  static <P> Draft of(Form<P> form, P made) {
    Form<P> own = form.of(made);
    Draft draft = Draft.ofMade(form, own);
    own.fields().forEach(field -> hold(draft, field, made));
    return draft;
  }

  private static <P, T> void hold(Draft draft, Field<P, T> field, P of) {
    Shape shape = field.key().value().shape();
    field.getter().apply(of).ifPresent(value -> draft.hold(field, value, within(shape, value)));
  }

  @SuppressWarnings("unchecked") // the form under a key is of what its value makes
  private static Object within(Shape shape, Object value) {
    if (shape instanceof Shape.Nested nested) {
      return of((Form<Object>) nested.form(), value);
    }
    return shape instanceof Shape.ListOf list && list.member() instanceof Shape.Nested
        ? ((List<?>) value).stream().map(member -> within(list.member(), member)).toList()
        : value;
  }
}
