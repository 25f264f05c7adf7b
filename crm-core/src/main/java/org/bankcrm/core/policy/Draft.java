package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * An object in the making: what stands under the keys of its {@link Form}, whether an author wrote
 * it in a document or a builder was filled with it.
 *
 * <pre>{@code
 * .check(draft -> {
 *   if (draft.get(FROM).isAfter(draft.get(UNTIL))) {
 *     draft.problem("/until", OUT_OF_RANGE, "it ends before it begins.", "Write a later day.");
 *   }
 * })
 * .makes(draft -> new Season(draft.get(FROM), draft.get(UNTIL), draft.find(REGION)))
 * }</pre>
 *
 * <p>A form's checks and what it makes read nothing else. What cannot be read was reported before,
 * so that a check sees it only where all keys that it needs are sound. For one thread.
 */
public final class Draft {

  private final Form<?> general;
  private final Form<?> form;
  private final DocumentReader object;

  /** The keys by which it says which form it has. */
  private final List<String> marks;

  private final Slots loaded;
  private final Slots made;
  private final Slots lists;
  private boolean sound = true;

  /** The id and version of a policy, once they were asked for: several do. */
  private @Nullable PolicyRef ref;

  /** Whether all that could be read is made, so that only what is wrong together is left. */
  private boolean judged;

  /** Whether values do not go together, so that nothing is to be made of them. */
  private boolean refused;

  /** Whether it is an object of two forms. */
  private boolean torn;

  Draft(Form<?> form, DocumentReader object) {
    this(form, form.marks(object), object);
  }

  private Draft(Form<?> general, List<String> marks, DocumentReader object) {
    this(general, general.chosen(marks), object, marks);
  }

  private Draft(Form<?> general, Form<?> form, DocumentReader object, List<String> marks) {
    this.marks = marks;
    this.general = general;
    this.form = form;
    this.object = object;
    this.loaded = new Slots(form);
    this.made = new Slots(form);
    this.lists = new Slots(form);
  }

  /** The draft that something was made of, so that what is told of drafts is told of it alike. */
  static <P> Draft of(Form<P> form, P made) {
    return DraftOfMade.of(form, made);
  }

  /** Begins the draft of something made, of which this is the general form and this its own. */
  static Draft ofMade(Form<?> general, Form<?> own) {
    DocumentReader nobodys = new DocumentReader(null, AttributeCatalog.of(), true);
    return new Draft(general, own, nobodys, List.of());
  }

  /** Holds what was made, and what it is taken of. */
  <T> void hold(Field<?, T> field, T value, Object taken) {
    made.put(field, value);
    loaded.put(field, taken);
  }

  /**
   * The value of a key that is needed or has a standard.
   *
   * @return what the author wrote, or else the standard of the form
   * @throws IllegalArgumentException if the form has no such key
   * @throws IllegalStateException if the key may be left out and was, so that {@link #find} should
   *     have been asked
   */
  @SuppressWarnings("unchecked") // under a key stands what its value makes
  public <T> T get(Key<T> key) {
    Object known = made.get(key.name());
    if (known != null) {
      return (T) known; // as most are: objects are many
    }
    return find(key)
        .or(() -> form.standard(key))
        .orElseThrow(() -> new IllegalStateException("the " + key + " may be left out"));
  }

  /**
   * The value of a key, if it is there; empty where the author left it out, whatever its standard.
   *
   * @throws IllegalArgumentException if the form has no such key
   */
  @SuppressWarnings("unchecked") // under a key stands what its value makes
  public <T> Optional<T> find(Key<T> key) {
    Object known = made.get(key.name());
    if (known != null) {
      return Optional.of((T) known);
    }
    Made<T> now = judged ? null : makeNow(key);
    if (now != null) {
      return now.whole();
    }
    return judged ? nothing(key) : Optional.empty();
  }

  private <T> @Nullable Made<T> makeNow(Key<T> key) {
    Object taken = takenUnder(form.field(key));
    return taken == null ? null : key.value().make(taken);
  }

  /**
   * The members of a list that could be read, each with its place: for rules between members, which
   * hold whatever is wrong with the others. A rule that asks for the whole list, such as one on
   * what nobody takes, asks for it by {@link #get}, and for that last.
   */
  @SuppressWarnings("unchecked") // the members of a list are of its type
  public <T> List<Member<T>> members(Key<List<T>> list) {
    return (List<Member<T>>) (List<?>) list(list).members();
  }

  /**
   * The values of a key in the objects of a list, as far as they could be read, whatever else of
   * those objects could not: the codes by which others refer to them.
   */
  @SuppressWarnings("unchecked") // under a key stands what its value makes
  public <T> List<Member<T>> members(Key<? extends List<?>> list, Key<T> key) {
    List<Draft> parts = parts(list);
    List<Member<T>> known = new ArrayList<>();
    for (int place = 0; place < parts.size(); place++) {
      Optional<Object> value = parts.get(place).known(key);
      if (value.isPresent()) {
        known.add(new Member<>(place, (T) value.get()));
      }
    }
    return known;
  }

  /**
   * How many members the list has, those included that could not be read; 0 where it was left out
   * and has no standard.
   */
  public int size(Key<? extends List<?>> list) {
    return list(list).size();
  }

  @SuppressWarnings("unchecked") // under a key stands what its value makes
  private <T> Made<T> list(Key<T> key) {
    Object known = lists.get(key.name());
    if (known != null) {
      return (Made<T>) known;
    }
    if (judged || made.has(key.name())) {
      return Made.of(find(key).or(() -> form.standard(key)));
    }
    Made<T> now = makeNow(key);
    return now == null ? Made.of(form.standard(key)) : now;
  }

  /** The object at a place of a list. */
  Optional<Draft> at(String list, int place) {
    return loaded.get(list) instanceof List<?> parts && parts.get(place) instanceof Draft part
        ? Optional.of(part)
        : Optional.empty();
  }

  /** What stands under the key, if it was made. */
  Optional<Object> known(Key<?> key) {
    return Optional.ofNullable(told().made.get(key.name()));
  }

  /** This draft, or that of the value which a builder was given as this object. */
  @SuppressWarnings("unchecked") // a builder gives what the form makes
  private Draft told() {
    Optional<Object> ready = ready();
    return ready.isPresent() ? of((Form<Object>) general, ready.get()) : this;
  }

  /**
   * Whether the key is there, readable or not.
   *
   * @throws IllegalArgumentException if the form has no such key
   */
  public boolean has(Key<?> key) {
    form.field(key);
    return object.has(key.name()) || made.has(key.name()) || (judged && nothing(key).isPresent());
  }

  /** A key that is not there, unless it could not be read or may be there under another name. */
  private <T> Optional<T> nothing(Key<?> key) {
    form.field(key);
    if (torn || loaded.has(key.name()) || !object.isWhole()) {
      throw new UnreadException();
    }
    return Optional.empty();
  }

  /** The key of this name. */
  Key<?> key(String name) {
    return form.key(name);
  }

  /**
   * The objects in the list under a key, before anything is made of them: for what is to be known
   * of a policy while parts of it are wrong, such as the attributes that it yields.
   *
   * @return in the order of the list, unchangeable; none where the key was left out
   */
  public List<Draft> parts(Key<? extends List<?>> key) {
    Optional<Object> taken = taken(key);
    List<Draft> parts = Taken.drafts(taken.orElse(List.of()));
    parts.replaceAll(Draft::told);
    parts.forEach(Draft::expectChoice);
    return Collections.unmodifiableList(parts);
  }

  /** Where one of several keys must stand and none does, what hangs on it is not known. */
  private void expectChoice() {
    for (List<Key<?>> keys : form.alternatives()) {
      if (!judged && keys.stream().noneMatch(this::has)) {
        object.expectProblem();
      }
    }
  }

  private Optional<Object> taken(Key<?> key) {
    boolean unread = judged && (!loaded.has(key.name()) || !object.couldRead(key.name()));
    return unread ? nothing(key) : Optional.ofNullable(takenUnder(form.field(key)));
  }

  /**
   * The values of a key in the objects of a list, each once in their order, as far as they can be
   * read: the codes of rungs or rules, of which what a policy yields is made.
   */
  public <T> List<T> each(Key<? extends List<?>> list, Key<T> key) {
    return parts(list).stream().flatMap(part -> part.find(key).stream()).distinct().toList();
  }

  /**
   * Runs a rule on each object of a list with its place, from 0. Where the rule asks for what could
   * not be read of one, it ends for that one alone.
   */
  public void forParts(Key<? extends List<?>> list, ObjIntConsumer<Draft> rule) {
    List<Draft> parts = parts(list);
    for (int place = 0; place < parts.size(); place++) {
      int at = place;
      parts.get(place).run(part -> rule.accept(part, at));
    }
  }

  /** The object under a key, before anything is made of it; empty where the key was left out. */
  public Optional<Draft> part(Key<?> key) {
    return taken(key).filter(Draft.class::isInstance).map(Draft.class::cast);
  }

  /**
   * The id and version of a policy. A check that asks for them ends where one of them could not be
   * read, which was told before.
   */
  public PolicyRef ref() {
    PolicyRef known = ref;
    if (known == null) {
      known = HeadForm.ref(this);
      ref = known;
    }
    return known;
  }

  /** What people call a policy, in the languages of its author. */
  public LocalizedText name() {
    return get(Key.NAME);
  }

  /** What a policy says of itself: id, version, name and what else its author put at its head. */
  public PolicyHead head() {
    return HeadForm.head(this);
  }

  /**
   * The attributes that conditions may read, where they are known: not while a policy is made in
   * Java, which belongs to no book yet, and not where some of the book's could not be read.
   */
  public Optional<AttributeCatalog> catalog() {
    return object.isCatalogSound() ? Optional.of(object.catalog()) : Optional.empty();
  }

  /** Whether nothing was found to be wrong with this object so far, or with one within it. */
  public boolean isSound() {
    return sound && loaded.values().allMatch(Taken::isSound);
  }

  /**
   * Tells a problem.
   *
   * @param path where, from this object on: {@code /tiers/2/code}; empty for the object itself
   * @param code the kind of problem
   * @param message what is wrong: the value, and what was expected
   * @param advice what would mend it; may be empty
   */
  public void problem(String path, ProblemCode code, String message, String advice) {
    sound = false;
    refused |= judged;
    DraftPath at = DraftPath.of(path);
    Object taken = loaded.get(at.first());
    if (taken instanceof Draft part && !at.rest().isEmpty()) {
      part.problem(at.rest(), code, message, advice);
      return;
    }
    DraftPath within = DraftPath.of(at.rest());
    Optional<Draft> part = taken == null ? Optional.empty() : within.member(Taken.drafts(taken));
    if (part.isPresent()) {
      part.get().problem(within.rest(), code, message, advice);
      return;
    }
    object.problemWithin(path, code, message, advice);
  }

  /**
   * Advice for a word that is none of those which may stand there: {@code Did you mean 'branch'?}.
   * Empty if none is near, or more are than help.
   *
   * @param word what the author wrote
   * @param known the words that may stand there
   */
  public String near(String word, Iterable<String> known) {
    return object.near(word, known);
  }

  /** Takes all keys, in the order of the form. */
  void load() {
    if (ready().isPresent()) {
      return;
    }
    object.know(form.names(), true);
    loadKeys();
  }

  /** Takes the keys of an object that has others besides. */
  void loadKeys() {
    torn = !general.checkChoice(object, marks);
    for (Field<?, ?> field : form.fields()) {
      Object taken = takenUnder(field);
      if (taken != null) {
        Taken.load(taken);
      }
      if (form.brings()) {
        enter(field.name());
      }
    }
  }

  /** Lets what comes after a key read what it brings. */
  private void enter(String name) {
    Optional<Function<Draft, List<? extends Attribute<?>>>> lent = form.lentBy(name);
    if (lent.isPresent()) {
      object.lend(lent.get().apply(this));
    }
    Optional<Key<Attribute<?>>> list = form.listBy(name);
    if (list.isPresent()) {
      object.enter(find(list.get()));
    }
  }

  private @Nullable Object takenUnder(Field<?, ?> field) {
    String name = field.name();
    Object taken = loaded.get(field);
    if (taken == null && (field.needed() || object.has(name))) {
      taken = field.key().value().take(object, name);
      loaded.put(field, taken);
    }
    return taken;
  }

  /** Makes the values of all keys that could be read, and checks them. */
  void makeParts() {
    for (Field<?, ?> field : form.fields()) {
      makePart(field);
    }
    judged = true;
  }

  private <T> void makePart(Field<?, T> field) {
    Object taken = loaded.get(field);
    if (torn || taken == null || !object.couldRead(field.name())) {
      return;
    }
    Value<T> value = field.key().value();
    if (value.isWhole(taken)) {
      made.put(field, taken);
      return;
    }
    Made<T> part = value.make(taken);
    if (part.whole().isPresent()) {
      made.put(field, part.whole().get());
    }
    if (value.shape() instanceof Shape.ListOf) {
      lists.put(field, part);
    }
    value.check(part, this, field.name());
  }

  /** Looks for what is wrong with values together, as far as those that it asks for are read. */
  void run(Consumer<Draft> check) {
    try {
      check.accept(this);
    } catch (UnreadException e) {
      // nothing can be said of it
    }
  }

  /** The value that a builder was given as this object, if it was given as it is. */
  Optional<Object> ready() {
    return Optional.ofNullable(object.made(""));
  }

  /** What is made of this object, or the value that a builder was given as it. */
  @SuppressWarnings("unchecked") // the form makes what the key of this object asks for
  <P> Optional<P> make() {
    Optional<P> ready = (Optional<P>) ready();
    return ready.isPresent() ? ready : ((Form<P>) form).make(this);
  }

  /**
   * What the maker makes; what its constructors refuse becomes a problem, unless something was told
   * before that they may stumble over. With a value that is out of its bounds it is made too, so
   * that more can be told of it; not of values that do not go together.
   */
  <P> Optional<P> guarded(Function<Draft, P> maker) {
    try {
      return refused ? Optional.empty() : Optional.of(maker.apply(this));
    } catch (UnreadException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      if (isSound()) {
        problem("", CoreProblem.INVALID_VALUE, e.getMessage() + ".", "");
      }
      return Optional.empty();
    }
  }
}
