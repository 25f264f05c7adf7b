package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Keys;
import org.bankcrm.core.internal.document.Words;

/**
 * The form of an object of a document, told once: its keys in their order, and what they make
 * together.
 *
 * <pre>{@code
 * static final Key<Condition> WHEN =
 *     Key.of("when", Values.condition(), "谁属于该客群", "who belongs to it");
 *
 * static final Form<Segment> FORM =
 *     Form.<Segment>ofPolicy(120)
 *         .needed(WHEN, Segment::when)
 *         .maybe(EXCLUDE, Segment::exclude)
 *         .makes(draft -> new Segment(draft.head(), draft.get(WHEN), draft.find(EXCLUDE)));
 * }</pre>
 *
 * <p>Documents are read and written by it, builders fill it ({@link FormBuilder}), schema and
 * reference are made from it; so a mistake has the same code, words and path wherever it was made.
 * Immutable and thread-safe.
 *
 * @param <P> what it makes
 */
public final class Form<P> {

  private final Map<String, Field<P, ?>> fields;

  /** The same in their order: objects are many, and each goes through them several times. */
  private final List<Field<P, ?>> inOrder;

  private final List<List<Key<?>>> alternatives;
  private final List<Consumer<Draft>> checks;
  private final Map<String, Function<Draft, List<? extends Attribute<?>>>> lent;
  private final Optional<Key<Attribute<?>>> list;
  private final Function<Draft, P> maker;
  private final List<Variant<P>> variants;
  private final Keys markers;
  private final List<String> namesOfVariants;
  private final List<String> names;

  private Form(Definition<P> definition, Function<Draft, P> maker) {
    this.fields = new LinkedHashMap<>(definition.fields);
    this.inOrder = List.copyOf(fields.values());
    this.alternatives = List.copyOf(definition.alternatives);
    this.checks = List.copyOf(definition.checks);
    this.lent = Map.copyOf(definition.lent);
    this.list = definition.list;
    this.maker = requireNonNull(maker, "maker");
    this.variants = List.copyOf(definition.variants);
    this.names = List.copyOf(fields.keySet());
    this.markers = Keys.of(variants.stream().map(variant -> variant.marker().name()).toList());
    this.namesOfVariants =
        variants.stream().flatMap(variant -> variant.form().names.stream()).distinct().toList();
  }

  /** Begins the form of an object without keys. For parts of a policy: a rung, a bin, a clause. */
  public static <P> Definition<P> of() {
    return new Definition<>();
  }

  /**
   * Begins the form of a policy, with the keys that all policies have ({@link PolicyHead}).
   *
   * @param longestId the most characters of its id, so that the attributes which are named after it
   *     have room: 128, less what comes before and after the id in the longest of them
   */
  public static <P extends Policy<?>> Definition<P> ofPolicy(int longestId) {
    return HeadForm.begin(Values.policyId(longestId));
  }

  /**
   * The same where an id has a form of its own.
   *
   * @param id what the id may be, at most what {@link Values#policyId} allows
   */
  public static <P extends Policy<?>> Definition<P> ofPolicy(Value<String> id) {
    return HeadForm.begin(id);
  }

  /** The forms that an object with one of these keys has instead, by the key. */
  public Map<Key<?>, Form<P>> variants() {
    Map<Key<?>, Form<P>> forms = new LinkedHashMap<>();
    variants.forEach(variant -> forms.put(variant.marker(), variant.form()));
    return forms;
  }

  /**
   * The keys in their order; where there are variants, those of an object of none of them. In this
   * order documents are written and references list them.
   */
  public List<Key<?>> keys() {
    List<Key<?>> keys = new ArrayList<>();
    fields.values().forEach(field -> keys.add(field.key()));
    return keys;
  }

  /**
   * Whether the key must be there whatever the other keys are.
   *
   * @param key one of the form's
   */
  public boolean isNeeded(Key<?> key) {
    return field(key).needed();
  }

  /**
   * What the key is where it is left out, if that is always the same.
   *
   * @param key one of the form's
   */
  public <T> Optional<T> standard(Key<T> key) {
    return field(key).standard();
  }

  /** Groups of keys of which just one must be there. */
  public List<List<Key<?>>> alternatives() {
    return alternatives;
  }

  @SuppressWarnings("unchecked") // a field stands under the name of its own key
  <T> Field<P, T> field(Key<T> key) {
    Field<P, ?> field = fields.get(key.name());
    if (field == null || !field.key().equals(key)) {
      throw new IllegalArgumentException("the form does not have the " + key);
    }
    return (Field<P, T>) field;
  }

  Key<?> key(String name) {
    return requireNonNull(fields.get(name), name).key();
  }

  /** The names of its keys. */
  List<String> names() {
    return names;
  }

  List<Field<P, ?>> fields() {
    return inOrder;
  }

  int size() {
    return fields.size();
  }

  /** The place of the key of this name among its keys, from 0; -1 if there is none. */
  int place(String name) {
    Field<P, ?> field = fields.get(name);
    return field == null ? -1 : field.place();
  }

  /** Whether anything is read otherwise after one of its keys: of most forms nothing is. */
  boolean brings() {
    return !lent.isEmpty() || list.isPresent();
  }

  /** The attributes that conditions of this policy may read beside the catalogue, from the key. */
  Optional<Function<Draft, List<? extends Attribute<?>>>> lentBy(String key) {
    return lent.isEmpty() ? Optional.empty() : Optional.ofNullable(lent.get(key));
  }

  /** The list of whose parts conditions and attributes after this key are told, if it is one. */
  Optional<Key<Attribute<?>>> listBy(String key) {
    return list.isPresent() && list.get().name().equals(key) ? list : Optional.empty();
  }

  /** What the object says; empty if anything is wrong with it, which was told. */
  Optional<P> read(DocumentReader object) {
    Draft draft = object.draft(this);
    draft.load();
    object.finish();
    Optional<P> made = make(draft);
    return object.isSound() ? made : Optional.empty();
  }

  /**
   * What the draft makes, flawed or not, where all of it could be read; what is wrong is told as
   * far as it could.
   */
  Optional<P> make(Draft draft) {
    draft.makeParts();
    for (List<Key<?>> keys : alternatives) {
      draft.run(each -> checkAlternatives(each, keys));
    }
    for (Consumer<Draft> check : checks) {
      draft.run(check);
    }
    return draft.guarded(maker);
  }

  private static void checkAlternatives(Draft draft, List<Key<?>> keys) {
    List<Key<?>> given = keys.stream().filter(draft::has).toList();
    String all = Words.alternatives(keys.stream().map(Key::name).toList());
    if (given.isEmpty()) {
      String first = keys.get(0).name();
      draft.problem(
          "/" + first, CoreProblem.MISSING_KEY, "one of the keys " + all + " is missing.", "");
    } else if (given.size() > 1) {
      String last = given.get(given.size() - 1).name();
      String message = "only one of " + all + " may stand here.";
      draft.problem("/" + last, CoreProblem.ONE_KEY_OF, message, "Leave out the other.");
    }
  }

  /** The keys by which an object says which form it has; all keys of all forms count as known. */
  List<String> marks(DocumentReader object) {
    if (variants.isEmpty()) {
      return List.of();
    }
    object.know(namesOfVariants, false);
    return object.given(markers);
  }

  /** Whether an object of these marks has one form; one of two forms is of neither. */
  boolean checkChoice(DocumentReader object, List<String> marks) {
    if (marks.size() < 2) {
      return true;
    }
    for (String other : marks.subList(1, marks.size())) {
      object.problem(
          other,
          CoreProblem.ONE_KEY_OF,
          "only one of " + Words.alternatives(markers.inOrder()) + " may stand here.",
          "Keep one of them; what the other means stands in an object of its own.");
    }
    return false;
  }

  /** The form that an object of these marks has. */
  Form<P> chosen(List<String> marks) {
    if (marks.isEmpty()) {
      return this;
    }
    return variants.get(markers.inOrder().indexOf(marks.get(0))).form();
  }

  /** The form that something made has. */
  Form<P> of(P made) {
    for (Variant<P> variant : variants) {
      if (variant.fits().test(made)) {
        return variant.form().of(made);
      }
    }
    return this;
  }

  DocumentWriter write(P made, DocumentWriter object) {
    of(made).fields.values().forEach(field -> field.write(made, object));
    return object;
  }

  /**
   * Gathers the keys of a form; for one thread.
   *
   * @param <P> what the form makes
   */
  public static final class Definition<P> {

    private final Map<String, Field<P, ?>> fields = new LinkedHashMap<>();
    private final List<List<Key<?>>> alternatives = new ArrayList<>();
    private final List<Consumer<Draft>> checks = new ArrayList<>();
    private final Map<String, Function<Draft, List<? extends Attribute<?>>>> lent =
        new LinkedHashMap<>();

    private Optional<Key<Attribute<?>>> list = Optional.empty();

    private final List<Variant<P>> variants = new ArrayList<>();

    private Definition() {}

    /**
     * Adds a key that must be there.
     *
     * @param key unique in the form
     * @param getter what stands there, of something that is written
     */
    public <T> Definition<P> needed(Key<T> key, Function<? super P, ? extends T> getter) {
      return add(key, made -> Optional.of(getter.apply(made)), true, Optional.empty(), true);
    }

    /**
     * Adds a key that may be left out.
     *
     * @param key unique in the form
     * @param getter what stands there, of something that is written; empty leaves it out
     */
    public <T> Definition<P> maybe(Key<T> key, Function<? super P, Optional<T>> getter) {
      return add(key, getter, false, Optional.empty(), true);
    }

    /** Adds a key that is left out, when written too, where it is as usual. */
    public <T> Definition<P> usually(
        Key<T> key, T standard, Function<? super P, ? extends T> getter) {
      return add(key, made -> Optional.of(getter.apply(made)), false, Optional.of(standard), false);
    }

    /** Adds a key that authors may leave out where it is as usual, and that is always written. */
    public <T> Definition<P> orElse(
        Key<T> key, T standard, Function<? super P, ? extends T> getter) {
      return add(key, made -> Optional.of(getter.apply(made)), false, Optional.of(standard), true);
    }

    /** Adds a key that must be there, of what is written in another way. */
    <T> Definition<P> read(Key<T> key) {
      return add(key, made -> Optional.empty(), true, Optional.empty(), false);
    }

    /** Adds a key that may be left out, of what is written in another way. */
    <T> Definition<P> readIfThere(Key<T> key) {
      return add(key, made -> Optional.empty(), false, Optional.empty(), false);
    }

    /** Adds a key that is as usual where it is left out, of what is written in another way. */
    <T> Definition<P> readOr(Key<T> key, T standard) {
      return add(key, made -> Optional.empty(), false, Optional.of(standard), false);
    }

    private <T> Definition<P> add(
        Key<T> key,
        Function<? super P, Optional<T>> getter,
        boolean needed,
        Optional<T> standard,
        boolean told) {
      Field<P, T> field = new Field<>(key, getter, needed, standard, told, fields.size());
      if (fields.putIfAbsent(field.name(), field) != null) {
        throw new IllegalArgumentException("the form has two keys " + field.name());
      }
      return this;
    }

    /**
     * Says that just one of these keys, which may each be left out, must be there.
     *
     * @param keys two or more, each added by {@code maybe}
     */
    public Definition<P> oneOf(Key<?>... keys) {
      alternatives.add(List.of(keys));
      return this;
    }

    /**
     * Says that an object with this key has another form.
     *
     * @param marker the key, one of the other form's
     * @param form the other form
     * @param fits whether something made is to be written so
     */
    public Definition<P> variant(Key<?> marker, Form<P> form, Predicate<? super P> fits) {
      variants.add(new Variant<>(marker, form, fits));
      return this;
    }

    /**
     * Says that conditions in this policy may read a few attributes more, which stand under a key
     * that comes before them.
     */
    public Definition<P> lends(
        Key<?> key, Function<Draft, List<? extends Attribute<?>>> attributes) {
      lent.put(key.name(), attributes);
      return this;
    }

    /**
     * Says that the keys after this one, which names a list of parts, read the attributes of a part
     * and not those of the customer.
     */
    Definition<P> ofParts(Key<Attribute<?>> key) {
      list = Optional.of(key);
      return this;
    }

    /**
     * Looks for what is wrong with values together and tells it by {@link Draft#problem}. It ends
     * where it asks the draft for a value that could not be read, of which nothing can be said: so
     * a rule should ask only for what it needs, and for that before it tells anything.
     */
    public Definition<P> check(Consumer<Draft> check) {
      checks.add(requireNonNull(check, "check"));
      return this;
    }

    /**
     * The form that makes its objects so; an IllegalArgumentException becomes a problem.
     *
     * @param maker reads the draft and nothing else; it is asked only where no key that it reads
     *     was wrong
     */
    public Form<P> makes(Function<Draft, P> maker) {
      return new Form<>(this, maker);
    }
  }
}
