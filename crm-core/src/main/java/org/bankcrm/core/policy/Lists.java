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
import org.bankcrm.core.policy.Value.Loader;

/** Lists of values under keys of documents. */
final class Lists {

  /** The mend where two members have one name. */
  static final String RENAME = "Rename one of them, or leave one out.";

  private static final Object UNREAD = new Object();

  private Lists() {}

  /** A list of members of one kind; each is checked as it would be under a key. */
  static <T> Value<List<T>> of(Value<T> member, int least, int most, boolean distinct) {
    Loader each = (object, key) -> members(member, object.list(key, Math.min(least, 1), most));
    Loader once = (object, key) -> distinct(member, object, key, (List<?>) each.load(object, key));
    Value<List<T>> value =
        new Value<>(
            new Shape.ListOf(member.shape(), least, most, distinct),
            distinct ? once : each,
            taken -> makeAll(member, (List<?>) taken),
            (object, key, values) -> object.list(key, values, member));
    return value
        .with((list, draft, key) -> checkSize(list, least, draft, key))
        .with((list, draft, key) -> checkEach(list, member, draft, key));
  }

  /** The members; of one that could not be read, something of which nothing can be made. */
  private static List<Object> members(Value<?> member, DocumentReader list) {
    List<Object> members = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      String place = Integer.toString(i);
      Object taken = member.load(list, place);
      members.add(taken instanceof Draft || list.couldRead(place) ? taken : UNREAD);
    }
    return members;
  }

  private static <T> Optional<T> make(Value<T> member, Object taken) {
    return taken == UNREAD ? Optional.empty() : member.make(taken);
  }

  /** Only the first of several that are the same, so that nothing is made of the others. */
  private static List<Object> distinct(
      Value<?> member, DocumentReader object, String key, List<?> taken) {
    List<Object> first = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int place = 0; place < taken.size(); place++) {
      Optional<?> made = make(member, taken.get(place));
      if (made.isEmpty() || seen.add(made.get())) {
        first.add(taken.get(place));
      } else {
        String path = "/" + key + "/" + place;
        String message = "the value stands in the list twice.";
        object.problemWithin(path, CoreProblem.DUPLICATE_MEMBER, message, "Remove one.");
      }
    }
    return first;
  }

  private static <T> Optional<List<T>> makeAll(Value<T> member, List<?> taken) {
    List<T> made = new ArrayList<>();
    for (Object each : taken) {
      make(member, each).ifPresent(made::add);
    }
    return made.size() == taken.size() ? Optional.of(made) : Optional.empty();
  }

  private static void checkSize(List<?> list, int least, Draft draft, String key) {
    if (list.size() < least) {
      String message = "the list has " + list.size() + " members but needs " + least + ".";
      draft.problem("/" + key, CoreProblem.WRONG_SIZE, message, "Add what is missing.");
    }
  }

  private static <T> void checkEach(List<T> list, Value<T> member, Draft draft, String key) {
    for (int place = 0; member.hasRules() && place < list.size(); place++) {
      member.check(list.get(place), draft, key + "/" + place);
    }
  }

  static <P> void checkDistinct(
      List<P> members, Key<?> key, Function<? super P, String> text, Draft draft, String name) {
    Map<String, Integer> seen = new HashMap<>();
    for (int place = 0; place < members.size(); place++) {
      String own = text.apply(members.get(place));
      Integer first = seen.putIfAbsent(own, place);
      if (first != null) {
        draft.problem(
            "/" + name + "/" + place + "/" + key.name(),
            CoreProblem.DUPLICATE_CODE,
            "'" + own + "' stands at " + first + " already.",
            RENAME);
      }
    }
  }
}
