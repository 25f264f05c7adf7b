package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Keys;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.document.ValueReader;
import org.bankcrm.core.internal.notation.ConditionReader;
import org.jspecify.annotations.Nullable;

/**
 * One object of a document, read key by key.
 *
 * <p>A key that is missing, of another type or out of bounds is reported with its place, and a
 * harmless stand-in is returned so that reading goes on and finds the other problems; nothing made
 * from a document with problems ever leaves the parser. Keys that are never asked for are reported
 * as unknown when the object is done.
 *
 * <p>Without fields it stands in for an object that could not be read, and has nothing to report.
 * Before all yields are known, conditions and attributes are not looked at. The readers of one
 * policy share whether anything of it was stood in for: what is made of stand-ins is not reasoned
 * about. Used by one thread.
 */
final class DocumentReader {

  private static final String STAND_IN = "invalid";
  private static final AttributeCatalog NOTHING = AttributeCatalog.of(List.of());
  private static final Predicate<Object> ANY = read -> true;

  private final @Nullable Fields fields;

  /** This object where a builder gave it as it is. */
  private final @Nullable Item ready;

  private final SharedReading shared;
  private final SeenObject seen;

  /** What was taken of this object so far, once it was begun. */
  private @Nullable Draft draft;

  /** What advice must lead to. */
  private final Predicate<Object> fits;

  DocumentReader(@Nullable Fields fields, AttributeCatalog catalog, boolean complete) {
    this(fields, new SharedReading(Optional.empty(), catalog, complete), null);
  }

  /** A reader of a policy, before or after all yields are known. */
  static DocumentReader ofPolicy(
      Fields fields, Optional<PolicyKind> kind, AttributeCatalog catalog, boolean complete) {
    return new DocumentReader(fields, new SharedReading(kind, catalog, complete), null);
  }

  /** Reads what a builder was filled with, which belongs to no book and has no catalogue. */
  static DocumentReader ofBuilder(Item root) {
    DocumentReader reader = new DocumentReader(root.fields(), NOTHING, true);
    root.context().attributes().add(null);
    reader.shared.built = true;
    return reader;
  }

  private DocumentReader(@Nullable Fields fields, SharedReading shared, @Nullable Item ready) {
    this(fields, shared, ready, new SeenObject(), ANY);
  }

  private DocumentReader(
      @Nullable Fields fields,
      SharedReading shared,
      @Nullable Item ready,
      SeenObject seen,
      Predicate<Object> fits) {
    this.ready = ready;
    this.fields = fields;
    this.shared = shared;
    this.seen = seen;
    this.fits = fits;
  }

  /** The same object, of which no advice leads to a value that does not fit. */
  DocumentReader advising(Predicate<Object> advised) {
    return new DocumentReader(fields, shared, ready, seen, advised);
  }

  /** What was taken of this object so far by its form; a second draft would leave keys unread. */
  Draft draft(Form<?> form) {
    if (draft == null) {
      draft = new Draft(form, this);
    }
    return draft;
  }

  /**
   * Lets conditions and attributes of the policy be looked at from here on, and says whether none
   * was asked for before; if so, it must be read anew.
   */
  boolean complete(AttributeCatalog catalog) {
    shared.catalog = catalog;
    shared.complete = true;
    return !shared.early;
  }

  /** The value that was read, or what stands in for it under the key. */
  private <T> T or(@Nullable T read, String key, T standIn) {
    return read == null ? standIn(key, standIn) : read;
  }

  private <T> T read(String key, Fields.Reader<T> reader, T standIn) {
    Item item = need(key);
    return or(item == null ? null : reader.of(item), key, standIn);
  }

  private <T> T standIn(String key, T standIn) {
    shared.sound = false;
    seen.standIn(key);
    return standIn;
  }

  /**
   * Ends the reading of this object and of those within it: every key that has a meaning was asked
   * for, so the others are told. To be called before values are checked against each other, so that
   * a misspelled key is not taken for one that was left out.
   *
   * @return whether the policy {@link #isSound}
   */
  boolean finish() {
    if (fields != null) {
      seen.known = fields.finish(seen.whole);
      shared.sound &= seen.known;
    }
    seen.children.forEach(DocumentReader::finish);
    return shared.sound;
  }

  private @Nullable Item need(String key) {
    Item item = fields == null ? null : fields.need(key);
    return item == null || fits == ANY ? item : item.advising(fits);
  }

  /** The attributes that conditions may read: the catalogue and what the book's policies yield. */
  AttributeCatalog catalog() {
    return shared.catalog;
  }

  /** Whether the key is there. */
  boolean has(String key) {
    return fields != null && fields.has(key);
  }

  /** Notes that a problem of this object will be told, though not yet. */
  void expectProblem() {
    shared.sound = false;
  }

  /**
   * Whether everything that was asked for so far of this policy, in this object and all others,
   * could be read; once something was stood in for or a problem was told, it is not. What is wrong
   * with stand-ins is nothing that the author wrote.
   */
  boolean isSound() {
    return shared.sound;
  }

  /**
   * Whether every attribute of the book could be read, those included that its policies yield. If
   * not, nothing can be said of one that is not in the {@link #catalog}.
   */
  boolean isCatalogSound() {
    return fields == null || fields.allAttributesRead();
  }

  /** Those of some keys that are there. */
  List<String> given(Keys keys) {
    return fields == null ? List.of() : fields.given(keys);
  }

  /** Takes these as keys that have a meaning here; all that have one, if it is the whole form. */
  void know(List<String> keys, boolean whole) {
    if (fields != null && whole) {
      fields.knowAll(keys);
    } else if (fields != null) {
      fields.know(keys);
    }
  }

  /**
   * The value that a builder put under the key as it is, or as this very object where the key is
   * empty; null where there is none. A document never has one.
   */
  @Nullable Object made(String key) {
    if (!shared.built) {
      return null;
    }
    if (key.isEmpty()) {
      return ready == null ? null : ready.given();
    }
    return fields == null ? null : fields.ready(key);
  }

  /**
   * Lets the conditions of this policy read a few attributes more from here on. Of an id that the
   * catalogue has, the catalogue's attribute is read.
   */
  void lend(List<? extends Attribute<?>> attributes) {
    shared.lend(attributes);
  }

  /**
   * From here on attributes and conditions of this object are those of the parts in a list; where
   * it is none, or could not be read, they are not looked at.
   */
  void enter(Optional<Attribute<?>> list) {
    seen.ofParts =
        list.filter(ElementsAttribute.class::isInstance)
            .map(found -> ((ElementsAttribute) found).parts());
    seen.isOfUnread = seen.ofParts.isEmpty();
  }

  /** Reads the keys that all policies have, of one whose other keys are not known. */
  void headAlone() {
    HeadForm.readAlone(this);
    seen.whole = false;
    finish();
  }

  /**
   * A text of 1 to {@code maxLength} characters without control characters, not blank; the empty
   * text stands in.
   */
  String text(String key, int maxLength) {
    Item item = need(key);
    return or(item == null ? null : item.text(maxLength), key, "");
  }

  /**
   * What a text of at most {@code maxLength} characters says; empty where it cannot be read.
   *
   * @param code the word for the problem where it says nothing
   * @param expected what is expected, for the message: "a day such as 2026-01-31"
   * @param parser makes the value; what it throws for a text that it refuses is not told
   * @param meant the texts that another value may mean, for advice
   */
  <T> Optional<T> parsed(
      String key,
      int maxLength,
      ProblemCode code,
      String expected,
      Function<String, T> parser,
      Function<Object, ? extends Stream<?>> meant) {
    Item item = need(key);
    T parsed = item == null ? null : item.parsed(maxLength, code, expected, parser, meant);
    return parsed == null ? standIn(key, Optional.empty()) : Optional.of(parsed);
  }

  /** One of these words; the first of them stands in. */
  String oneOf(String key, List<String> words) {
    String word = fields == null ? null : fields.oneOf(key, words);
    seen.whole &= word != null;
    return or(word, key, words.get(0));
  }

  /** Yes or no; no stands in. */
  boolean yesNo(String key) {
    return read(key, Item::yesNo, false);
  }

  /** A whole number from {@code min} to {@code max}, both inclusive; the least stands in. */
  long integer(String key, long min, long max) {
    Item item = need(key);
    return or(item == null ? null : item.integer(min, max), key, min);
  }

  /** An exact decimal of at most 18 digits before and after the point; zero stands in. */
  BigDecimal decimal(String key) {
    return read(key, ValueReader::exact, BigDecimal.ZERO);
  }

  /** A number or a text of at most {@code longest} characters; the empty text stands in. */
  CellText cell(String key, int longest) {
    return read(key, item -> CellText.read(item, longest), new CellText("", false));
  }

  /** A text in Chinese, English and further languages: {@code {"zh": "…", "en": "…"}}. */
  LocalizedText localized(String key) {
    return read(key, LocalizedForm::read, LocalizedText.of(STAND_IN, STAND_IN));
  }

  /** A condition; {@code never} stands in for one that cannot be read. */
  Condition condition(String key) {
    Item item = need(key);
    if (!shared.isComplete() || seen.isOfUnread) {
      return Condition.never();
    }
    // a catalogue may be large, and conditions are many: what they have more stays beside it
    ConditionReader reader =
        seen.ofParts.isPresent()
            ? ConditionReader.ofPart(seen.ofParts.get())
            : new ConditionReader(shared.catalog, shared.lent);
    return or(item == null ? null : reader.read(item), key, Condition.never());
  }

  /**
   * A list of 1 to {@code maxSize} attributes of the policy's own, each written like one of a
   * catalogue, with an id that begins so, in its place; nothing in that of one that could not be
   * read.
   */
  List<Optional<Attribute<?>>> definitions(String key, String prefix, int maxSize) {
    Item list = need(key);
    List<Item> items = list == null ? null : list.list(1, maxSize);
    if (items == null) {
      if (list != null) {
        list.context().attributes().add(null); // what they are is not known
      }
      return standIn(key, List.of());
    }
    List<Optional<Attribute<?>>> read = new DefinitionReader(prefix).read(items);
    shared.sound &= read.stream().allMatch(Optional::isPresent);
    return read;
  }

  /** The attribute of the catalogue with the id that stands under the key, if there is one. */
  Optional<Attribute<?>> attribute(String key) {
    return attribute(key, shared.catalog);
  }

  /** The same, or one that was lent. */
  Optional<Attribute<?>> readable(String key) {
    return attribute(key, shared.catalogWithLent());
  }

  private Optional<Attribute<?>> attribute(String key, AttributeCatalog catalog) {
    Item item = need(key);
    if (!shared.isComplete() || seen.isOfUnread) {
      return Optional.empty();
    }
    Attribute<?> attribute = item == null ? null : attribute(item, catalog);
    return attribute == null ? standIn(key, Optional.empty()) : Optional.of(attribute);
  }

  /** How the attribute is computed whose id stands under the key; a problem if it is not. */
  Optional<Derivation> computed(String key) {
    Optional<Attribute<?>> attribute = attribute(key);
    Optional<Derivation> found = attribute.flatMap(shared.catalog::derivation);
    if (attribute.isEmpty() || found.isPresent()) {
      return found;
    }
    Item item = need(key);
    if (item != null && isCatalogSound()) {
      item.problem(
          CoreProblem.WRONG_VALUE,
          "'" + attribute.get().id() + "' is computed by nothing.",
          "Name an attribute that 'derived' of the book computes.");
    }
    return standIn(key, Optional.empty());
  }

  private @Nullable Attribute<?> attribute(Item item, AttributeCatalog catalog) {
    return seen.ofParts.isPresent()
        ? ConditionReader.attributeOfPart(item, seen.ofParts.get())
        : ConditionReader.attribute(item, catalog);
  }

  /** The object of a form under the key; an empty one stands in. */
  DocumentReader object(String key, Form<?> form) {
    Item item = need(key);
    boolean given = item != null && item.given() != null;
    Fields inner = item == null || given ? null : item.object();
    if (inner == null && item != null && !given) {
      item.fields(() -> ObjectMend.of(item, form, shared.catalog)); // tells what else stands there
    }
    if (inner == null && !given) {
      standIn(key, key);
    }
    DocumentReader child = new DocumentReader(inner, shared, given ? item : null);
    seen.add(child);
    return child;
  }

  /**
   * The list of {@code minSize} to {@code maxSize} members under the key, as an object that has
   * them under the keys 0, 1, 2 …; an empty one stands in.
   */
  DocumentReader list(String key, int minSize, int maxSize) {
    Item list = need(key);
    Fields members = list == null ? null : list.members(minSize, maxSize);
    if (members == null) {
      standIn(key, key);
    }
    DocumentReader child = new DocumentReader(members, shared, null);
    seen.add(child);
    return child;
  }

  /** How many keys this object has. */
  int size() {
    return fields == null ? 0 : fields.keys().size();
  }

  /** Whether nothing stood in for what is under the key, so far as it was asked for. */
  boolean couldRead(String key) {
    return !seen.stoodIn.contains(key);
  }

  /** Whether all keys of this object are known, so that none may be meant that is not there. */
  boolean isWhole() {
    return seen.whole && seen.known;
  }

  /** Advice for a word: those near it; looking for them is given up where a document asks much. */
  String near(String word, Iterable<String> known) {
    return fields == null ? "" : fields.nearest(word, known);
  }

  /** Reports a problem at a path from this object on: {@code /retention/floor}. */
  void problemWithin(String path, ProblemCode code, String message, String advice) {
    shared.tell(code);
    int second = path.indexOf('/', 1);
    if (second < 0) {
      problem(path.isEmpty() ? "" : path.substring(1), code, message, advice);
      return;
    }
    if (ready != null) {
      ready.problemWithin(path, code, message, advice);
    } else if (fields != null && !seen.stoodIn.contains(path.substring(1, second))) {
      fields.problemWithin(path, code, message, advice);
    }
  }

  /** Reports a problem at a key of this object, or at the object itself where the key is empty. */
  void problem(String key, ProblemCode code, String message, String advice) {
    shared.tell(code);
    if (ready != null) {
      ready.problem(key, code, message, advice);
    } else if (fields != null && !seen.stoodIn.contains(key)) {
      fields.problem(key, code, message, advice);
      fields.skip(List.of(key));
    }
  }
}
