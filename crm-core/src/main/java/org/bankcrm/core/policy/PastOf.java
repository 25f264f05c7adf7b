package org.bankcrm.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.PastResults.Result;

/**
 * What a book asks of what one of its policies gave before.
 *
 * @param policy the id of the policy
 * @param formerly its present codes by those of earlier versions
 * @param yielded what it yields
 * @param before where that of the run before is handed in, if it is asked for
 * @param since where it is handed in since when
 */
record PastOf(
    String policy,
    Map<String, String> formerly,
    Attribute<?> yielded,
    Optional<Attribute<?>> before,
    Optional<Attribute<?>> since) {

  /** What is asked of the policies of a book, in their order. */
  static List<PastOf> all(AttributeCatalog catalog, List<PlannedPolicy> policies) {
    if (!Past.isIn(catalog)) {
      return List.of();
    }
    List<PastOf> all = new ArrayList<>();
    for (PlannedPolicy policy : policies) {
      Map<String, String> formerly = FormerCode.byOld(policy.policy.formerly());
      for (Attribute<?> yielded : policy.yields()) {
        Optional<Attribute<?>> before = catalog.find(Past.before(yielded.id()));
        Optional<Attribute<?>> since = catalog.find(Past.since(yielded.id()));
        if (before.isPresent() || since.isPresent()) {
          all.add(new PastOf(policy.policy.ref().id(), formerly, yielded, before, since));
        }
      }
    }
    return List.copyOf(all);
  }

  String id() {
    return yielded.id();
  }

  List<Attribute<?>> attributes() {
    return Stream.of(before, since).<Attribute<?>>flatMap(Optional::stream).toList();
  }

  /** A code, by that which stands for it now. */
  String present(String code) {
    return yielded instanceof CodeAttribute ? formerly.getOrDefault(code, code) : code;
  }

  /** What was kept, by the code that stands for it now. */
  Result present(Result kept) {
    return new Result(kept.value().map(this::present), kept.foreign(), kept.since(), kept.open());
  }

  void put(Filling facts, Optional<Result> kept) {
    Optional<Result> result = kept.map(this::present);
    Optional<Object> value = result.flatMap(Result::value).flatMap(this::read);
    if (value.isEmpty() || result.orElseThrow().open()) {
      attributes().forEach(each -> facts.absent(each, absence(result)));
      return;
    }
    before.ifPresent(each -> put(facts, each, value.get()));
    since.ifPresent(each -> putSince(facts, each, result.orElseThrow()));
  }

  /** What was put so; empty if the runs do not reach back so far. */
  Optional<Result> handedIn(Facts facts) {
    Optional<?> value = before.flatMap(facts::get);
    Optional<LocalDate> day = since.flatMap(facts::get).map(LocalDate.class::cast);
    if (value.isPresent()) {
      return Optional.of(Result.of(RecordMaker.text(value.get()), day));
    }
    return before
        .flatMap(facts::absence)
        .filter(why -> why != Absence.BEFORE_HISTORY)
        .map(why -> why == Absence.NOT_APPLICABLE ? Result.FOREIGN : Result.NEVER_TOLD);
  }

  /** Why nothing was given; what can no longer be read is not known. */
  private static Absence absence(Optional<Result> result) {
    if (result.isEmpty()) {
      return Absence.BEFORE_HISTORY;
    }
    boolean foreign = result.get().foreign() && !result.get().open();
    return foreign ? Absence.NOT_APPLICABLE : Absence.NOT_KNOWN;
  }

  private static void putSince(Filling facts, Attribute<?> since, Result result) {
    if (result.since().isPresent()) {
      put(facts, since, result.since().get());
    } else {
      facts.absent(since, Absence.BEFORE_HISTORY);
    }
  }

  /** Empty for a code that is none any more, and a number of more digits. */
  private Optional<Object> read(String text) {
    try {
      return Optional.of(
          yielded.type().kind() == ValueType.Kind.YES_NO
              ? yesNo(text)
              : ValueText.parse(yielded.type(), text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean yesNo(String text) {
    Checks.require(text.equals("yes") || text.equals("no"), "value", "must be yes or no");
    return text.equals("yes");
  }

  @SuppressWarnings("unchecked") // the value is of the type of what is yielded, or a day
  private static <T> void put(Filling facts, Attribute<T> attribute, Object value) {
    facts.put(attribute, (T) value);
  }
}
