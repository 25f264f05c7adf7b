package org.bankcrm.alert;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;

/** The keys of an indicator. */
final class IndicatorForm {

  private static final int LONGEST_ID = 120;
  private static final int MOST_TYPES = 100;

  private static final Key<Integer> MINUTES =
      span(Within.Unit.MINUTES, "最近多少分钟", "so many minutes");
  private static final Key<Integer> HOURS = span(Within.Unit.HOURS, "最近多少小时", "so many hours");
  private static final Key<Integer> DAYS = span(Within.Unit.DAYS, "最近多少天", "so many days");

  static final Form<Within> WITHIN =
      Form.<Within>of()
          .maybe(MINUTES, within -> length(within, Within.Unit.MINUTES))
          .maybe(HOURS, within -> length(within, Within.Unit.HOURS))
          .maybe(DAYS, within -> length(within, Within.Unit.DAYS))
          .oneOf(MINUTES, HOURS, DAYS)
          .makes(IndicatorForm::within);

  private static final Key<Within> LOOKS_BACK =
      Key.of("within", Values.object(WITHIN), "向前看多久", "how far it looks back");

  private static final Value<String> CARRIED = beginning("event.");

  private static final Key<String> OF =
      Key.of("of", CARRIED, "所取的事件值，须在 payload 中", "the value of events, one of the payload");

  private static final Key<Within.Unit> UNIT =
      Key.of("unit", unit(), "计量单位", "what it is counted in");

  private static final Key<Condition> AFTER =
      Key.of("after", Values.condition(), "在前的事件", "which events they follow");

  private static final Key<Within> APART =
      Key.of("apart", Values.object(WITHIN), "两者至多相隔多久", "how far the two may lie apart");

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

  private static final Form<Reckoning.Pairs> PAIRS_FORM =
      Form.<Reckoning.Pairs>of()
          .needed(AFTER, Reckoning.Pairs::after)
          .needed(APART, Reckoning.Pairs::apart)
          .maybe(SAME, Reckoning.Pairs::same)
          .usually(TOLERANCE, Share.NONE, Reckoning.Pairs::tolerance)
          .needed(LOOKS_BACK, Reckoning.Pairs::within)
          .makes(IndicatorForm::pairs);

  private static final Form<Reckoning.PastDue> PAST_DUE_FORM =
      Form.<Reckoning.PastDue>of()
          .needed(OF, Reckoning.PastDue::of)
          .needed(PAID, Reckoning.PastDue::paid)
          .makes(draft -> new Reckoning.PastDue(draft.get(OF), draft.get(PAID)));

  static final Key<Reckoning.Count> COUNT =
      Key.of("count", Values.object(COUNT_FORM), "事件次数", "how many events there are");

  static final Key<Reckoning.Sum> SUM =
      measured(
          "sum",
          Reckoning.Sum::of,
          Reckoning.Sum::within,
          draft -> new Reckoning.Sum(draft.get(OF), draft.get(LOOKS_BACK)),
          "事件值合计",
          "what a value of theirs comes to");

  static final Key<Reckoning.Largest> LARGEST =
      measured(
          "largest",
          Reckoning.Largest::of,
          Reckoning.Largest::within,
          draft -> new Reckoning.Largest(draft.get(OF), draft.get(LOOKS_BACK)),
          "事件值最大者",
          "the largest value");

  static final Key<Reckoning.Smallest> SMALLEST =
      measured(
          "smallest",
          Reckoning.Smallest::of,
          Reckoning.Smallest::within,
          draft -> new Reckoning.Smallest(draft.get(OF), draft.get(LOOKS_BACK)),
          "事件值最小者",
          "the smallest value");

  static final Key<Reckoning.Latest> LATEST =
      measured(
          "latest",
          Reckoning.Latest::of,
          Reckoning.Latest::within,
          draft -> new Reckoning.Latest(draft.get(OF), draft.get(LOOKS_BACK)),
          "事件值最近者",
          "the latest value");

  static final Key<Reckoning.Distinct> DISTINCT =
      measured(
          "distinct",
          Reckoning.Distinct::of,
          Reckoning.Distinct::within,
          draft -> new Reckoning.Distinct(draft.get(OF), draft.get(LOOKS_BACK)),
          "不同事件值的个数，例如对手方个数",
          "how many different values there are, such as counterparties");

  static final Key<Reckoning.IsNew> IS_NEW =
      measured(
          "isNew",
          Reckoning.IsNew::of,
          Reckoning.IsNew::within,
          draft -> new Reckoning.IsNew(draft.get(OF), draft.get(LOOKS_BACK)),
          "当前事件的值此前未出现过，例如新的对手方",
          "whether the event at hand has a value that none had before, such as a new counterparty");

  static final Key<Reckoning.Value> VALUE =
      Key.of(
          "value",
          Values.object(
              Form.<Reckoning.Value>of()
                  .needed(OF, Reckoning.Value::of)
                  .makes(draft -> new Reckoning.Value(draft.get(OF)))),
          "当前事件的值",
          "a value of the event at hand");

  static final Key<Reckoning.Gap> GAP =
      Key.of(
          "gap",
          Values.object(
              Form.<Reckoning.Gap>of()
                  .needed(UNIT, Reckoning.Gap::unit)
                  .makes(draft -> new Reckoning.Gap(draft.get(UNIT)))),
          "当前事件距上一次多久，例如久未使用后首次使用",
          "how long before the event at hand the last one was, such as a first use after months");

  static final Key<Reckoning.Since> SINCE =
      Key.of(
          "since",
          Values.object(
              Form.<Reckoning.Since>of()
                  .needed(UNIT, Reckoning.Since::unit)
                  .makes(draft -> new Reckoning.Since(draft.get(UNIT)))),
          "距最近一次多久，例如工资停发",
          "how long ago the latest one was, such as a salary that stopped");

  static final Key<Reckoning.Pairs> PAIRS =
      Key.of(
          "pairs",
          Values.object(PAIRS_FORM),
          "紧随另一事件的次数，例如快进快出",
          "how many follow another event closely, such as money that goes out as it came in");

  static final Key<Reckoning.PastDue> PAST_DUE =
      Key.of(
          "pastDue",
          Values.object(PAST_DUE_FORM),
          "逾期天数：由应还计划与还款推算，还款先抵最早的一期",
          "days past due, reckoned from instalments and payments, which go to the oldest first");

  /** Those that tell a value of what they measure. */
  private static final List<Key<? extends Reckoning>> MEASURES =
      List.of(SUM, LARGEST, SMALLEST, LATEST, VALUE);

  private static final List<Key<? extends Reckoning>> RECKONINGS =
      List.of(
          COUNT, SUM, LARGEST, SMALLEST, LATEST, DISTINCT, PAIRS, VALUE, IS_NEW, GAP, SINCE,
          PAST_DUE);

  static final Key<String> ID =
      Key.of("id", beginning(Indicator.PREFIX), "指标编号，以 signal. 开头", "the attribute that it is");

  private static final Key<List<String>> TYPES =
      Key.of(
          "types",
          Values.list(Values.code(), 1, MOST_TYPES),
          "计入的事件类型；未写则为全部",
          "the types of event that count; left out, all");

  private static final Key<Condition> WHERE =
      Key.of(
          "where",
          Values.condition(),
          "计入的事件须满足的条件；未写则为全部",
          "which events count, by what they carry; left out, all");

  private static final Key<LocalTime> FROM =
      Key.of("from", Values.time(), "起始时刻，含", "the first time of the day that belongs to it");

  private static final Key<LocalTime> UNTIL =
      Key.of("until", Values.time(), "结束时刻，不含", "the time that ends it");

  private static final Form<DayHours> HOURS_FORM =
      Form.<DayHours>of()
          .needed(FROM, DayHours::from)
          .needed(UNTIL, DayHours::until)
          .makes(draft -> new DayHours(draft.get(FROM), draft.get(UNTIL)));

  private static final Key<DayHours> AT =
      Key.of(
          "at",
          Values.object(HOURS_FORM),
          "仅计每日该时段内的事件，例如夜间；可跨午夜",
          "only events in these hours of the day count, such as those of the night; they may go"
              + " over midnight");

  static final Form<Indicator> FORM = form();

  private IndicatorForm() {}

  private static Form<Indicator> form() {
    Form.Definition<Indicator> form =
        Form.<Indicator>of()
            .needed(ID, Indicator::id)
            .needed(Key.NAME, Indicator::name)
            .usually(TYPES, List.of(), Indicator::types)
            .usually(WHERE, Condition.always(), Indicator::where)
            .maybe(AT, Indicator::hours);
    maybe(form, COUNT, Reckoning.Count.class);
    maybe(form, SUM, Reckoning.Sum.class);
    maybe(form, LARGEST, Reckoning.Largest.class);
    maybe(form, SMALLEST, Reckoning.Smallest.class);
    maybe(form, LATEST, Reckoning.Latest.class);
    maybe(form, DISTINCT, Reckoning.Distinct.class);
    maybe(form, PAIRS, Reckoning.Pairs.class);
    maybe(form, VALUE, Reckoning.Value.class);
    maybe(form, IS_NEW, Reckoning.IsNew.class);
    maybe(form, GAP, Reckoning.Gap.class);
    maybe(form, SINCE, Reckoning.Since.class);
    maybe(form, PAST_DUE, Reckoning.PastDue.class);
    return form.oneOf(RECKONINGS.toArray(Key<?>[]::new)).makes(IndicatorForm::indicator);
  }

  private static <R extends Reckoning> void maybe(
      Form.Definition<Indicator> form, Key<R> key, Class<R> type) {
    form.maybe(
        key, indicator -> Optional.of(indicator.how()).filter(type::isInstance).map(type::cast));
  }

  private static Indicator indicator(Draft draft) {
    return new Indicator(
        draft.get(ID),
        draft.get(Key.NAME),
        draft.get(TYPES),
        draft.get(WHERE),
        draft.find(AT),
        reckoning(draft).orElseThrow());
  }

  private static Optional<Reckoning> reckoning(Draft draft) {
    for (Key<? extends Reckoning> key : RECKONINGS) {
      if (draft.has(key)) {
        return draft.find(key).map(Reckoning.class::cast);
      }
    }
    return Optional.empty();
  }

  /** The attribute, as far as it can be told before any condition is read. */
  static Optional<Attribute<?>> attribute(Draft part, AttributeCatalog payload) {
    Optional<Attribute<?>> of =
        MEASURES.stream()
            .flatMap(key -> part.part(key).stream())
            .flatMap(object -> object.find(OF).stream())
            .findFirst()
            .flatMap(payload::find);
    boolean measures = MEASURES.stream().anyMatch(part::has);
    Optional<String> id = part.find(ID);
    Optional<LocalizedText> name = part.find(Key.NAME);
    if (id.isEmpty() || name.isEmpty() || (measures && of.isEmpty())) {
      return Optional.empty();
    }
    ValueType type =
        of.map(Attribute::type).orElse(part.has(IS_NEW) ? ValueType.YES_NO : ValueType.INTEGER);
    return Optional.of(Indicator.attribute(id.get(), name.get(), type, of, unit(part)));
  }

  private static Optional<Within.Unit> unit(Draft part) {
    return part.has(PAST_DUE)
        ? Optional.of(Within.Unit.DAYS)
        : Stream.<Key<? extends Reckoning>>of(GAP, SINCE)
            .flatMap(key -> part.part(key).stream())
            .flatMap(object -> object.find(UNIT).stream())
            .findFirst();
  }

  private static Value<String> beginning(String prefix) {
    return Values.policyId(LONGEST_ID)
        .where(
            id -> id.startsWith(prefix) && id.length() > prefix.length(),
            CoreProblem.INVALID_ID,
            "the id must begin with '" + prefix + "'.",
            "Write '" + prefix + "' before it.");
  }

  private static <R> Key<R> measured(
      String name,
      Function<R, String> of,
      Function<R, Within> within,
      Function<Draft, R> makes,
      String zh,
      String en) {
    Form<R> form = Form.<R>of().needed(OF, of).needed(LOOKS_BACK, within).makes(makes);
    return Key.of(name, Values.object(form), zh, en);
  }

  private static Reckoning.Pairs pairs(Draft draft) {
    return new Reckoning.Pairs(
        draft.get(AFTER),
        draft.get(APART),
        draft.find(SAME),
        draft.get(TOLERANCE),
        draft.get(LOOKS_BACK));
  }

  static Value<Within.Unit> unit() {
    return Values.word(Within.Unit.class, word -> word.name().toLowerCase(Locale.ROOT));
  }

  private static Key<Integer> span(Within.Unit unit, String zh, String en) {
    String name = unit.name().toLowerCase(Locale.ROOT);
    return Key.of(name, Values.whole(1, unit.most()), zh, en);
  }

  private static Optional<Integer> length(Within within, Within.Unit unit) {
    return within.unit() == unit ? Optional.of(within.length()) : Optional.empty();
  }

  private static Within within(Draft draft) {
    return draft
        .find(MINUTES)
        .map(Within::minutes)
        .or(() -> draft.find(HOURS).map(Within::hours))
        .orElseGet(() -> Within.days(draft.get(DAYS)));
  }
}
