package org.bankcrm.core.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.erasure.KernelParts;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PastResults;
import org.bankcrm.core.policy.PastResults.Result;

/**
 * What a book gave a customer in the run before, as what is held of the customer.
 *
 * <p>Of a result that both records were given alike that is known, since the earlier day, or since
 * a day that is not known where one record does not know it. Of one that they were given otherwise,
 * or that could not be told of one, nothing is known until the next run: no rung was ever given to
 * the customer as one. What one record alone has a result of stays. The day of the run is the later
 * one. Order and grouping never matter, and a state joined with itself is itself. Immutable and
 * thread-safe.
 */
public final class PastJoin extends NamedJoin<PastResults> {

  /**
   * What the records were given otherwise: an earlier run could not tell it, nor could the last.
   */
  private static final Result UNKNOWN = new Result(Optional.empty(), false, Optional.empty(), true);

  private PastJoin(String key, LocalizedText name) {
    super(KernelParts.PAST, key, name);
  }

  /**
   * The results of a book, held under a key such as the id of the book.
   *
   * @throws IllegalArgumentException if the key is none
   */
  public static PastJoin of(String key, LocalizedText name) {
    return new PastJoin(key, name);
  }

  @Override
  public Map<String, Object> write(PastResults state) {
    return state.toDocument();
  }

  @Override
  public PastResults read(Object tree) {
    return PastResults.parse(tree);
  }

  @Override
  public PastResults join(PastResults one, PastResults other) {
    SortedMap<String, Result> results = new TreeMap<>(one.results());
    other.results().forEach((id, result) -> results.merge(id, result, PastJoin::both));
    Optional<LocalDate> last =
        Stream.of(one.asOf(), other.asOf())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    return new PastResults(last, results);
  }

  private static Result both(Result one, Result other) {
    boolean same = one.value().equals(other.value()) && one.foreign() == other.foreign();
    if (!same) {
      return UNKNOWN;
    }
    Optional<LocalDate> since =
        one.since().isPresent() && other.since().isPresent()
            ? Stream.of(one.since(), other.since())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
            : Optional.empty();
    return new Result(one.value(), one.foreign(), since, one.open() || other.open());
  }

  @Override
  public List<String> explain(
      Map<String, PastResults> before, PastResults after, Language language) {
    List<String> lost = new ArrayList<>();
    for (String id : after.results().keySet()) {
      boolean told =
          before.values().stream()
              .flatMap(past -> Optional.ofNullable(past.results().get(id)).stream())
              .anyMatch(result -> result.value().isPresent() || result.foreign());
      if (told && UNKNOWN.equals(after.results().get(id))) {
        lost.add(id);
      }
    }
    return lost.isEmpty()
        ? Collections.emptyList()
        : List.of(
            language.say(
                JoinSaying.PAST_DIFFERS, Map.of("part", name(), "results", language.list(lost))));
  }
}
