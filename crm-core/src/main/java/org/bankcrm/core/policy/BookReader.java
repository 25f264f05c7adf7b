package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.internal.document.Context;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.TreeCopy;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.internal.language.BookLanguage;
import org.bankcrm.core.internal.notation.CatalogReader;
import org.bankcrm.core.internal.window.WindowReader;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.Windows;
import org.jspecify.annotations.Nullable;

/** Reads one book from one tree or several. For one book and one thread. */
final class BookReader {

  private static final Set<String> KEYS =
      Set.of(
          "book",
          "version",
          "name",
          "catalogue",
          "attributes",
          "derived",
          "events",
          "windows",
          "calendars",
          "policies");

  private final Map<String, PolicyKind> kinds;
  private final Optional<AttributeCatalog> supplied;
  private final Function<String, Optional<AttributeCatalog>> standards;

  /** The standard catalogue that the book names. */
  private Optional<AttributeCatalog> standard = Optional.empty();

  private final DocumentLimits limits;

  /** The places of policies that were seen to have unknown keys, so that they may mean another. */
  private final Set<String> misspelt;

  private final WindowReader windows;
  private final ProblemList problems = new ProblemList();
  private final Context context;
  private final List<Item> roots = new ArrayList<>();
  private final List<Fields> parts = new ArrayList<>();
  private final List<Pending> drafts = new ArrayList<>();
  private @Nullable Fields header;
  private int seen;
  private int taken;

  /** The document of a policy whose kind is known. */
  private record Pending(PolicyKind kind, Item item) {}

  BookReader(
      Map<String, PolicyKind> kinds,
      Optional<AttributeCatalog> supplied,
      Function<String, Optional<AttributeCatalog>> standards,
      List<EventType> events,
      DocumentLimits limits,
      Set<String> misspelt) {
    this.misspelt = misspelt;
    this.windows = new WindowReader(events);
    this.kinds = kinds;
    this.supplied = supplied;
    this.standards = standards;
    this.limits = limits;
    this.context = new Context(problems, limits.internal());
  }

  /**
   * The places of the policies of which one of these problems says that a key is unknown, where
   * something is told of another place too; otherwise none.
   */
  Set<String> misspelt(List<Problem> found) {
    Set<String> places = new HashSet<>();
    Set<Problem> within = new HashSet<>();
    for (Pending draft : drafts) {
      String place = draft.item().place().toString();
      List<Problem> own =
          found.stream().filter(problem -> problem.path().startsWith(place + "/")).toList();
      if (own.stream().anyMatch(problem -> problem.code().equals("unknown-key"))) {
        places.add(place);
        within.addAll(own);
      }
    }
    return within.containsAll(found) ? Set.of() : places;
  }

  PolicyBook read(@Nullable Object tree) {
    take(new TreeCopy(context), tree, "");
    return read();
  }

  PolicyBook readParts(Map<String, ?> partsByName) {
    TreeCopy copy = new TreeCopy(context);
    new TreeMap<>(partsByName)
        .forEach((name, tree) -> take(copy, tree, Words.printable(name, 1_000) + "#"));
    return read();
  }

  private void take(TreeCopy copy, @Nullable Object tree, String prefix) {
    taken++;
    if (tree == null) {
      context.attributes().add(null);
      String mend = "An empty file holds no document; leave it out, or write {} into it.";
      problems.add(prefix, "null-value", "there is nothing here (null).", mend);
      return;
    }
    Item root = copy.copy(tree, Place.root(prefix));
    roots.add(root);
    if (copy.isFull()) {
      problems.refuse(
          List.of(),
          InvalidPolicyException::new); // the rest would complain about what was not taken in
    }
    Fields part = root.fields();
    if (part != null) {
      parts.add(part);
    }
    if (part == null || !KEYS.containsAll(part.keys())) {
      context.attributes().add(null); // what is there may be theirs
      windows.leaveOut();
    }
  }

  private PolicyBook read() {
    Optional<PolicyRef> ref = header();
    LocalizedText name = header == null ? null : name(header);
    AttributeCatalog inputs = derived(inputs());
    windows(inputs);
    drafts();
    AttributeCatalog all = inputs.with(byPolicies(inputs));
    List<BookCalendar> calendars = calendars();
    List<Policy<?>> policies = policies(all);
    for (Fields part : parts) {
      part.finish();
    }
    problems.refuse(roots, InvalidPolicyException::new);
    if (ref.isEmpty() || name == null) {
      throw new IllegalStateException("a header without problems can be read");
    }
    PolicyBook.Builder book =
        PolicyBook.builder(ref.get(), name, inputs).windows(Windows.of(windows.windows()));
    calendars.forEach(book::calendar);
    return book.addAll(policies).build();
  }

  private Optional<PolicyRef> header() {
    List<Fields> headers = partsWith("book");
    if (headers.isEmpty()) {
      headers = partsWith("version"); // where the other key is misspelled
    }
    if (headers.isEmpty() && parts.size() < taken) {
      return Optional.empty(); // it may stand in a part that could not be read
    }
    if (headers.isEmpty() && parts.size() != 1) {
      String mend = "Write \"book\", \"version\" and \"name\" into one of the parts.";
      problems.add("", "missing-header", "no part has the header.", mend);
      return Optional.empty();
    }
    if (headers.isEmpty()) {
      headers.add(parts.get(0));
    }
    Fields first = headers.get(0);
    for (Fields other : headers.subList(1, headers.size())) {
      String message = "the header stands at " + first.place() + " already.";
      other.problem("book", "second-header", message, "Keep one of them.");
      other.skip(List.of("book", "version", "name"));
    }
    header = first;
    return TreeReader.ref(first, "book");
  }

  private List<Fields> partsWith(String key) {
    List<Fields> found = new ArrayList<>();
    for (Fields part : parts) {
      if (part.has(key)) {
        found.add(part);
      }
    }
    return found;
  }

  private static @Nullable LocalizedText name(Fields header) {
    Item item = header.need("name");
    return item == null ? null : LocalizedForm.read(item);
  }

  private AttributeCatalog inputs() {
    parts.forEach(this::standard);
    CatalogReader reader = new CatalogReader();
    List<Attribute<?>> attributes = new ArrayList<>();
    for (Fields part : parts) {
      Item list = part.get("attributes");
      if (list != null) {
        attributes.addAll(reader.read(list, this::isSupplied));
      }
    }
    return supplied.isPresent()
        ? supplied.get()
        : standard.orElse(AttributeCatalog.of()).with(notStandard(attributes));
  }

  /** The catalogue with what the book computes; a host's own may compute the same already. */
  private AttributeCatalog derived(AttributeCatalog listed) {
    AttributeCatalog deriving = listed;
    for (Fields part : parts) {
      Item list = part.get("derived");
      List<Item> items = list == null ? null : list.list(0, BookLanguage.MOST_DERIVED);
      for (Item item : items == null ? List.<Item>of() : items) {
        TreeReader reader = new TreeReader(item.fields(), listed, true);
        Optional<Derivation> derivation = DerivationForm.FORM.read(reader);
        if (derivation.isPresent() && !listed.derivations().contains(derivation.get())) {
          deriving = deriving(deriving, derivation.get(), item);
        }
      }
    }
    return deriving;
  }

  private static AttributeCatalog deriving(
      AttributeCatalog catalog, Derivation derivation, Item item) {
    try {
      return catalog.deriving(derivation);
    } catch (IllegalArgumentException e) {
      item.problem("invalid-value", e.getMessage() + ".", "");
      return catalog;
    }
  }

  private List<Attribute<?>> notStandard(List<Attribute<?>> attributes) {
    return attributes.stream()
        .filter(attribute -> standard.flatMap(all -> all.find(attribute.id())).isEmpty())
        .toList();
  }

  /** Takes the standard catalogue that a part names. */
  private void standard(Fields part) {
    Item item = part.get("catalogue");
    String name = item == null ? null : item.text(limits.nameLength());
    if (item == null) {
      return;
    }
    Optional<AttributeCatalog> found = name == null ? Optional.empty() : standards.apply(name);
    if (found.isEmpty()) {
      context.attributes().add(null);
    }
    if (name != null && found.isEmpty()) {
      String message = "there is no standard catalogue " + Words.quoted(name) + ".";
      String mend = "Name one that the host knows, such as 'bank.CNY', or list the attributes.";
      item.problem("unknown-catalogue", message, mend);
    } else if (standard.isPresent()) {
      item.problem("second-catalogue", "another part names one already.", "Keep one of them.");
    } else {
      standard = found;
    }
  }

  /**
   * A catalogue of the host's must have what the document lists, word by word, and a standard one
   * is not changed by it.
   */
  private boolean isSupplied(Attribute<?> attribute, Item item) {
    Optional<Attribute<?>> known =
        supplied.or(() -> standard).flatMap(all -> all.find(attribute.id()));
    boolean differs = known.isPresent() ? !known.get().equals(attribute) : supplied.isPresent();
    if (differs) {
      item.problem(
          "other-attribute",
          "the catalogue that was handed in does not have this attribute, or another one.",
          "Leave it out here.");
    }
    return !differs;
  }

  private void windows(AttributeCatalog inputs) {
    for (Fields part : parts) {
      Item list = part.get("events");
      if (list != null) {
        windows.events(list);
      }
    }
    for (Fields part : parts) {
      Item list = part.get("windows");
      if (list != null) {
        windows.windows(list, inputs);
      }
    }
  }

  private List<BookCalendar> calendars() {
    Map<String, BookCalendar> calendars = new LinkedHashMap<>();
    for (Fields part : parts) {
      Item list = part.get("calendars");
      List<Item> items = list == null ? null : list.list(0, BookLanguage.MOST_CALENDARS);
      for (Item item : items == null ? List.<Item>of() : items) {
        TreeReader reader = new TreeReader(item.fields(), AttributeCatalog.of(), true);
        BookCalendarForm.FORM
            .read(reader)
            .filter(calendar -> calendars.putIfAbsent(calendar.id(), calendar) != null)
            .map(calendar -> BookCalendar.twice("/id", calendar.id()))
            .ifPresent(item::adopt);
      }
    }
    return List.copyOf(calendars.values());
  }

  private void drafts() {
    for (Fields part : parts) {
      Item list = part.get("policies");
      List<Item> items = list == null ? null : list.list(0, Integer.MAX_VALUE);
      boolean all = list == null || items != null;
      for (Item item : items == null ? List.<Item>of() : items) {
        all &= draft(item);
      }
      if (!all) {
        context.attributes().add(null); // what they yield
      }
    }
  }

  /** Takes up a policy, and says whether its kind is known. */
  private boolean draft(Item item) {
    Fields fields = item.fields();
    if (fields == null || !isWithinLimit(item)) {
      return false;
    }
    Item word = fields.need("kind");
    String kind = word == null ? null : word.text(limits.nameLength());
    if (word == null || kind == null) {
      fields.finish(false);
      return false;
    }
    PolicyKind known = kinds.get(kind);
    if (known == null) {
      String message = "the kind of policy " + Words.quoted(kind) + " is unknown.";
      String near = word.nearest(kind, kinds.keySet());
      String all = "The kinds are " + Words.listed(new TreeSet<>(kinds.keySet())) + ".";
      word.problem("unknown-kind", message, near.isEmpty() ? all : near);
      return false;
    }
    return drafts.add(new Pending(known, item));
  }

  private boolean isWithinLimit(Item item) {
    if (++seen == limits.policies() + 1) {
      String most = "the book has more than " + limits.policies() + " policies.";
      item.problem("limit-policies", most, "Split the book.");
    }
    return seen <= limits.policies();
  }

  /** What policies read by themselves and the catalogue lacks, and what they yield. */
  private List<Attribute<?>> byPolicies(AttributeCatalog inputs) {
    Map<String, Attribute<?>> all = new LinkedHashMap<>();
    yields(inputs).forEach(attribute -> all.put(attribute.id(), attribute));
    for (Pending each : drafts) {
      TreeReader reader = new TreeReader(each.item().fields(), inputs, false);
      List<? extends Attribute<?>> own =
          this.<List<? extends Attribute<?>>>guarded(each, reader, () -> each.kind().inputs(reader))
              .orElse(List.of());
      own.stream()
          .filter(attribute -> inputs.find(attribute.id()).isEmpty())
          .forEach(attribute -> all.putIfAbsent(attribute.id(), attribute));
    }
    return List.copyOf(all.values());
  }

  private List<Attribute<?>> yields(AttributeCatalog inputs) {
    Map<String, Attribute<?>> yields = new LinkedHashMap<>();
    for (Pending draft : drafts) {
      TreeReader reader = new TreeReader(draft.item().fields(), inputs, false);
      List<Attribute<?>> own =
          guarded(draft, reader, () -> draft.kind().yields(reader)).orElse(List.of());
      if (!reader.isSound()) {
        own.forEach(attribute -> context.attributes().add(attribute.id()));
        context.attributes().add(null);
        continue;
      }
      if (misspelt.contains(draft.item().place().toString())) {
        own.forEach(attribute -> context.attributes().add(attribute.id()));
        context.attributes().addAllOf(reader.ref().id());
        continue;
      }
      for (Attribute<?> attribute : own) {
        boolean input = inputs.find(attribute.id()).isPresent();
        if (input || yields.putIfAbsent(attribute.id(), attribute) != null) {
          reportYield(draft, attribute, input);
        }
      }
    }
    return List.copyOf(yields.values());
  }

  private static void reportYield(Pending draft, Attribute<?> attribute, boolean input) {
    draft
        .item()
        .problem(
            "duplicate-attribute",
            "the policy yields the attribute "
                + Words.quoted(attribute.id())
                + (input ? ", which the catalogue has already." : ", as another policy does."),
            "Rename one of them.");
  }

  private List<Policy<?>> policies(AttributeCatalog all) {
    List<Policy<?>> policies = new ArrayList<>();
    Map<String, Place> ids = new HashMap<>();
    for (Pending draft : drafts) {
      Fields fields = draft.item().fields();
      if (fields == null) {
        continue;
      }
      fields.get("kind");
      TreeReader reader = new TreeReader(fields, all, true);
      guarded(draft, reader, () -> draft.kind().read(reader))
          .flatMap(read -> read)
          .ifPresent(policies::add);
      reader.finish();
      checkId(fields, ids);
    }
    return policies;
  }

  private static void checkId(Fields fields, Map<String, Place> ids) {
    Item item = fields.get("id");
    String id = item == null ? null : item.plainText();
    Place first = id == null ? null : ids.putIfAbsent(id, fields.place());
    if (first != null) {
      String message = "the policy at " + first + " has the same id.";
      fields.problem("id", "duplicate-id", message, "Rename one of them.");
    }
  }

  /**
   * What a kind of policy makes. Its constructors may refuse what the document says; where problems
   * were reported before, they may also trip over stand-ins.
   */
  private <T> Optional<T> guarded(Pending draft, TreeReader reader, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RuntimeException e) {
      boolean explained = !reader.isSound();
      if (!explained && !(e instanceof IllegalArgumentException)) {
        throw e;
      }
      if (!explained) {
        draft.item().problem("invalid-policy", e.getMessage() + ".", "");
      }
      return Optional.empty();
    }
  }

  static Map<String, PolicyKind> byWord(List<PolicyKind> kinds) {
    Map<String, PolicyKind> byWord = new LinkedHashMap<>();
    for (PolicyKind kind : kinds) {
      if (byWord.put(kind.word(), kind) != null) {
        throw new IllegalArgumentException("two kinds of policy have the word " + kind.word());
      }
    }
    return Map.copyOf(byWord);
  }
}
