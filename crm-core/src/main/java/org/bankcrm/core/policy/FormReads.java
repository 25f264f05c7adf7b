package org.bankcrm.core.policy;

import java.util.List;
import java.util.function.Consumer;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;

/** The ids of the attributes that policies read by what their authors wrote. */
final class FormReads {

  private final Consumer<String> ids;

  FormReads(Consumer<String> ids) {
    this.ids = ids;
  }

  /** Tells those of a policy, each as often as it is read. */
  void of(Policy<?> policy) {
    if (policy.kind().has(policy)) {
      policy.kind().form().ifPresent(form -> within(form, policy));
    }
  }

  @SuppressWarnings("unchecked") // a kind's form, or that under a key, is of what it makes
  private <P> void within(Form<?> form, P made) {
    ((Form<P>) form).of(made).fields().forEach(field -> under(field, made));
  }

  private <P, T> void under(Field<P, T> field, P made) {
    field.getter().apply(made).ifPresent(value -> read(field.key().value().shape(), value));
  }

  private void read(Shape shape, Object value) {
    if (value instanceof Condition condition) {
      condition.criteria().forEach(each -> each.refs().forEach(ref -> ids.accept(ref.id())));
    } else if (value instanceof AttributeRef ref) {
      ids.accept(ref.id());
    } else if (shape instanceof Shape.AttributeId && value instanceof Attribute<?> attribute) {
      ids.accept(attribute.id());
    } else if (shape instanceof Shape.Nested nested) {
      within(nested.form(), value);
    } else if (shape instanceof Shape.ListOf list && value instanceof List<?> members) {
      members.forEach(member -> read(list.member(), member));
    }
  }
}
