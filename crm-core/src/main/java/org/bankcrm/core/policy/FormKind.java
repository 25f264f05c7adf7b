package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.words.TextTable;

/**
 * A kind of policy that is told by its {@link Form}.
 *
 * <p>From the form come reading and writing of documents, the problems of both, the schema and the
 * reference; what is left to say is the word by which documents name the kind and which attributes
 * a policy yields, told of a draft, since other policies may read them before it is made. Codes of
 * problems that only this kind has are added by {@link #withProblems}. An example for the reference
 * stands in a file {@code example.WORD.json} beside the class of the policies.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <P> its policies
 */
public final class FormKind<P extends Policy<?>> extends PolicyKind {

  private final String word;
  private final Class<P> type;
  private final Form<P> form;
  private final Function<Draft, List<? extends Attribute<?>>> yields;
  private final Optional<Function<Draft, List<? extends Attribute<?>>>> inputs;
  private final Optional<Function<Draft, List<RankOrder>>> ranks;
  private final List<ProblemCode> problems;
  private final Optional<LocalizedText> note;

  private FormKind(
      String word,
      Class<P> type,
      Form<P> form,
      Function<Draft, List<? extends Attribute<?>>> yields,
      Optional<Function<Draft, List<? extends Attribute<?>>>> inputs,
      Optional<Function<Draft, List<RankOrder>>> ranks,
      List<ProblemCode> problems,
      Optional<LocalizedText> note) {
    this.word = requireNonNull(word, "word");
    this.type = requireNonNull(type, "type");
    this.form = requireNonNull(form, "form");
    this.yields = requireNonNull(yields, "yields");
    this.inputs = requireNonNull(inputs, "inputs");
    this.ranks = requireNonNull(ranks, "ranks");
    this.problems = List.copyOf(problems);
    this.note = requireNonNull(note, "note");
  }

  /**
   * A kind of policy.
   *
   * @param word what stands under {@code kind} in a document
   * @param type its policies
   * @param form their form
   * @param yields the attributes that a policy yields, read from its draft before any condition is:
   *     only {@link Draft#ref}, {@link Draft#name} and texts, codes and words may be asked for
   */
  public static <P extends Policy<?>> FormKind<P> of(
      String word,
      Class<P> type,
      Form<P> form,
      Function<Draft, List<? extends Attribute<?>>> yields) {
    return new FormKind<>(
        word, type, form, yields, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  /**
   * The same kind of policies that have inputs which conditions may read: {@link Policy#inputs} of
   * its policies, told here alone.
   *
   * @param newInputs the attributes, read from a policy's draft before any condition is, and from
   *     the draft of one that was made
   */
  public FormKind<P> withInputs(Function<Draft, List<? extends Attribute<?>>> newInputs) {
    return new FormKind<>(word, type, form, yields, Optional.of(newInputs), ranks, problems, note);
  }

  /**
   * The same kind of policies that yield codes in an order, so that conditions may ask by how much
   * what was given rose or fell ({@link Past#change}).
   *
   * @param newRanks the orders, read from a policy's draft before any condition is, and from the
   *     draft of one that was made; only of what it yields
   */
  public FormKind<P> withRanks(Function<Draft, List<RankOrder>> newRanks) {
    return new FormKind<>(word, type, form, yields, inputs, Optional.of(newRanks), problems, note);
  }

  /**
   * The same kind, of whose policies these problems are told besides those of all kinds. The
   * reference lists them with the kind; whoever tells another one of a policy has forgotten it
   * here.
   */
  public FormKind<P> withProblems(ProblemCode... own) {
    return new FormKind<>(word, type, form, yields, inputs, ranks, List.of(own), note);
  }

  /**
   * The same kind, of which the reference tells this besides what its keys are for: which codes
   * there are, and what its policies read of the customer by themselves.
   *
   * @param newNote in Chinese and English, one paragraph
   */
  public FormKind<P> withNote(LocalizedText newNote) {
    return new FormKind<>(word, type, form, yields, inputs, ranks, problems, Optional.of(newNote));
  }

  @Override
  Optional<LocalizedText> note() {
    return note;
  }

  /** The file {@code example.WORD.json} beside the class of its policies, or in a package above. */
  @Override
  Optional<String> example() {
    return TextTable.text(type, "example." + word + ".json");
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
  public List<ProblemCode> problems() {
    return problems;
  }

  @Override
  List<Attribute<?>> yields(DocumentReader document) {
    return List.copyOf(yields.apply(document.draft(form)));
  }

  @Override
  boolean has(Policy<?> policy) {
    return type.isInstance(policy);
  }

  @Override
  List<? extends Attribute<?>> yields(Policy<?> policy) {
    return has(policy) ? yields.apply(Draft.of(form, type.cast(policy))) : List.of();
  }

  @Override
  List<RankOrder> ranks(DocumentReader document) {
    return ranks(() -> document.draft(form));
  }

  @Override
  List<RankOrder> ranks(Policy<?> policy) {
    return has(policy) ? ranks(() -> Draft.of(form, type.cast(policy))) : List.of();
  }

  private List<RankOrder> ranks(Supplier<Draft> draft) {
    return ranks.isPresent() ? ranks.get().apply(draft.get()) : List.of();
  }

  @Override
  List<? extends Attribute<?>> inputs(DocumentReader document) {
    return inputs.isPresent() ? inputs.get().apply(document.draft(form)) : List.of();
  }

  @Override
  List<? extends Attribute<?>> inputs(Policy<?> policy) {
    return inputs.isPresent() ? inputs.get().apply(Draft.of(form, type.cast(policy))) : List.of();
  }

  @Override
  Optional<P> read(DocumentReader document) {
    return form.read(document);
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    return form.write(type.cast(policy), DocumentWriter.empty().text("kind", word)).toMap();
  }
}
