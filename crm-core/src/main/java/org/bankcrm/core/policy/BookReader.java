package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Context;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.TreeCopy;
import org.bankcrm.core.internal.language.BookLanguage;
import org.bankcrm.core.internal.window.WindowReader;
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

  private static final String STAND_IN = "invalid";

  private final PolicyBookParser parser;

  private final DerivedPart derived = new DerivedPart();
  private final WindowReader windows;
  private final ProblemList problems = new ProblemList();
  private final Context context;
  private final BookPolicies policies;
  private final List<Item> roots = new ArrayList<>();
  private final List<Fields> parts = new ArrayList<>();
  private @Nullable Fields header;
  private @Nullable Set<String> policyIds;
  private int taken;

  /** Whether a text names what a policy gave before. */
  private boolean asksPast;

  /** Whether a text may have been meant to. */
  private boolean mayMeanPast;

  /** Whether all calendars could be read, so that one that is not there is missing. */
  private boolean calendarsRead = true;

  BookReader(PolicyBookParser parser, BookHints hints) {
    this.parser = parser;
    this.windows = new WindowReader(parser.events, derived);
    this.context = new Context(problems, parser.limits.internal());
    this.asksPast = hints.asksPast();
    this.policies =
        new BookPolicies(parser.kinds, parser.limits, hints.misspelt(), context.attributes());
  }

  /** Takes up a tree; of a part, what stands before its paths. */
  void take(Map<String, ?> treesByPrefix) {
    TreeCopy copy = new TreeCopy(context, this::note);
    treesByPrefix.forEach((prefix, tree) -> take(copy, tree, prefix));
  }

  private void note(String text) {
    if (Past.mayBeMeant(text)) {
      mayMeanPast = true;
      asksPast |= Past.isNamed(text);
    }
  }

  /** Takes up what is wrong with parts of which no trees could be made: anything may be theirs. */
  void miss(List<Problem> unread) {
    for (Problem problem : unread) {
      problems.add(problem.path(), problem.code(), problem.message(), problem.advice());
      leaveOut();
      taken++;
    }
  }

  private void leaveOut() {
    context.attributes().add(null);
    windows.leaveOut();
    calendarsRead = false;
  }

  /** What its problems say that would be read otherwise, if that was not known before. */
  Optional<BookHints> hints() {
    Set<String> misspelt = policies.misspelt(problems.all());
    boolean seeks =
        mayMeanPast
            && !asksPast
            && problems.all().stream()
                .anyMatch(problem -> problem.code() == CoreProblem.UNKNOWN_ATTRIBUTE);
    return misspelt.isEmpty() && !seeks
        ? Optional.empty()
        : Optional.of(new BookHints(misspelt, asksPast || seeks));
  }

  private void take(TreeCopy copy, @Nullable Object tree, String prefix) {
    taken++;
    if (tree == null) {
      tellEmpty(prefix);
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
      leaveOut(); // what is there may be theirs
    }
  }

  private void tellEmpty(String prefix) {
    context.attributes().add(null);
    String mend = "An empty file holds no document; leave it out, or write {} into it.";
    problems.add(prefix, CoreProblem.NULL_VALUE, "there is nothing here (null).", mend);
  }

  /**
   * The book.
   *
   * @throws InvalidPolicyException with what is wrong, in the order of the document
   */
  PolicyBook book() {
    Supplier<PolicyBook> book = read();
    problems.refuse(roots, InvalidPolicyException::new);
    return book.get();
  }

  /**
   * The engine of the book. Of a book with problems, the policies that could be read are looked at
   * together all the same.
   *
   * @throws InvalidPolicyException with what is wrong in the document, and with policies together
   */
  DecisionEngine engine() {
    PolicyBook book = read().get();
    Optional<DecisionEngine> engine = Optional.empty();
    try {
      engine = Optional.of(book.compile(parser.limits));
    } catch (InvalidPolicyException refused) {
      Map<String, String> places = policies.places();
      refused.problems().forEach(problem -> adopt(problem, places));
    }
    problems.refuse(roots, InvalidPolicyException::new);
    return engine.orElseThrow();
  }

  /** The ids of the policies as far as they can be told before any is read. */
  private Set<String> policyIds() {
    if (policyIds == null) {
      policyIds = findPolicyIds();
    }
    return policyIds;
  }

  private Set<String> findPolicyIds() {
    return parts.stream()
        .flatMap(part -> Stream.ofNullable(part.get("policies")))
        .flatMap(list -> list.tree() instanceof List<?> policies ? policies.stream() : null)
        .flatMap(
            each -> each instanceof Map<?, ?> policy ? Stream.ofNullable(policy.get("id")) : null)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toSet());
  }

  /** Reads all, and then makes the book, or of one with problems what could be read of it. */
  private Supplier<PolicyBook> read() {
    Optional<PolicyRef> ref = header();
    LocalizedText name = header == null ? null : name(header);
    List<BookCalendar> calendars = calendars();
    derived.take(calendars, calendarsRead);
    context.keepOut(this::policyIds);
    AttributeCatalog inputs = new CatalogPart(parser, parts, context, derived).read();
    context.keepOut(Set::of);
    windows(inputs);
    List<Policy<?>> read = policies(inputs);
    parts.forEach(Fields::finish);
    PolicyRef known = ref.orElse(PolicyRef.of(STAND_IN, 1));
    LocalizedText called = name == null ? LocalizedText.of(STAND_IN, STAND_IN) : name;
    return () -> begun(known, called, inputs).calendars(calendars).addAll(read).build();
  }

  private PolicyBook.Builder begun(PolicyRef ref, LocalizedText name, AttributeCatalog inputs) {
    boolean sound = problems.size() == 0;
    AttributeCatalog own = sound ? inputs : inputs.with(policies.withUnread());
    PolicyBook.Builder book = PolicyBook.builder(ref, name, own).asksPast(asksPast);
    if (sound) { // a window may compute what could not be read
      book.windows(Windows.of(windows.windows()));
    }
    return book;
  }

  private List<Policy<?>> policies(AttributeCatalog inputs) {
    for (Fields part : parts) {
      Item list = part.get("policies");
      if (list != null) {
        policies.take(list);
      }
    }
    return policies.read(inputs.with(policies.attributes(inputs, asksPast)));
  }

  /**
   * Tells a problem of policies together where they stand, unless it was told or follows from one.
   */
  private void adopt(Problem problem, Map<String, String> places) {
    String[] steps = problem.path().split("/", 4); // "", "policies", the id, the rest
    String policy = steps.length < 3 ? "" : "/policies/" + steps[2];
    String place = places.getOrDefault(policy, policy);
    String path = place + problem.path().substring(policy.length());
    boolean told =
        follows(problem)
            || problems.all().stream()
                .anyMatch(each -> each.path().equals(path) && each.code().equals(problem.code()));
    if (!told) {
      problems.add(path, problem.code(), problem.message(), problem.advice());
    }
  }

  /** Whether something may only be missed because it could not be read, or was told by reading. */
  private boolean follows(Problem problem) {
    ProblemCode code = problem.code();
    boolean named = code == CoreProblem.UNKNOWN_ATTRIBUTE || code == CoreProblem.UNKNOWN_POLICY;
    return named
        ? !context.attributes().isEmpty()
        : code == CoreProblem.UNKNOWN_CALENDAR
            && (!calendarsRead || problem.path().startsWith("/derived"));
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
      problems.add("", CoreProblem.MISSING_HEADER, "no part has the header.", mend);
      return Optional.empty();
    }
    if (headers.isEmpty()) {
      headers.add(parts.get(0));
    }
    Fields first = headers.get(0);
    headers.subList(1, headers.size()).forEach(other -> tellSecond(first, other));
    header = first;
    return HeadForm.ref(first, "book");
  }

  private static void tellSecond(Fields header, Fields other) {
    String message = "the header stands at " + header.place() + " already.";
    other.problem("book", CoreProblem.SECOND_HEADER, message, "Keep one of them.");
    other.skip(List.of("book", "version", "name"));
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
    return header.need("name", LocalizedForm::read);
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
      calendarsRead &= list == null || items != null;
      for (Item item : items == null ? List.<Item>of() : items) {
        DocumentReader reader = new DocumentReader(item.fields(), AttributeCatalog.of(), true);
        Optional<BookCalendar> read = BookCalendarForm.FORM.read(reader);
        calendarsRead &= read.isPresent();
        read.filter(calendar -> calendars.putIfAbsent(calendar.id(), calendar) != null)
            .map(calendar -> BookCalendar.twice("/id", calendar.id()))
            .ifPresent(item::adopt);
      }
    }
    return List.copyOf(calendars.values());
  }
}
