package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;

/** Lists of values, times, zones and alternatives of a form, in Java and in documents alike. */
class FormListTest {

  private static final Value<LocalTime> EVENING =
      Values.time()
          .where(time -> time.getHour() > 17, CoreProblem.OUT_OF_RANGE, "it is day.", "Wait.");

  private static final Key<List<LocalTime>> TIMES =
      Key.of("times", Values.list(EVENING, 1, 3), "时间", "times");

  private static final Key<ZoneId> ZONE = Key.of("zone", Values.zone(), "时区", "a zone");

  private static final Key<DayOfWeek> DAY =
      Key.of(
          "day",
          Values.word(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), DayOfWeek::name),
          "星期",
          "a day");

  private static final Key<List<String>> WORDS = Key.of("words", Values.texts(0, 3), "文字", "words");

  /** What the form makes: a policy that keeps what it was made of. */
  private record Made(PolicyHead head, List<LocalTime> times, Optional<ZoneId> zone)
      implements Policy<Truth> {

    @Override
    public PolicyKind kind() {
      return KIND;
    }

    @Override
    public Outcome<Truth> plan(Planner planner) {
      return new Gated(head, Condition.always()).plan(planner);
    }
  }

  private static final Form<Made> FORM =
      Form.<Made>ofPolicy(10)
          .usually(TIMES, List.of(), Made::times)
          .maybe(ZONE, Made::zone)
          .maybe(DAY, made -> Optional.empty())
          .maybe(WORDS, made -> Optional.empty())
          .oneOf(ZONE, DAY)
          .makes(draft -> new Made(draft.head(), draft.get(TIMES), draft.find(ZONE)));

  private static final PolicyKind KIND =
      FormKind.of("made", Made.class, FORM, draft -> List.<Attribute<?>>of());

  /** Fills the form in Java. */
  private static final class Builder extends FormBuilder<Made, Builder> {
    Builder() {
      super(FORM, "p", 1);
      name("名", "Name");
    }

    Entry entry() {
      return entry;
    }
  }

  private static void assertRefused(Object times, Tuple... problems) {
    Map<String, Object> policy =
        Trees.map("kind", "made", "id", "p", "version", 1, "name", Trees.name());
    policy.putAll(Trees.map("times", times, "zone", "UTC"));
    assertThat(
            catchThrowableOfType(
                    InvalidPolicyException.class,
                    () -> PolicyBook.parse(SampleBook.withPolicies(policy), List.of(KIND)))
                .problems())
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(problems);
  }

  private static Tuple at(String path, String code) {
    return tuple("/policies/0" + path, code);
  }

  @Test
  void list_inADocument_isCheckedMemberByMember() {
    assertRefused(List.of("18:00", "19h"), at("/times/1", "invalid-time"));
    assertRefused(List.of("18:00", "19:00", "18:00"), at("/times/2", "duplicate-member"));
    assertRefused(List.of("18:00", "19:00", "18:00:00"), at("/times/2", "duplicate-member"));
    assertRefused(List.of("18:00", "09:00"), at("/times/1", "out-of-range"));
    assertRefused(List.of(), at("/times", "empty-list"));
    assertRefused(List.of("18:00", "19:00", "20:00", "21:00"), at("/times", "limit-list"));
    assertRefused("18:00", at("/times", "wrong-type"));
    assertRefused(List.of(18), at("/times/0", "wrong-type"));
  }

  @Test
  void list_membersThatCannotBeRead_areNotTakenForTheSame() {
    Builder builder = new Builder();
    builder.entry().write(ZONE, "UTC").write(WORDS, List.of(1L, 2L));
    assertThat(problems(builder))
        .containsExactly(
            tuple("/policies/p/words/0", "wrong-type"), tuple("/policies/p/words/1", "wrong-type"));
  }

  @Test
  void list_ofMadeValuesAndTexts_isWrittenAsItWasFilled() {
    Builder builder = new Builder();
    builder.entry().addText(TIMES, "18:00").add(TIMES, LocalTime.of(23, 59, 1));
    builder.entry().put(ZONE, ZoneId.of("Asia/Shanghai"));
    assertThat(KIND.write(builder.build()))
        .containsEntry("times", List.of("18:00", "23:59:01"))
        .containsEntry("zone", "Asia/Shanghai");
  }

  @Test
  void list_inJava_isCheckedMemberByMember() {
    Builder builder = new Builder();
    builder.entry().add(TIMES, LocalTime.NOON).add(TIMES, LocalTime.of(18, 0));
    builder.entry().addText(TIMES, "18:00").write(ZONE, "UTC");
    assertThat(problems(builder))
        .containsExactly(
            tuple("/policies/p/times/0", "out-of-range"),
            tuple("/policies/p/times/2", "duplicate-member"));
    builder.entry().fillTexts(TIMES, List.of("12:00"));
    assertThat(problems(builder)).containsExactly(tuple("/policies/p/times/0", "out-of-range"));
  }

  private static List<Tuple> problems(Builder builder) {
    return catchThrowableOfType(InvalidPolicyException.class, builder::build).problems().stream()
        .map(problem -> tuple(problem.path(), problem.code().word()))
        .toList();
  }

  @Test
  void oneOf_noneOrSeveral_isRefusedByTheNamesOfAll() {
    Builder builder = new Builder();
    builder.entry().fillTexts(TIMES, List.of("18:00"));
    assertThat(problems(builder)).containsExactly(tuple("/policies/p/zone", "missing-key"));
    assertThat(catchThrowableOfType(InvalidPolicyException.class, builder::build))
        .hasMessageContaining("one of the keys 'zone' or 'day' is missing");
    builder.entry().write(ZONE, "Mars").write(DAY, "TUESDAY");
    assertThat(problems(builder))
        .containsExactly(
            tuple("/policies/p/zone", "invalid-zone"), tuple("/policies/p/day", "unknown-word"));
    builder.entry().write(ZONE, "UTC").write(DAY, "FRIDAY");
    assertThat(problems(builder)).containsExactly(tuple("/policies/p/day", "one-key-of"));
  }

  @Test
  void word_ofLabelledValues_tellsTheirLabels() {
    Shape.Words labelled =
        (Shape.Words) Values.word(DecisionPurpose.class, DecisionPurpose::word).shape();
    assertThat(labelled.labels()).hasSameSizeAs(labelled.words());
    assertThat(((Shape.Words) DAY.value().shape()).labels()).isEmpty();
  }
}
