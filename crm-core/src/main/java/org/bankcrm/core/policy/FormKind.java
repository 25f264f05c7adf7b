package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;

/**
 * A kind of policy that is told by its {@link Form}. Immutable and thread-safe.
 *
 * @param <P> its policies
 */
public final class FormKind<P extends Policy<?>> implements PolicyKind {

  private final String word;
  private final Class<P> type;
  private final Form<P> form;
  private final Function<Draft, List<? extends Attribute<?>>> yields;

  private FormKind(
      String word,
      Class<P> type,
      Form<P> form,
      Function<Draft, List<? extends Attribute<?>>> yields) {
    this.word = requireNonNull(word, "word");
    this.type = requireNonNull(type, "type");
    this.form = requireNonNull(form, "form");
    this.yields = requireNonNull(yields, "yields");
  }

  /**
   * A kind of policy.
   *
   * @param word what stands under {@code kind} in a document
   * @param type its policies
   * @param form their form
   * @param yields the attributes that a policy yields, read from its draft before any condition is
   */
  public static <P extends Policy<?>> FormKind<P> of(
      String word,
      Class<P> type,
      Form<P> form,
      Function<Draft, List<? extends Attribute<?>>> yields) {
    return new FormKind<>(word, type, form, yields);
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public Optional<Form<P>> form() {
    return Optional.of(form);
  }

  @Override
  public List<Attribute<?>> yields(DocumentReader document) {
    return List.copyOf(yields.apply(new Draft(form, document)));
  }

  @Override
  public Optional<P> read(DocumentReader document) {
    return form.read(document);
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    return form.write(type.cast(policy), DocumentWriter.empty().text("kind", word)).toMap();
  }
}
