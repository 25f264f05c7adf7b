package org.bankcrm.alert;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;

/** The keys of what an indicator makes of its events: one for each way. */
final class ReckoningForm {

  private static final int LONGEST_ID = 120;

  private static final Key<Within> LOOKS_BACK =
      Key.of("within", WithinForm.VALUE, "向前看多久", "how far it looks back");

  private static final Value<String> CARRIED = beginning("event.");

  private static final Key<String> OF =
      Key.of("of", CARRIED, "所取的事件值，须在 payload 中", "the value of events, one of the payload");

  private static final Key<Condition> AFTER =
      Key.of("after", Values.condition(), "在前的事件", "which events they follow");

  private static final Key<Within> APART =
      Key.of("apart", WithinForm.VALUE, "两者至多相隔多久", "how far the two may lie apart");

  private static final Key<String> SAME =
      Key.of("same", CARRIED, "须相同的事件值，例如金额", "the value that must agree, such as the amount");

  private static final Key<Share> TOLERANCE =
      Key.of(
          "tolerance",
          Values.share(),
          "两者可相差的比例，以在前者为准；未写则须相等",
          "by how much of the first one it may differ; left out, not at all");

  private static final Key<Condition> PAID =
      Key.of("paid", Values.condition(), "哪些事件为还款", "which events are payments");

  private static final Form<Reckoning.Count> COUNT_FORM =
      Form.<Reckoning.Count>of()
          .needed(LOOKS_BACK, Reckoning.Count::within)
          .makes(draft -> new Reckoning.Count(draft.get(LOOKS_BACK)));

  private static final Form<Reckoning.Value> VALUE_FORM =
      Form.<Reckoning.Value>of()
          .needed(OF, Reckoning.Value::of)
          .makes(draft -> new Reckoning.Value(draft.get(OF)));

  private static final Form<Reckoning.Pairs> PAIRS_FORM =
      Form.<Reckoning.Pairs>of()
          .needed(AFTER, Reckoning.Pairs::after)
          .needed(APART, Reckoning.Pairs::apart)
          .maybe(SAME, Reckoning.Pairs::same)
          .usually(TOLERANCE, Share.NONE, Reckoning.Pairs::tolerance)
          .needed(LOOKS_BACK, Reckoning.Pairs::within)
          .makes(ReckoningForm::pairs);

  private static final Form<Reckoning.PastDue> PAST_DUE_FORM =
      Form.<Reckoning.PastDue>of()
          .needed(OF, Reckoning.PastDue::of)
          .needed(PAID, Reckoning.PastDue::paid)
          .makes(draft -> new Reckoning.PastDue(draft.get(OF), draft.get(PAID)));

  /**
   * One way to reckon, with its key.
   *
   * @param isIt whether a reckoning is of this way
   */
  private record Way<R extends Reckoning>(
      Key<R> key, Class<R> type, Predicate<? super R> isIt, boolean isMeasure) {

    Optional<R> of(Reckoning how) {
      return Optional.of(how).filter(type::isInstance).map(type::cast).filter(isIt);
    }

    /** Puts a reckoning that is one of these under the key. */
    void put(Reckoning how, Entry into) {
      of(how).ifPresent(each -> into.put(key, each));
    }

    void addTo(Form.Definition<Indicator> form) {
      form.maybe(key, indicator -> of(indicator.how()));
    }
  }

  private static final Way<Reckoning.Measured> IS_NEW =
      measured(
          Reckoning.What.IS_NEW,
          "isNew",
          "当前事件的值此前未出现过，例如新的对手方；只记住最近出现的 256 个",
          "whether the event at hand has a value that none had before, such as a new counterparty;"
              + " the 256 that were met last are remembered");

  private static final Way<Reckoning.PastDue> PAST_DUE =
      way(
          Key.of(
              "pastDue",
              Values.object(PAST_DUE_FORM),
              "逾期天数：由应还计划与还款推算，还款先抵最早的一期；未还清的至多区分 480 期",
              "days past due, reckoned from instalments and payments, which go to the oldest"
                  + " first; the 480 oldest unpaid ones are told apart"),
          Reckoning.PastDue.class);

  private static final List<Way<?>> WAYS =
      List.of(
          way(
              Key.of("count", Values.object(COUNT_FORM), "事件次数", "how many events there are"),
              Reckoning.Count.class),
          measured(Reckoning.What.SUM, "sum", "事件值合计", "what a value of theirs comes to"),
          measured(Reckoning.What.LARGEST, "largest", "事件值最大者", "the largest value"),
          measured(Reckoning.What.SMALLEST, "smallest", "事件值最小者", "the smallest value"),
          measured(Reckoning.What.LATEST, "latest", "事件值最近者", "the latest value"),
          measured(
              Reckoning.What.DISTINCT,
              "distinct",
              "不同事件值的个数，例如对手方个数；超过 1000 个时只计最近出现的",
              "how many different values there are, such as counterparties; of more than 1,000 those"
                  + " that were met last count"),
          way(
              Key.of(
                  "pairs",
                  Values.object(PAIRS_FORM),
                  "紧随另一事件的次数，例如快进快出；等待配对的在前事件至多 256 个",
                  "how many follow another event closely, such as money that goes out as it came in; at"
                      + " most the 256 latest first events wait for a second"),
              Reckoning.Pairs.class),
          new Way<>(
              Key.of("value", Values.object(VALUE_FORM), "当前事件的值", "a value of the event at hand"),
              Reckoning.Value.class,
              each -> true,
              true),
          IS_NEW,
          elapsed(
              Reckoning.From.EVENT,
              "gap",
              "当前事件距上一次多久，例如久未使用后首次使用",
              "how long before the event at hand the last one was, such as a first use after"
                  + " months"),
          elapsed(
              Reckoning.From.NOW,
              "since",
              "距最近一次多久，例如工资停发",
              "how long ago the latest one was, such as a salary that stopped"),
          PAST_DUE);

  private ReckoningForm() {}

  private static <R extends Reckoning> Way<R> way(Key<R> key, Class<R> type) {
    return new Way<>(key, type, each -> true, false);
  }

  private static Way<Reckoning.Measured> measured(
      Reckoning.What what, String name, String zh, String en) {
    Form<Reckoning.Measured> form =
        Form.<Reckoning.Measured>of()
            .needed(OF, Reckoning.Measured::of)
            .needed(LOOKS_BACK, Reckoning.Measured::within)
            .makes(draft -> new Reckoning.Measured(what, draft.get(OF), draft.get(LOOKS_BACK)));
    return new Way<>(
        Key.of(name, Values.object(form), zh, en),
        Reckoning.Measured.class,
        each -> each.what() == what,
        !what.tellsApart());
  }

  private static Way<Reckoning.Elapsed> elapsed(
      Reckoning.From from, String name, String zh, String en) {
    Form<Reckoning.Elapsed> form =
        Form.<Reckoning.Elapsed>of()
            .needed(WithinForm.UNIT, Reckoning.Elapsed::in)
            .makes(draft -> new Reckoning.Elapsed(from, draft.get(WithinForm.UNIT)));
    return new Way<>(
        Key.of(name, Values.object(form), zh, en),
        Reckoning.Elapsed.class,
        each -> each.from() == from,
        false);
  }

  private static Reckoning.Pairs pairs(Draft draft) {
    return new Reckoning.Pairs(
        draft.get(AFTER),
        draft.get(APART),
        draft.find(SAME),
        draft.get(TOLERANCE),
        draft.get(LOOKS_BACK));
  }

  /** One of the keys for each way, of which one must stand. */
  static Form.Definition<Indicator> addTo(Form.Definition<Indicator> form) {
    WAYS.forEach(each -> each.addTo(form));
    return form.oneOf(WAYS.stream().map(Way::key).toArray(Key<?>[]::new));
  }

  /** Puts a reckoning under its own key. */
  static Entry put(Entry entry, Reckoning how) {
    WAYS.forEach(each -> each.put(how, entry));
    return entry;
  }

  static Reckoning read(Draft draft) {
    return WAYS.stream()
        .flatMap(each -> draft.find(each.key()).stream())
        .map(Reckoning.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The attribute of an indicator, as far as it can be told before any condition is read. */
  static Optional<Attribute<?>> attribute(
      Draft part, AttributeCatalog payload, String id, LocalizedText name) {
    Optional<Attribute<?>> of = found(part, OF, Way::isMeasure).flatMap(payload::find);
    List<Way<?>> ways = WAYS.stream().filter(each -> part.has(each.key())).toList();
    boolean measures = ways.stream().anyMatch(Way::isMeasure);
    if (ways.isEmpty() || (measures && of.isEmpty())) {
      return Optional.empty(); // told already, and of a type that nobody knows
    }
    ValueType otherwise = part.has(IS_NEW.key()) ? ValueType.YES_NO : ValueType.INTEGER;
    ValueType type = of.map(Attribute::type).orElse(otherwise);
    return Optional.of(Indicator.attribute(id, name, type, of, unit(part)));
  }

  private static Optional<Within.Unit> unit(Draft part) {
    return part.has(PAST_DUE.key())
        ? Optional.of(Within.Unit.DAYS)
        : found(part, WithinForm.UNIT, way -> way.type() == Reckoning.Elapsed.class);
  }

  /** What stands under a key of one of these ways. */
  private static <T> Optional<T> found(Draft part, Key<T> key, Predicate<Way<?>> ofWhich) {
    return WAYS.stream()
        .filter(ofWhich)
        .flatMap(each -> part.part(each.key()).stream())
        .flatMap(object -> object.find(key).stream())
        .findFirst();
  }

  static Value<String> beginning(String prefix) {
    return Values.policyId(LONGEST_ID)
        .where(
            id -> id.startsWith(prefix) && id.length() > prefix.length(),
            CoreProblem.INVALID_ID,
            "the id must begin with '" + prefix + "'.",
            "Write '" + prefix + "' before it.");
  }
}
