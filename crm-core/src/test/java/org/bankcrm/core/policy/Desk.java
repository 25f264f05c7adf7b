package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;

/** A kind of policy with a key of every sort, told by its form alone: the desk that serves. */
record Desk(
    PolicyHead head,
    String place,
    List<String> marks,
    Optional<Integer> least,
    Optional<Integer> most,
    int seats,
    BigDecimal share,
    Optional<Boolean> walkIn,
    Optional<Way> way,
    List<Step> steps)
    implements Policy<Boolean> {

  /** A way to the desk: a counter with a number, or, where it is remote, a line. */
  record Way(Optional<Integer> counter, Optional<String> line) {
    Way {
      if (line.filter("0"::equals).isPresent()) {
        throw new IllegalArgumentException("line must not be 0");
      }
    }
  }

  record Step(String code, Condition when) {}

  static final Key<String> PLACE = Key.of("place", Values.text(10), "地点", "the place");
  static final Key<List<String>> MARKS =
      Key.of("marks", Values.list(Values.code(), 0, 3), "标记", "the marks");
  private static final ProblemCode WRONG_ORDER =
      ProblemCode.of("wrong-order", "上下限颠倒", "The bounds are the wrong way round.");
  static final Key<Integer> LEAST = Key.of("least", Values.whole(0, 9), "下限", "the least");
  static final Key<Integer> MOST = Key.of("most", Values.whole(0, 9), "上限", "the most");
  static final Key<Integer> SEATS = Key.of("seats", Values.whole(1, 99), "席位", "the seats");
  static final Key<BigDecimal> SHARE =
      Key.of(
          "share",
          Values.decimal()
              .where(s -> s.signum() >= 0, CoreProblem.OUT_OF_RANGE, "less than none.", "Mend."),
          "份额",
          "the share");
  static final Key<Boolean> WALK_IN = Key.of("walkIn", Values.yes(), "可直接到访", "open to all");
  static final Key<Integer> COUNTER = Key.of("counter", Values.whole(1, 9), "窗口", "the counter");
  static final Key<String> LINE = Key.of("line", Values.text(5), "专线", "the line");
  private static final Form<Way> REMOTE =
      Form.<Way>of()
          .needed(LINE, way -> way.line().orElseThrow())
          .makes(draft -> new Way(Optional.empty(), draft.find(LINE)));
  static final Key<Way> WAY =
      Key.of(
          "way",
          Values.object(
              Form.<Way>of()
                  .variant(LINE, REMOTE, made -> made.line().isPresent())
                  .needed(COUNTER, way -> way.counter().orElseThrow())
                  .makes(draft -> new Way(draft.find(COUNTER), Optional.empty()))),
          "途径",
          "the way there");
  static final Key<String> CODE = Key.of("code", Values.code(), "代码", "the code");
  static final Key<Condition> WHEN = Key.of("when", Values.condition(), "条件", "the condition");
  private static final Form<Step> STEP =
      Form.<Step>of()
          .needed(CODE, Step::code)
          .needed(WHEN, Step::when)
          .makes(draft -> new Step(draft.get(CODE), draft.get(WHEN)));
  static final Key<List<Step>> STEPS =
      Key.of(
          "steps",
          Values.distinct(Values.objects(STEP, 1, 3), CODE, Step::code),
          "步骤",
          "the steps");

  static final Form<Desk> FORM =
      Form.<Desk>ofPolicy(20)
          .needed(PLACE, Desk::place)
          .usually(MARKS, List.of(), Desk::marks)
          .maybe(LEAST, Desk::least)
          .maybe(MOST, Desk::most)
          .orElse(SEATS, 4, Desk::seats)
          .orElse(SHARE, BigDecimal.ONE, Desk::share)
          .maybe(WALK_IN, Desk::walkIn)
          .maybe(WAY, Desk::way)
          .needed(STEPS, Desk::steps)
          .oneOf(WALK_IN, WAY)
          .lends(MARKS, draft -> draft.get(MARKS).stream().map(Desk::lent).toList())
          .check(Desk::checkOrder)
          .makes(Desk::desk);

  static final FormKind<Desk> KIND =
      FormKind.of("desk", Desk.class, FORM, draft -> List.of()).withProblems(WRONG_ORDER);

  private static Desk desk(Draft draft) {
    return new Desk(
        draft.head(),
        draft.get(PLACE),
        draft.get(MARKS),
        draft.find(LEAST),
        draft.find(MOST),
        draft.get(SEATS),
        draft.get(SHARE),
        draft.find(WALK_IN),
        draft.find(WAY),
        draft.get(STEPS));
  }

  static IntegerAttribute lent(String mark) {
    return Attributes.integer("mark." + mark, AttributeInfo.named("标记", "Mark"));
  }

  private static void checkOrder(Draft draft) {
    if (draft.has(LEAST) && draft.has(MOST) && draft.find(LEAST).get() > draft.find(MOST).get()) {
      draft.problem("/least", WRONG_ORDER, "the least is more than the most.", "Swap them.");
    }
  }

  static final class Builder extends FormBuilder<Desk, Builder> {
    Builder(String id) {
      super(FORM, id, 1);
    }

    Builder with(Consumer<Entry> part) {
      part.accept(entry);
      return this;
    }

    Builder step(String code, Condition when) {
      return with(own -> own.add(STEPS, new Entry().write(CODE, code).put(WHEN, when)));
    }
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  @Override
  public Outcome<Boolean> plan(Planner planner) {
    return reading -> true;
  }
}
