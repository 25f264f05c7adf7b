package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.KeptCodes;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.lifecycle.EventRule.Unfitting;
import org.jspecify.annotations.Nullable;

/**
 * The stages through which a customer, an opportunity, a case or a contract goes, and what moves it
 * from one to another: events, facts, time in the stage, days.
 *
 * <pre>{@code
 * Lifecycle relationship =
 *     Lifecycle.builder("relationship", 1)
 *         .name("客户关系", "Relationship")
 *         .subject("customer")
 *         .stage(Stage.of("ACTIVE", "活跃客户", "Active"))
 *         .stage(Stage.of("DORMANT", "睡眠客户", "Dormant"))
 *         .transition(
 *             Transition.of("falls-asleep", "转为睡眠", "Falls asleep")
 *                 .from("ACTIVE").to("DORMANT").afterMonths(6).when(TURNOVER.lessThan(yuan(1))))
 *         .build();
 * }</pre>
 *
 * <p>A subject enters at the first stage. In a book the lifecycle takes one step by the facts of
 * the day and yields {@code stage.<id>.next}; events, late ticks and replay are the work of a
 * {@link LifecycleEngine}. Of several open transitions the one with the smallest priority goes,
 * then the shorter time, then the author's order. Immutable, thread-safe and comparable by value.
 */
public final class Lifecycle implements Policy<StageDecision> {

  /** Reads and writes lifecycles: {@code "kind": "lifecycle"}. */
  public static final PolicyKind KIND = LifecycleForm.KIND;

  private final PolicyHead head;
  private final Optional<LocalizedText> purpose;
  private final String subject;
  private final List<Stage> stages;
  private final List<EventRule> events;
  private final AttributeCatalog payload;
  private final Optional<String> calendar;
  private final List<Transition> transitions;
  private final List<FormerCode> formerly;

  /** Made when first asked for, and then asked for of every subject. */
  private @Nullable StageAttributes attributes;

  /** What was found once, since proving it takes most of the time in which a book is compiled. */
  private @Nullable List<Finding> findings;

  Lifecycle(
      PolicyHead head,
      Optional<LocalizedText> purpose,
      String subject,
      List<Stage> stages,
      List<EventRule> events,
      AttributeCatalog payload,
      Optional<String> calendar,
      List<Transition> transitions,
      List<FormerCode> formerly) {
    this.head = head;
    this.purpose = purpose;
    this.subject = subject;
    this.stages = List.copyOf(stages);
    this.events = List.copyOf(events);
    this.payload = payload;
    this.calendar = calendar;
    this.transitions = List.copyOf(transitions);
    this.formerly = List.copyOf(formerly);
  }

  /**
   * Starts a lifecycle; {@code build} tells everything that is wrong with its form, and compiling
   * the book what is wrong with its sense.
   *
   * @param id unique in a book: a letter a–z or digit, then letters a–z, digits, dots and hyphens;
   *     at most 100 in all
   * @param version from 1 to 999,999,999
   */
  public static Builder builder(String id, int version) {
    return new Builder(id, version);
  }

  @Override
  public PolicyHead head() {
    return head;
  }

  @Override
  public PolicyAspect aspect() {
    return PolicyAspect.STAGE;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** What the lifecycle is for, if the author says so. */
  public Optional<LocalizedText> purpose() {
    return purpose;
  }

  /**
   * What goes through it, such as {@code customer}, {@code opportunity}, {@code case}. One book may
   * lead several kinds of subject; a lifecycle is about one of them.
   */
  public String subject() {
    return subject;
  }

  /**
   * The stages in their order; subjects enter at the first. At least one; codes are unique within
   * the lifecycle.
   */
  public List<Stage> stages() {
    return stages;
  }

  /**
   * The types of event that it listens to. An event of any other type is refused ({@link
   * StageReason#UNKNOWN_EVENT}), as it is most often a slip of the sender's.
   */
  public List<EventRule> events() {
    return events;
  }

  /** The values that events may carry, for guards of transitions that events set off. */
  public AttributeCatalog payload() {
    return payload;
  }

  /**
   * The business calendar of the book by which it counts, if it counts business days. Its days are
   * the host's data: they are handed in when the engine is made, and the book holds their hash.
   */
  public Optional<String> calendar() {
    return calendar;
  }

  /**
   * The transitions in the author's order. The order decides nothing; where several could go, the
   * priority does, and lint tells where it is wanting.
   */
  public List<Transition> transitions() {
    return transitions;
  }

  /** The stages of subjects, and which transitions were taken within a stay. */
  @Override
  public List<KeptCodes> keeps() {
    List<String> codes = stages.stream().map(Stage::code).toList();
    List<String> taken =
        transitions.stream()
            .filter(each -> each.stays() && each.trigger().isAutomatic())
            .map(Transition::code)
            .toList();
    KeptCodes stood = KeptCodes.of("stages", "所处阶段", "stages of subjects", codes);
    return taken.isEmpty()
        ? List.of(stood)
        : List.of(
            stood, KeptCodes.of("transitions", "阶段内已执行的转换", "what was taken in a stay", taken));
  }

  /**
   * What stages of earlier versions have become. The stored state of a subject that stands in such
   * a stage is read as of the present one, with the entries into both.
   */
  @Override
  public List<FormerCode> formerly() {
    return formerly;
  }

  /**
   * The stage with this code.
   *
   * @param code as the author wrote it
   */
  public Optional<Stage> find(String code) {
    requireNonNull(code, "code");
    return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
  }

  /** A stored state with the codes that stand for its stages now. */
  StageState present(StageState stored) {
    return formerly.isEmpty() ? stored : stored.renamed(FormerCode.byOld(formerly));
  }

  /** The attributes by which a subject's stage goes into a book and comes out of it. */
  public StageAttributes attributes() {
    StageAttributes known = attributes;
    if (known == null) {
      known =
          new StageAttributes(
              this, transitions.stream().filter(Transition::stays).map(Transition::code).toList());
      attributes = known; // whoever makes them again makes the same
    }
    return known;
  }

  /**
   * The condition, for other policies, that a subject stands in this stage by what was handed in.
   * Missing for a subject that has not entered the lifecycle, and UNKNOWN then.
   *
   * @throws IllegalArgumentException if there is no such stage
   */
  public Condition isIn(String code) {
    return attributes().stage().is(code);
  }

  /**
   * The condition, for other policies, that a subject stands in this stage after the step of the
   * day. UNKNOWN where missing data would decide; a policy that asks this is decided after the
   * lifecycle.
   *
   * @throws IllegalArgumentException if there is no such stage
   */
  public Condition isNext(String code) {
    return attributes().next().is(code);
  }

  /**
   * What is wrong or doubtful with the lifecycle as a whole: stages that nothing leads to, traps,
   * circles that take no time, competing transitions without priority, transitions that never go,
   * since their conditions are never TRUE or others always go first. Errors come first; with any of
   * them no book compiles. What conditions exclude and imply is proved, as far as a stated amount
   * of work goes (some seconds at most, counted and the same on every machine); what that leaves
   * open is a warning, never an error.
   */
  public List<Finding> lint() {
    List<Finding> found = findings;
    if (found == null) {
      found = new LifecycleLint(this).findings();
      findings = found; // whoever looks again finds the same
    }
    return found;
  }

  /** Transitions in the order in which they go. */
  List<Transition> inOrder() {
    return transitions.stream().sorted(TransitionOrder.BY_PRIORITY).toList();
  }

  /**
   * What effects tell, each attribute once.
   *
   * @param carried what events carry, or what is known of the subject
   */
  List<EffectValue> told(boolean carried) {
    Stream<Effect> ofStages =
        stages.stream()
            .flatMap(stage -> Stream.concat(stage.effects().stream(), stage.leaving().stream()));
    Stream<Effect> ofWays = transitions.stream().flatMap(each -> each.effects().stream());
    Map<AttributeRef, EffectValue> told = new LinkedHashMap<>();
    Stream.concat(ofStages, ofWays)
        .flatMap(effect -> effect.values().stream())
        .filter(value -> isCarried(value) == carried)
        .forEach(value -> told.putIfAbsent(value.attribute(), value));
    return List.copyOf(told.values());
  }

  /** Whether an effect tells what the event carried. */
  boolean isCarried(EffectValue value) {
    return payload.find(value.attribute().id()).isPresent();
  }

  /** Whether time within opening hours is counted. */
  boolean countsOpeningHours() {
    return transitions.stream().anyMatch(each -> each.trigger().isByOpeningHours());
  }

  /** Whether the time in any stage may stand still. */
  boolean pauses() {
    return stages.stream().anyMatch(stage -> stage.pausedWhile().isPresent());
  }

  boolean hasEntryLimits() {
    return stages.stream().anyMatch(stage -> stage.entries().isPresent());
  }

  /** Those of {@link #attributes} that it needs. */
  @Override
  public List<Attribute<?>> inputs() {
    return attributes().needed();
  }

  @Override
  public Outcome<StageDecision> plan(Planner planner) {
    for (Finding finding : lint()) {
      if (finding.severity() == Finding.Severity.ERROR) {
        Problem problem = finding.problem("");
        planner.problem(problem.path(), problem.code(), problem.message(), problem.advice());
      }
    }
    attributes().all().forEach(planner::remembers);
    calendar.ifPresent(id -> counts(id, planner));
    for (int i = 0; i < transitions.size(); i++) {
      String path = "/transitions/" + i + "/when";
      if (!transitions.get(i).trigger().isAutomatic()) {
        transitions.get(i).when().ifPresent(when -> planner.asksElsewhere(when, payload, path));
      }
    }
    told(true)
        .forEach(each -> planner.asksElsewhere(each.read().isKnown(), payload, "/transitions"));
    return new LifecyclePlan(this, planner).outcome();
  }

  private void counts(String id, Planner planner) {
    if (countsOpeningHours()) {
      planner.countsHoursBy(id, "/calendar");
    } else {
      planner.countsBy(id, "/calendar");
    }
  }

  /** The stages by their names. */
  @Override
  public Optional<LocalizedText> nameOf(String attribute, String code) {
    return find(code).map(Stage::name);
  }

  @Override
  public void words(StageDecision result, Sentences text) {
    new StageWords(this, text).tell(result);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lifecycle that
        && head.equals(that.head)
        && purpose.equals(that.purpose)
        && subject.equals(that.subject)
        && stages.equals(that.stages)
        && events.equals(that.events)
        && payload.equals(that.payload)
        && calendar.equals(that.calendar)
        && transitions.equals(that.transitions)
        && formerly.equals(that.formerly);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        head, purpose, subject, stages, events, payload, calendar, transitions, formerly);
  }

  @Override
  public String toString() {
    return "Lifecycle " + ref() + " " + stages.stream().map(Stage::code).toList();
  }

  /** Gathers the parts of a lifecycle; for one thread. */
  public static final class Builder extends FormBuilder<Lifecycle, Builder> {

    private Builder(String id, int version) {
      super(LifecycleForm.FORM, id, version);
    }

    /** What it is for. */
    public Builder purpose(String zh, String en) {
      entry.write(LifecycleForm.PURPOSE, zh, en);
      return this;
    }

    /**
     * What goes through it, a code such as {@code customer}; needed.
     *
     * @param code upper or lower case as the bank writes it; told in documents, decides nothing
     */
    public Builder subject(String code) {
      entry.write(LifecycleForm.SUBJECT, code);
      return this;
    }

    /** Adds a stage after those so far; the first is where subjects enter. */
    public Builder stage(Stage.Builder stage) {
      entry.add(LifecycleForm.STAGES, stage);
      return this;
    }

    /**
     * Says what a stage of an earlier version has become, so that what is stored of subjects fits.
     *
     * @param was its old code, which this version does not have
     * @param is the code of this version that stands for it
     */
    public Builder formerly(String was, String is) {
      entry.add(FormerCode.FORMERLY, FormerCode.entry(was, is));
      return this;
    }

    /** Adds stages after those so far, in their order. */
    public Builder stages(Stage.Builder... stages) {
      List.of(stages).forEach(this::stage);
      return this;
    }

    /**
     * Adds a type of event that is normal in every stage: where it moves nothing, it is noted.
     *
     * @param type as events name it
     * @param zh what people call it, in Chinese
     * @param en the same in English
     */
    public Builder ignores(String type, String zh, String en) {
      return event(type, zh, en, Unfitting.IGNORE);
    }

    /**
     * Adds a type of event that is refused where no transition is open. Use it where such an event
     * tells of a mistake, so that somebody looks at it.
     *
     * @param type as events name it
     * @param zh what people call it, in Chinese
     * @param en the same in English
     */
    public Builder refuses(String type, String zh, String en) {
      return event(type, zh, en, Unfitting.REFUSE);
    }

    private Builder event(String type, String zh, String en, Unfitting unfitting) {
      Entry event = new Entry().write(LifecycleForm.TYPE, type).write(Key.NAME, zh, en);
      entry.add(LifecycleForm.EVENTS, event.put(LifecycleForm.UNFITTING, unfitting));
      return this;
    }

    /**
     * Adds values that events may carry; their ids begin with {@code event.}, and their info has a
     * name, a unit and a sensitivity alone.
     */
    public Builder payload(Attribute<?>... attributes) {
      for (Attribute<?> attribute : attributes) {
        entry.add(LifecycleForm.PAYLOAD, attribute);
      }
      return this;
    }

    /**
     * The business calendar of the book by which it counts; needed where it counts any.
     *
     * @param id as the book's calendars have it
     */
    public Builder calendar(String id) {
      entry.write(LifecycleForm.CALENDAR, id);
      return this;
    }

    /** Adds a transition. */
    public Builder transition(Transition.Builder transition) {
      entry.add(LifecycleForm.TRANSITIONS, transition);
      return this;
    }

    /** Adds transitions in their order. */
    public Builder transitions(Collection<Transition.Builder> more) {
      more.forEach(this::transition);
      return this;
    }
  }
}
