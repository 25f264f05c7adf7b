package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.internal.document.Context;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Limits;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.TreeCopy;

/**
 * A builder of policies of one kind, extended by the kind's own with a method for each key: it
 * fills the draft of the kind's {@link Form} as a document does, so that a mistake is told with the
 * same code, words and path. For one thread.
 *
 * @param <P> the policy
 * @param <B> the builder of the kind
 */
public abstract class FormBuilder<P extends Policy<?>, B extends FormBuilder<P, B>> {

  private static final int FREE = Integer.MAX_VALUE;

  private final Form<P> form;
  private final String id;

  /** What was said so far; methods of the kind's builder put and write into it. */
  protected final Entry entry = new Entry();

  /** Begins a policy of this id and version, which are checked with all the rest. */
  protected FormBuilder(Form<P> form, String id, int version) {
    this.form = requireNonNull(form, "form");
    this.id = requireNonNull(id, "id");
    entry.write(form.key("id"), id).write(HeadForm.VERSION, (long) version);
  }

  @SuppressWarnings("unchecked") // a kind's builder names itself as its own type
  private B self() {
    return (B) this;
  }

  /**
   * What people call it; needed.
   *
   * @param zh in Chinese, not blank
   * @param en in English, not blank
   */
  public final B name(String zh, String en) {
    entry.write(Key.NAME, zh, en);
    return self();
  }

  /** What people call it, in further languages too; needed. */
  public final B name(LocalizedText name) {
    entry.put(Key.NAME, name);
    return self();
  }

  /**
   * What the bank decides by it, instead of what the kind is for. It decides which attributes the
   * policy may read: some serve one purpose and not another.
   */
  public final B decides(DecisionPurpose purpose) {
    entry.put(HeadForm.DECIDES, purpose);
    return self();
  }

  /**
   * Whom the policy is about, instead of everybody: for whom the condition is FALSE it does not
   * apply, and for whom it is UNKNOWN nothing is decided.
   *
   * @param condition may read what conditions of the policy may, but not what the policy yields
   */
  public final B population(Condition condition) {
    entry.put(HeadForm.POPULATION, condition);
    return self();
  }

  /** Adds an approved use of an attribute that the purpose forbids. */
  public final B exception(ApprovedException.Builder exception) {
    entry.add(HeadForm.EXCEPTIONS, exception);
    return self();
  }

  /** Sizes are bounded by the keys and the book; texts and numbers as in documents. */
  private static Limits limits() {
    Limits standard = DocumentLimits.standard().internal();
    return new Limits(
        FREE,
        FREE,
        FREE,
        standard.textLength(),
        standard.nameLength(),
        standard.digits(),
        standard.exponent(),
        FREE,
        FREE,
        FREE,
        FREE);
  }

  /**
   * The policy. The builder can go on afterwards, and build others.
   *
   * @throws InvalidPolicyException with everything that is wrong, in the order of the keys
   */
  public final P build() {
    ProblemList problems = new ProblemList();
    Context context = new Context(problems, limits());
    Place place = Place.root("/policies").key(id);
    Item root = new TreeCopy(context).copy(entry.tree(), place);
    Optional<P> made = form.read(DocumentReader.ofBuilder(root));
    problems.refuse(List.of(root), InvalidPolicyException::new);
    return made.orElseThrow(() -> new IllegalStateException("nothing was told of a draft"));
  }
}
