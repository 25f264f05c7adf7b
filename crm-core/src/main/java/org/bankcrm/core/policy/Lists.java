package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Numbered;
import org.bankcrm.core.policy.Value.Loader;

/** Lists of values under keys of documents. */
final class Lists {

  /** The mend where two members have one name. */
  static final String RENAME = "Rename one of them, or leave one out.";

  private static final Object UNREAD = new Object();

  /** Stands where a value stands that stood in the list before. */
  private static final Object TWICE = new Object();

  private Lists() {}

  /** A list of members of one kind; each is checked as it would be under a key. */
  static <T> Value<List<T>> of(Value<T> member, int least, int most, boolean distinct) {
    Loader each = (object, key) -> members(member, object.list(key, Math.min(least, 1), most));
    Loader once = (object, key) -> distinct(member, object, key, (List<?>) each.load(object, key));
    Value<List<T>> value =
        new Value<>(
            new Shape.ListOf(member.shape(), least, most, distinct),
            distinct ? once : each,
            taken -> made((List<?>) taken, one -> make(member, one)),
            (object, key, values) -> object.list(key, values, member));
    return value
        .with((made, draft, key) -> checkSize(made, least, draft, key))
        .with((made, draft, key) -> checkEach(made, member, draft, key));
  }

  /** The members; of one that could not be read, something of which nothing can be made. */
  private static List<Object> members(Value<?> member, DocumentReader list) {
    int size = list.size();
    List<Object> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      String place = Numbered.key(i);
      Object taken = member.load(list, place);
      members.add(taken instanceof Draft || list.couldRead(place) ? taken : UNREAD);
    }
    return members;
  }

  private static <T> Optional<T> make(Value<T> member, Object taken) {
    return taken == UNREAD ? Optional.empty() : member.make(taken).whole();
  }

  /** The members, but of several that are the same the first alone; the others keep places. */
  private static List<Object> distinct(
      Value<?> member, DocumentReader object, String key, List<?> taken) {
    List<Object> first = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int place = 0; place < taken.size(); place++) {
      Optional<?> made = make(member, taken.get(place));
      if (made.isEmpty() || seen.add(made.get())) {
        first.add(taken.get(place));
      } else {
        first.add(TWICE);
        String path = "/" + key + "/" + place;
        String message = "the value stands in the list twice.";
        object.problemWithin(path, CoreProblem.DUPLICATE_MEMBER, message, "Remove one.");
      }
    }
    return first;
  }

  /** What is made of members; the list itself where all of them could be read. */
  static <T> Made<List<T>> made(List<?> taken, Function<Object, Optional<T>> maker) {
    List<T> all = new ArrayList<>(taken.size());
    List<Object> places = new ArrayList<>(taken.size());
    boolean whole = true;
    for (Object each : taken) {
      Optional<T> made = each == TWICE ? Optional.empty() : maker.apply(each);
      made.ifPresent(all::add);
      places.add(made.isPresent() ? made.get() : Made.NOTHING);
      whole &= made.isPresent() || each == TWICE;
    }
    return new Made<>(whole ? Optional.of(all) : Optional.empty(), places);
  }

  private static void checkSize(Made<?> made, int least, Draft draft, String key) {
    if (made.size() < least) {
      String message = "the list has " + made.size() + " members but needs " + least + ".";
      draft.problem("/" + key, CoreProblem.WRONG_SIZE, message, "Add what is missing.");
    }
  }

  @SuppressWarnings("unchecked") // the members are those of the list
  private static <T> void checkEach(Made<List<T>> made, Value<T> member, Draft draft, String key) {
    if (member.hasRules()) {
      for (Member<?> each : made.members()) {
        member.check(Made.of(Optional.of((T) each.value())), draft, key + "/" + each.place());
      }
    }
  }

  /** Codes are told apart that could be read, even of members of which something else could not. */
  @SuppressWarnings("unchecked") // the members are those of the list
  static <P> void checkDistinct(
      Made<List<P>> made, Key<?> key, Function<? super P, String> text, Draft draft, String name) {
    Map<String, Integer> seen = new HashMap<>();
    for (int place = 0; place < made.size(); place++) {
      Object member = made.places().get(place);
      Optional<String> own =
          member == Made.NOTHING
              ? draft.at(name, place).flatMap(part -> part.known(key)).map(Object::toString)
              : Optional.of(text.apply((P) member));
      Integer first = own.isEmpty() ? null : seen.putIfAbsent(own.get(), place);
      if (first != null) {
        draft.problem(
            "/" + name + "/" + place + "/" + key.name(),
            CoreProblem.DUPLICATE_CODE,
            "'" + own.orElse("") + "' stands at " + first + " already.",
            RENAME);
      }
    }
  }
}
