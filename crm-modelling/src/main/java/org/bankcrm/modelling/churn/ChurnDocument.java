package org.bankcrm.modelling.churn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.PolicyBook;

/** Reads and writes definitions of churn. */
final class ChurnDocument {

  private static final int MOST_FLOOR = 1_000_000_000;

  private static final DataKey<PolicyRef> REF =
      DataKey.parsed(
          "churn",
          LocalizedText.of("编号与版本，例如 churn@1", "an id and a version, as in churn@1"),
          "",
          PolicyRef::parse,
          "定义的编号与版本",
          "the id and the version of the definition");

  private static final DataKey<LocalizedText> NAME =
      DataKey.localized("name", "结果的名称", "what people call the outcome");

  private static final DataKey<String> EVENTS =
      DataKey.code(
          "events",
          "手册中一个窗口的编号，所指事件即该窗口所读取的事件",
          "the id of a window of the book: the events that it reads are meant");

  private static final DataKey<Occurrence> COMES =
      DataKey.word(
          "comes",
          List.of(Occurrence.values()),
          Occurrence::name,
          "结果期内没有该类事件（NONE），还是至少有一件（SOME），才算结果发生",
          "whether none of them within the horizon are the outcome, or some");

  private static final DataKey<Integer> GAP =
      DataKey.whole(
          "gapDays",
          0,
          ChurnDefinition.MOST_GAP,
          "观察日与结果期之间留出的天数",
          "days between the cut-off and the horizon, to leave time to act");

  private static final DataKey<Integer> DAYS =
      DataKey.whole(
          "horizonDays", 1, ChurnDefinition.MOST_DAYS, "结果期的天数", "the days of the horizon");

  private static final DataKey<Integer> MONTHS =
      DataKey.whole(
          "horizonMonths", 1, ChurnDefinition.MOST_MONTHS, "结果期的月数", "the months of the horizon");

  private static final DataKey<String> JOINED =
      DataKey.code(
          "joined", "手册中表示客户首日的日期属性", "the date of the book that is the customer's first day");

  private static final DataKey<String> ATTRIBUTE =
      DataKey.code("attribute", "数值属性的编号", "the id of a number");

  private static final DataKey<Integer> AT_LEAST =
      DataKey.whole(
          "atLeast",
          -MOST_FLOOR,
          MOST_FLOOR,
          "下限；金额以元等主币单位计",
          "the least that it is; of amounts in whole units");

  private static final DataKey<List<DataReader>> AMONG =
      DataKey.objects(
          "among",
          DataForm.of().needed(ATTRIBUTE).needed(AT_LEAST),
          0,
          ChurnDefinition.MOST_FLOORS,
          "观察日须全部成立，客户才计入；缺失者不计入",
          "what must hold on the cut-off day for a customer to be among them");

  private static final DataKey<SortedSet<String>> FEATURES =
      DataKey.codes(
          "features",
          1,
          ChurnDefinition.MOST_FEATURES,
          "模型所用的数值：窗口所得，或由窗口与首日计算所得",
          "the numbers that models learn from: of windows, or computed from these and the first day");

  static final RuleDocument KIND =
      RuleDocument.of(
          "churn",
          DataForm.of()
              .needed(REF)
              .needed(NAME)
              .needed(EVENTS)
              .needed(COMES)
              .usually(GAP, 0)
              .maybe(DAYS)
              .maybe(MONTHS)
              .maybe(JOINED)
              .maybe(AMONG)
              .needed(FEATURES)
              .oneOf(DAYS, MONTHS),
          LocalizedText.of(
              "何谓流失或购买：看哪些事件、观察日后的哪些天，以及观察日已知的数值。",
              "What is called leaving, or buying: which events, over which days after a cut-off, and"
                  + " what is known on it."));

  private ChurnDocument() {}

  static ChurnDefinition read(Object tree, PolicyBook book) {
    return KIND.read(tree, document -> read(document, book));
  }

  private static Optional<ChurnDefinition> read(DataReader document, PolicyBook book) {
    Optional<PolicyRef> ref = document.find(REF);
    Optional<LocalizedText> name = document.find(NAME);
    Optional<Occurrence> comes = document.find(COMES);
    Optional<ChurnDefinition.Horizon> horizon = horizon(document);
    Read read = read(document, new KnownThen(book, document.find(JOINED)));
    return document.made(
        "a definition whose parts are within their bounds",
        () ->
            new ChurnDefinition(
                ref.orElseThrow(),
                name.orElseThrow(),
                read.events.orElseThrow(),
                comes.orElseThrow(),
                horizon.orElseThrow(),
                read.joined,
                read.among,
                read.features));
  }

  /** What of a definition the book has to have. */
  private record Read(
      Optional<String> events,
      Optional<String> joined,
      List<ChurnDefinition.Floor> among,
      SortedSet<String> features) {}

  private static Read read(DataReader document, KnownThen known) {
    known.checkJoined(document::problem);
    Optional<String> events = document.find(EVENTS);
    events.ifPresent(id -> known.checkWindow(id, document::problem));
    List<ChurnDefinition.Floor> among = document.each(AMONG, each -> floor(each, known));
    SortedSet<String> features = document.find(FEATURES).orElse(new TreeSet<>());
    features.forEach(id -> known.checkNumber(FEATURES.name(), id, document::problem));
    return new Read(events, known.joined(), among, features);
  }

  private static Optional<ChurnDefinition.Horizon> horizon(DataReader document) {
    checkHorizon(document);
    Optional<CalendarSpan> days = document.find(DAYS).map(CalendarSpan::days);
    Optional<CalendarSpan> months = document.find(MONTHS).map(CalendarSpan::months);
    int gap = document.find(GAP).orElse(0);
    return days.or(() -> months).map(span -> new ChurnDefinition.Horizon(gap, span));
  }

  private static void checkHorizon(DataReader document) {
    boolean both = document.has(DAYS.name()) && document.has(MONTHS.name());
    boolean none = !document.has(DAYS.name()) && !document.has(MONTHS.name());
    String keys = "'" + DAYS.name() + "', '" + MONTHS.name() + "'";
    if (both) {
      String only = "only one of " + keys + " may stand here.";
      document.problem(MONTHS.name(), CoreProblem.ONE_KEY_OF, only, "Leave out the other.");
    } else if (none) {
      document.problem("", CoreProblem.ONE_KEY_OF, "one of the keys " + keys + " is missing.", "");
    }
  }

  private static Optional<ChurnDefinition.Floor> floor(DataReader object, KnownThen known) {
    Optional<String> attribute = object.find(ATTRIBUTE);
    Optional<Integer> atLeast = object.find(AT_LEAST);
    attribute.ifPresent(id -> known.checkNumber("attribute", id, object::problem));
    return object.made(
        "a number and its least",
        () -> new ChurnDefinition.Floor(attribute.orElseThrow(), atLeast.orElseThrow()));
  }

  static Map<String, Object> write(ChurnDefinition definition) {
    CalendarSpan span = definition.horizon().span();
    boolean days = span.unit() == CalendarSpan.Unit.DAYS;
    return RuleDocument.writer()
        .text(REF.name(), definition.ref().toString())
        .localized(NAME.name(), definition.name())
        .text(EVENTS.name(), definition.events())
        .text(COMES.name(), definition.comes().name())
        .integer(GAP.name(), definition.horizon().gapDays())
        .integer((days ? DAYS : MONTHS).name(), span.length())
        .text(JOINED.name(), definition.joined())
        .objects(AMONG.name(), definition.among(), ChurnDocument::write)
        .texts(FEATURES.name(), definition.features())
        .tree();
  }

  private static DataWriter write(ChurnDefinition.Floor floor) {
    return DataWriter.object()
        .text(ATTRIBUTE.name(), floor.attribute())
        .integer(AT_LEAST.name(), floor.atLeast());
  }
}
