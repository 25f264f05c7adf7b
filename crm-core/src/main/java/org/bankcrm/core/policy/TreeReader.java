package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.document.ValueReader;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.internal.notation.ConditionReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object of a tree, standing in harmless values for those with problems.
 *
 * <p>Without fields it stands in for an object that could not be read, and has nothing to report.
 * Before all yields are known, conditions and attributes are not looked at. The readers of one
 * policy share whether anything of it was stood in for: what is made of stand-ins is not reasoned
 * about.
 */
final class TreeReader implements DocumentReader {

  private static final String STAND_IN = "invalid";

  private final @Nullable Fields fields;
  private final AttributeCatalog catalog;
  private final boolean complete;

  /** This object where a builder gave it as it is. */
  private final @Nullable Item ready;

  private final Shared shared;
  private final Seen seen;

  /** What advice must lead to. */
  private final Predicate<Object> fits;

  /** What was seen of this object. */
  private static final class Seen {
    private final List<TreeReader> children = new ArrayList<>();

    /** The keys that were stood in for; nothing more is said of them. */
    private final Set<String> stoodIn = new HashSet<>();

    /** Whether all words could be read on which it depends what else has a meaning here. */
    private boolean whole = true;

    /** Whether no key was told to be unknown or without a meaning. */
    private boolean known = true;
  }

  /** What the readers of one policy share: whether all could be read so far, and what is lent. */
  private static final class Shared {
    private final Optional<PolicyKind> kind;
    private boolean sound = true;
    private AttributeCatalog lent = AttributeCatalog.of(List.of());

    Shared(Optional<PolicyKind> kind) {
      this.kind = kind;
    }

    /** A problem is told of the policy; of one that its kind does not list, no reference tells. */
    void tell(ProblemCode code) {
      if (!(code instanceof CoreProblem)
          && kind.filter(known -> !known.problems().contains(code)).isPresent()) {
        throw new IllegalStateException(kind.get().word() + " does not list " + code.word());
      }
      sound = false;
    }
  }

  TreeReader(@Nullable Fields fields, AttributeCatalog catalog, boolean complete) {
    this(fields, catalog, complete, new Shared(Optional.empty()), null);
  }

  /** A reader of a policy, before or after all yields are known. */
  static TreeReader ofPolicy(
      Fields fields, Optional<PolicyKind> kind, AttributeCatalog catalog, boolean complete) {
    return new TreeReader(fields, catalog, complete, new Shared(kind), null);
  }

  /** Reads what a builder was filled with, which belongs to no book and has no catalogue. */
  static TreeReader ofBuilder(Item root) {
    TreeReader reader = new TreeReader(root.fields(), AttributeCatalog.of(List.of()), true);
    root.context().attributes().add(null);
    return reader;
  }

  private TreeReader(
      @Nullable Fields fields,
      AttributeCatalog catalog,
      boolean complete,
      Shared shared,
      @Nullable Item ready) {
    this(fields, catalog, complete, shared, ready, new Seen(), read -> true);
  }

  private TreeReader(
      @Nullable Fields fields,
      AttributeCatalog catalog,
      boolean complete,
      Shared shared,
      @Nullable Item ready,
      Seen seen,
      Predicate<Object> fits) {
    this.ready = ready;
    this.fields = fields;
    this.catalog = catalog;
    this.complete = complete;
    this.shared = shared;
    this.seen = seen;
    this.fits = fits;
  }

  @Override
  public DocumentReader advising(Predicate<Object> advised) {
    return new TreeReader(fields, catalog, complete, shared, ready, seen, advised);
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
    seen.stoodIn.add(key);
    return standIn;
  }

  @Override
  public boolean finish() {
    if (fields != null) {
      seen.known = fields.finish(seen.whole);
      shared.sound &= seen.known;
    }
    for (TreeReader child : seen.children) {
      child.finish();
    }
    return shared.sound;
  }

  private @Nullable Item need(String key) {
    Item item = fields == null ? null : fields.need(key);
    return item == null ? null : item.advising(fits);
  }

  @Override
  public AttributeCatalog catalog() {
    return catalog;
  }

  @Override
  public boolean has(String key) {
    return fields != null && fields.has(key);
  }

  @Override
  public boolean isSound() {
    return shared.sound;
  }

  @Override
  public boolean isCatalogSound() {
    return fields == null || fields.allAttributesRead();
  }

  @Override
  public Optional<Object> made(String key) {
    Item item = key.isEmpty() ? ready : fields == null ? null : fields.get(key);
    return Optional.ofNullable(item == null ? null : item.given());
  }

  @Override
  public void lend(List<? extends Attribute<?>> attributes) {
    shared.lent =
        AttributeCatalog.of(
            attributes.stream()
                .filter(attribute -> catalog.find(attribute.id()).isEmpty())
                .toList());
  }

  @Override
  public PolicyRef ref() {
    Optional<PolicyRef> ref = ref(fields, "id");
    return ref.isPresent() ? ref.get() : standIn("id", PolicyRef.of(STAND_IN, 1));
  }

  @Override
  public PolicyHead head() {
    return HeadForm.read(this);
  }

  /** Reads the keys that all policies have, of one whose other keys are not known. */
  void headAlone() {
    head();
    seen.whole = false;
    finish();
  }

  /** The id under the key and the version beside it, where both can be read. */
  static Optional<PolicyRef> ref(@Nullable Fields fields, String key) {
    if (fields == null) {
      return Optional.empty();
    }
    Item idItem = fields.need(key);
    String id = idItem == null ? null : idItem.text(128);
    Long version = fields.need("version", number -> number.integer(1, 999_999_999));
    if (idItem == null || id == null) {
      return Optional.empty();
    }
    try {
      PolicyRef ref = PolicyRef.of(id, version == null ? 1 : version.intValue());
      return version == null ? Optional.empty() : Optional.of(ref);
    } catch (IllegalArgumentException e) {
      String expected = "expected " + Values.idRule(Checks.MAX_CODE_LENGTH);
      idItem.problem(CoreProblem.INVALID_ID, expected + " but found " + Words.quoted(id) + ".", "");
      return Optional.empty();
    }
  }

  @Override
  public String text(String key, int maxLength) {
    return read(key, item -> item.text(maxLength), "");
  }

  @Override
  public <T> Optional<T> parsed(
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

  @Override
  public String oneOf(String key, List<String> words) {
    Item item = need(key);
    String word = item == null ? null : item.word(words);
    seen.whole &= word != null;
    return or(word, key, words.get(0));
  }

  @Override
  public boolean yesNo(String key) {
    return read(key, Item::yesNo, false);
  }

  @Override
  public long integer(String key, long min, long max) {
    return read(key, item -> item.integer(min, max), min);
  }

  @Override
  public BigDecimal decimal(String key) {
    return read(key, ValueReader::exact, BigDecimal.ZERO);
  }

  @Override
  public LocalizedText localized(String key) {
    return read(key, LocalizedForm::read, LocalizedText.of(STAND_IN, STAND_IN));
  }

  @Override
  public Condition condition(String key) {
    Item item = need(key);
    if (!complete) {
      return Condition.never();
    }
    // a catalogue may be large, and conditions are many: what they have more stays beside it
    ConditionReader reader = new ConditionReader(catalog, shared.lent);
    return or(item == null ? null : reader.read(item), key, Condition.never());
  }

  @Override
  public List<Attribute<?>> definitions(String key, String prefix, int maxSize) {
    Item list = need(key);
    List<Item> items = list == null ? null : list.list(1, maxSize);
    if (items == null) {
      if (list != null) {
        list.context().attributes().add(null); // what they are is not known
      }
      return standIn(key, List.of());
    }
    List<Attribute<?>> read = new DefinitionReader(prefix).read(items);
    return read.size() == items.size() ? read : standIn(key, read);
  }

  @Override
  public Optional<Attribute<?>> attribute(String key) {
    Item item = need(key);
    if (!complete) {
      return Optional.empty();
    }
    Attribute<?> attribute = item == null ? null : ConditionReader.attribute(item, catalog);
    return attribute == null ? standIn(key, Optional.empty()) : Optional.of(attribute);
  }

  @Override
  public DocumentReader object(String key) {
    return child(need(key), key);
  }

  private TreeReader child(@Nullable Item item, String key) {
    boolean given = item != null && item.given() != null;
    Fields inner = item == null || given ? null : item.fields();
    if (inner == null && !given) {
      standIn(key, key);
    }
    TreeReader child = new TreeReader(inner, catalog, complete, shared, given ? item : null);
    seen.children.add(child);
    return child;
  }

  @Override
  public DocumentReader list(String key, int minSize, int maxSize) {
    Item list = need(key);
    Fields members = list == null ? null : list.members(minSize, maxSize);
    if (members == null) {
      standIn(key, key);
    }
    TreeReader child = new TreeReader(members, catalog, complete, shared, null);
    seen.children.add(child);
    return child;
  }

  @Override
  public int size() {
    return fields == null ? 0 : fields.keys().size();
  }

  @Override
  public boolean couldRead(String key) {
    return !seen.stoodIn.contains(key);
  }

  @Override
  public boolean isWhole() {
    return seen.whole && seen.known;
  }

  @Override
  public void problemWithin(String path, ProblemCode code, String message, String advice) {
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

  @Override
  public void problem(String key, ProblemCode code, String message, String advice) {
    shared.tell(code);
    if (ready != null) {
      ready.problem(key, code, message, advice);
    } else if (fields != null && !seen.stoodIn.contains(key)) {
      fields.problem(key, code, message, advice);
      fields.skip(List.of(key));
    }
  }
}
