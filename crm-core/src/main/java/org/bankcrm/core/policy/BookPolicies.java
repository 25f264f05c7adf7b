package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Unread;
import org.bankcrm.core.internal.document.Words;

/**
 * Reads the policies of one book: first what they yield, so that they may refer to each other in
 * any order, then all of them. For one book and one thread.
 */
final class BookPolicies {

  private final Map<String, PolicyKind> kinds;
  private final DocumentLimits limits;

  /** The places of policies that were seen to have unknown keys, so that they may mean another. */
  private final Set<String> misspelt;

  /** Names that may be in the book without being known. */
  private final Unread unread;

  private final List<Pending> all = new ArrayList<>();
  private int seen;

  /** The document of a policy and what is known of it so far. */
  private static final class Pending {
    private final Item item;
    private final Optional<PolicyKind> kind;
    private DocumentReader reader;
    private List<Attribute<?>> yields = List.of();
    private List<Attribute<?>> inputs = List.of();
    private List<Attribute<?>> past = List.of();
    private Optional<Policy<?>> read = Optional.empty();

    Pending(Item item, Optional<PolicyKind> kind) {
      this.item = item;
      this.kind = kind;
      this.reader = reader(AttributeCatalog.of(), false);
    }

    /** A reader of its keys, of which none was read yet. */
    private DocumentReader reader(AttributeCatalog catalog, boolean complete) {
      Fields fields = requireNonNull(item.fields());
      fields.need("kind");
      return DocumentReader.ofPolicy(fields, kind, catalog, complete);
    }

    /** Lets its conditions be read; where one was asked for too early, all is read anew. */
    void complete(AttributeCatalog catalog) {
      if (!reader.complete(catalog)) {
        reader = reader(catalog, true);
      }
    }

    String place() {
      return item.place().toString();
    }

    /**
     * What its kind makes of it. Constructors may refuse what the document says; where problems
     * were reported before, they may also trip over stand-ins.
     */
    <T> Optional<T> guarded(Supplier<T> work) {
      try {
        return Optional.of(work.get());
      } catch (RuntimeException e) {
        boolean explained = !reader.isSound();
        if (!explained && !(e instanceof IllegalArgumentException)) {
          throw e;
        }
        if (!explained) {
          item.problem(CoreProblem.INVALID_POLICY, e.getMessage() + ".", "");
        }
        return Optional.empty();
      }
    }
  }

  BookPolicies(
      Map<String, PolicyKind> kinds, DocumentLimits limits, Set<String> misspelt, Unread unread) {
    this.kinds = kinds;
    this.limits = limits;
    this.misspelt = misspelt;
    this.unread = unread;
  }

  /** Takes up the policies that a part lists. */
  void take(Item list) {
    List<Item> items = list.list(0, Integer.MAX_VALUE);
    if (items == null) {
      unread.add(null); // what they yield
      return;
    }
    for (Item item : items) {
      Fields fields = item.fields();
      if (fields == null || !isWithinLimit(item)) {
        unread.add(null);
      } else {
        all.add(new Pending(item, kind(fields)));
      }
    }
  }

  private Optional<PolicyKind> kind(Fields fields) {
    Item word = fields.need("kind");
    String kind = word == null ? null : word.text(limits.nameLength());
    PolicyKind known = kind == null ? null : kinds.get(kind);
    if (word != null && kind != null && known == null) {
      String message = "the kind of policy " + Words.quoted(kind) + " is unknown.";
      String near = word.meant(kind, kinds.keySet());
      String listed = "The kinds are " + Words.listed(new TreeSet<>(kinds.keySet())) + ".";
      word.problem(CoreProblem.UNKNOWN_KIND, message, near.isEmpty() ? listed : near);
    }
    if (known == null) {
      unread.add(null);
    }
    return Optional.ofNullable(known);
  }

  private boolean isWithinLimit(Item item) {
    if (++seen == limits.policies() + 1) {
      String most = "the book has more than " + limits.policies() + " policies.";
      item.problem(CoreProblem.LIMIT_POLICIES, most, "Split the book.");
    }
    return seen <= limits.policies();
  }

  /**
   * What policies read by themselves and the catalogue lacks, what they yield, and what they gave
   * before, if that is asked for.
   */
  List<Attribute<?>> attributes(AttributeCatalog inputs, boolean asksPast) {
    Map<String, Attribute<?>> found = new LinkedHashMap<>();
    for (Pending each : all) {
      if (each.kind.isPresent()) {
        yields(each, each.kind.get(), inputs, found);
      }
    }
    for (Pending each : all) {
      if (each.kind.isPresent()) {
        inputs(each, each.kind.get(), inputs);
      }
      each.inputs.forEach(attribute -> found.putIfAbsent(attribute.id(), attribute));
    }
    if (asksPast) {
      past(inputs, found);
    }
    return List.copyOf(found.values());
  }

  private void past(AttributeCatalog inputs, Map<String, Attribute<?>> found) {
    for (Pending each : all) {
      each.kind.ifPresent(kind -> past(each, kind, inputs));
      each.past.forEach(attribute -> found.putIfAbsent(attribute.id(), attribute));
    }
  }

  private void inputs(Pending each, PolicyKind kind, AttributeCatalog inputs) {
    boolean sound = each.reader.isSound();
    Optional<List<? extends Attribute<?>>> own = each.guarded(() -> kind.inputs(each.reader));
    own.ifPresent(all -> each.inputs = notIn(inputs, all));
    boolean told = !sound && own.isPresent() && each.inputs.isEmpty(); // with what it yields
    if ((!each.reader.isSound() && !told) || misspelt.contains(each.place())) {
      missed(each, each.inputs);
      each.inputs = List.of(); // codes of them may be among what could not be read
    }
  }

  private static void past(Pending each, PolicyKind kind, AttributeCatalog inputs) {
    List<Attribute<?>> past = new ArrayList<>();
    each.yields.forEach(attribute -> past.addAll(Past.handedIn(attribute)));
    List<RankOrder> orders = each.guarded(() -> kind.ranks(each.reader)).orElse(List.of());
    past.addAll(Following.yields(each.yields, orders));
    each.past = notIn(inputs, past);
  }

  private static List<Attribute<?>> notIn(
      AttributeCatalog catalog, List<? extends Attribute<?>> attributes) {
    if (attributes.isEmpty()) {
      return List.of(); // as of most policies
    }
    return attributes.stream()
        .filter(attribute -> catalog.find(attribute.id()).isEmpty())
        .<Attribute<?>>map(attribute -> attribute)
        .toList();
  }

  private void yields(
      Pending each, PolicyKind kind, AttributeCatalog inputs, Map<String, Attribute<?>> found) {
    List<Attribute<?>> own = each.guarded(() -> kind.yields(each.reader)).orElse(List.of());
    if (!each.reader.isSound() || misspelt.contains(each.place())) {
      missed(each, own);
      return;
    }
    List<Attribute<?>> fresh = new ArrayList<>();
    for (Attribute<?> attribute : own) {
      boolean input = inputs.find(attribute.id()).isPresent();
      if (input || found.putIfAbsent(attribute.id(), attribute) != null) {
        reportYield(each, attribute, input);
      } else {
        fresh.add(attribute);
      }
    }
    each.yields = List.copyOf(fresh);
  }

  /**
   * What a policy yields hangs on what could not be read of it. Where all that is known of it is
   * named after the policy, so is the rest.
   */
  private void missed(Pending policy, List<Attribute<?>> own) {
    String id = policy.item.plainText("id");
    String between = "." + id + ".";
    own.forEach(attribute -> unread.add(attribute.id()));
    own.forEach(attribute -> Past.ids(attribute.id()).forEach(unread::add));
    boolean named = own.stream().allMatch(each -> ("." + each.id() + ".").contains(between));
    if (id != null && named && !own.isEmpty() && policy.reader.couldRead("id")) {
      unread.addAllOf(id);
    } else {
      unread.add(null);
    }
  }

  private static void reportYield(Pending policy, Attribute<?> attribute, boolean input) {
    policy.item.problem(
        CoreProblem.DUPLICATE_ATTRIBUTE,
        "the policy yields the attribute "
            + Words.quoted(attribute.id())
            + (input ? ", which the catalogue has already." : ", as another policy does."),
        "Rename one of them.");
  }

  /** Reads the policies; of those of an unknown kind the keys that all kinds have. */
  List<Policy<?>> read(AttributeCatalog catalog) {
    Map<String, Pending> ids = new HashMap<>();
    List<Policy<?>> policies = new ArrayList<>();
    for (Pending each : all) {
      each.complete(catalog);
      if (each.kind.isPresent()) {
        each.read = each.guarded(() -> read(each.kind.get(), each.reader)).flatMap(made -> made);
        each.reader.finish();
      } else {
        each.reader.headAlone();
      }
      if (isFirst(each, ids)) {
        each.read.ifPresent(policies::add);
      }
    }
    return policies;
  }

  private static Optional<Policy<?>> read(PolicyKind kind, DocumentReader reader) {
    return kind.read(reader).map(policy -> policy);
  }

  private static boolean isFirst(Pending each, Map<String, Pending> ids) {
    String id = each.item.plainText("id");
    Pending first = id == null ? null : ids.putIfAbsent(id, each);
    if (first != null) {
      String message = "the policy at " + first.place() + " has the same id.";
      each.item.problem("id", CoreProblem.DUPLICATE_ID, message, "Rename one of them.");
    }
    return first == null;
  }

  /**
   * What comes with policies that could not be read themselves: what they yield, their inputs, and
   * what they gave before.
   */
  List<Attribute<?>> withUnread() {
    Map<String, Attribute<?>> found = new LinkedHashMap<>();
    all.stream()
        .filter(each -> each.read.isEmpty())
        .flatMap(each -> Stream.of(each.yields, each.inputs, each.past).flatMap(List::stream))
        .forEach(attribute -> found.putIfAbsent(attribute.id(), attribute));
    return List.copyOf(found.values());
  }

  /** Where the policies stand that were read, by the paths by which compiling tells of them. */
  Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    for (Pending each : all) {
      each.read.ifPresent(
          policy -> places.putIfAbsent("/policies/" + policy.ref().id(), each.place()));
    }
    return places;
  }

  /**
   * The places of the policies of which one of these problems says that a key is unknown, where
   * something is told of another place too; otherwise none.
   */
  Set<String> misspelt(List<Problem> found) {
    Set<String> places = new HashSet<>();
    Set<Problem> within = new HashSet<>();
    for (Pending each : all) {
      List<Problem> own =
          found.stream().filter(problem -> problem.path().startsWith(each.place() + "/")).toList();
      if (own.stream().anyMatch(problem -> problem.code() == CoreProblem.UNKNOWN_KEY)) {
        places.add(each.place());
        within.addAll(own);
      }
    }
    return within.containsAll(found) ? Set.of() : places;
  }
}
