package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Bins;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy.Outcome;
import org.bankcrm.core.policy.Ranking;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.core.policy.Sum;
import org.bankcrm.scoring.internal.Cause;

/** A card as the engine holds it, and how a customer's score is read. */
final class ScorePlan {

  /** Where a table stands, behind the bin of what is missing. */
  private static final String TABLE = "/1/table";

  private final Scorecard scorecard;
  private final Card card;
  private final Shortfalls shortfalls;
  private final List<Gate> knockOuts = new ArrayList<>();
  private final List<Bins> bins = new ArrayList<>();

  /** What the rules and the bins read, for want of which they may be undecided. */
  private final List<Set<AttributeRef>> ofKnockOuts = new ArrayList<>();

  private final List<Set<AttributeRef>> ofBins = new ArrayList<>();

  /** What is wanted where a bin was taken because something is missing. */
  private final List<Set<AttributeRef>> ofAbsence = new ArrayList<>();

  /** For each characteristic the place of the reason that each bin tells. */
  private final List<List<Integer>> reasons = new ArrayList<>();

  /** For each characteristic what can be told of whom each bin takes. */
  private final List<List<Cause>> causes = new ArrayList<>();

  /** For each reason whether it tells of what is known. */
  private final List<Boolean> known;

  private final Sum sum;
  private final Ranking ranking;
  private final Optional<Choice> grade;

  ScorePlan(Scorecard scorecard, Planner planner) {
    this.scorecard = scorecard;
    this.card = scorecard.card();
    this.shortfalls = Shortfalls.of(card);
    card.knockOuts().forEach(rule -> addKnockOut(planner, rule));
    card.characteristics().forEach(each -> addBins(planner, each));
    Set<String> ofUnknown = card.reasonsOfAbsence();
    this.known =
        card.reasons().codes().stream().map(each -> !ofUnknown.contains(each.code())).toList();
    List<List<BigDecimal>> points =
        card.characteristics().stream().map(Characteristic::points).toList();
    this.sum = planner.sum(scorecard.attribute(), card.base(), bins, points);
    this.ranking = rank(planner);
    this.grade =
        scorecard
            .gradeAttribute()
            .map(each -> new GradeGates(scorecard, planner).choose(knockOuts));
  }

  private Ranking rank(Planner planner) {
    int most = card.reasons().most();
    return planner.rank(bins, shortfalls.ofBins(), reasons, most, shortfalls.least(card.reasons()));
  }

  private void addKnockOut(Planner planner, KnockOut rule) {
    String path = "/knockOuts/" + knockOuts.size() + "/when";
    knockOuts.add(planner.gate(rule.when(), path, rule.reason().text()));
    ofKnockOuts.add(Wanted.compared(List.of(rule.when())));
  }

  private void addBins(Planner planner, Characteristic characteristic) {
    String path = "/characteristics/" + bins.size() + "/bins";
    characteristic.table().ifPresent(table -> planner.madeBy(table, path + TABLE));
    List<Condition> conditions = characteristic.conditions();
    bins.add(planner.bins(conditions, path, characteristic.name(), characteristic.labels()));
    boolean free = characteristic.reads().isEmpty(); // else it is settled by the missing bin
    ofBins.add(Wanted.compared(free ? conditions : List.of()));
    ofAbsence.add(Wanted.asked(conditions));
    causes.add(
        IntStream.range(0, characteristic.size())
            .mapToObj(place -> characteristic.at(place).cause())
            .toList());
    reasons.add(
        IntStream.rangeClosed(0, conditions.size())
            .mapToObj(place -> card.reasons().place(characteristic.reasonAt(place)))
            .toList());
    if (!free) {
      refuseConstants(planner, conditions, path);
    }
  }

  private static void refuseConstants(Planner planner, List<Condition> conditions, String path) {
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i) instanceof Constant) {
        planner.problem(
            path + "/" + i + "/when",
            ScoringProblem.WRONG_CONDITION,
            "the bin is no range and no list of values of the one attribute.",
            "Write it as one, or leave out 'attribute' and give each bin a condition of its own.");
      }
    }
  }

  Outcome<Score> outcome() {
    Outcome<Score> outcome = this::read;
    return outcome.with(new ScoreReaders(this).fields());
  }

  Scorecard scorecard() {
    return scorecard;
  }

  Optional<Choice> choice() {
    return grade;
  }

  Score read(Reading reading) {
    if (reading.applies() != Truth.TRUE) {
      return Score.notAsked(card.ref(), reading);
    }
    Optional<BigDecimal> points = reading.sum(sum);
    Truth declined = declined(reading);
    List<CodedText> undecided = rules(reading, Truth.UNKNOWN);
    return new Score(
        card.ref(),
        points,
        grade.flatMap(choice -> grade(choice, reading)),
        declined == Truth.TRUE,
        isSettled(reading),
        rules(reading, Truth.TRUE),
        undecided,
        contributions(reading),
        unsettled(reading),
        points.isPresent() ? reasons(reading) : List.of(),
        letter(points, declined, reading),
        missing(reading),
        Truth.TRUE);
  }

  /** By one rule or another. */
  Truth declined(Reading reading) {
    Truth declined = Truth.FALSE;
    for (Gate rule : knockOuts) {
      declined = declined.or(reading.truth(rule));
    }
    return declined;
  }

  /** Whether points and rules alike are the same whatever the missing values are. */
  boolean isSettled(Reading reading) {
    return reading.sum(sum).isPresent()
        && declined(reading) != Truth.UNKNOWN
        && rules(reading, Truth.UNKNOWN).isEmpty();
  }

  Optional<BigDecimal> points(Reading reading) {
    return reading.sum(sum);
  }

  /** The groups of reasons that cost most; none where the points are not known. */
  List<Integer> ranked(Reading reading) {
    return reading.sum(sum).isPresent() ? reading.ranked(ranking) : List.of();
  }

  private List<CodedText> letter(Optional<BigDecimal> points, Truth declined, Reading reading) {
    if (declined == Truth.TRUE) {
      return letterRules(reading);
    }
    return points.isPresent() ? letterReasons(reading) : List.of();
  }

  /** What a letter of refusal says. */
  List<CodedText> letter(Reading reading) {
    return declined(reading) == Truth.TRUE ? letterRules(reading) : letterReasons(reading);
  }

  /** None where one is withheld: the others would tell it, since the sum is told. */
  private List<Contribution> contributions(Reading reading) {
    List<Contribution> contributions = new ArrayList<>();
    if (bins.stream().anyMatch(reading::isWithheld)) {
      return contributions;
    }
    for (int i = 0; i < bins.size(); i++) {
      if (reading.isSettled(bins.get(i))) {
        Characteristic characteristic = card.characteristics().get(i);
        contributions.add(contribution(characteristic, reading.bin(bins.get(i))));
      }
    }
    return contributions;
  }

  private List<String> unsettled(Reading reading) {
    List<String> unsettled = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      if (!reading.isWithheld(bins.get(i)) && !reading.isSettled(bins.get(i))) {
        unsettled.add(card.characteristics().get(i).id());
      }
    }
    return unsettled;
  }

  private static Contribution contribution(Characteristic characteristic, int place) {
    Bin bin = characteristic.at(place);
    return new Contribution(
        characteristic.id(),
        characteristic.name(),
        bin.label(),
        bin.points(),
        characteristic.reasonAt(place));
  }

  private Optional<Grade> grade(Choice choice, Reading reading) {
    if (!reading.isSettled(choice)) {
      return Optional.empty();
    }
    int place = reading.chosen(choice) - (knockOuts.isEmpty() ? 0 : 1);
    return place < 0 ? card.declined() : Optional.of(card.bands().get(place).grade());
  }

  List<CodedText> rules(Reading reading, Truth truth) {
    List<CodedText> found = new ArrayList<>();
    for (int i = 0; i < knockOuts.size(); i++) {
      if (!reading.isWithheld(knockOuts.get(i)) && reading.truth(knockOuts.get(i)) == truth) {
        found.add(card.knockOuts().get(i).reason());
      }
    }
    return found;
  }

  private List<ScoreReason> reasons(Reading reading) {
    List<ScoreReason> reasons = new ArrayList<>();
    for (int group : reading.ranked(ranking)) {
      CodedText declared = card.reasons().codes().get(group);
      reasons.add(ReasonsByMethod.reason(declared, shortfall(reading, group), known.get(group)));
    }
    return reasons;
  }

  /** The rules that decline by what is known, or by what they ask themselves whether it is. */
  private List<CodedText> letterRules(Reading reading) {
    List<CodedText> told = new ArrayList<>();
    for (int i = 0; i < knockOuts.size(); i++) {
      Gate rule = knockOuts.get(i);
      boolean declines = !reading.isWithheld(rule) && reading.truth(rule) == Truth.TRUE;
      if (declines && absences(i, reading).isEmpty()) {
        told.add(card.knockOuts().get(i).reason());
      }
    }
    return told;
  }

  /** What is missing behind what a rule reads of other policies; of absence it tells itself. */
  private List<String> absences(int rule, Reading reading) {
    boolean known = Cause.of(card.knockOuts().get(rule).when()) == Cause.KNOWN;
    return known ? reading.absences(knockOuts.get(rule)) : List.of();
  }

  private List<CodedText> letterReasons(Reading reading) {
    List<Integer> groups = ranked(reading);
    if (groups.isEmpty()) {
      return List.of();
    }
    Set<String> unfounded = unfounded(reading);
    List<CodedText> told = new ArrayList<>(groups.size());
    for (int group : groups) {
      CodedText reason = card.reasons().codes().get(group);
      if (!unfounded.contains(reason.code())) {
        told.add(reason);
      }
    }
    return told;
  }

  /** The reasons of bins behind which something is missing that is told elsewhere. */
  private Set<String> unfounded(Reading reading) {
    Set<String> unfounded = Set.of();
    for (int i = 0; i < bins.size(); i++) {
      if (!absencesOfBin(i, reading).isEmpty()) {
        unfounded = unfounded.isEmpty() ? new HashSet<>() : unfounded;
        unfounded.add(card.characteristics().get(i).reasonAt(reading.bin(bins.get(i))));
      }
    }
    return unfounded;
  }

  private List<String> absencesOfBin(int place, Reading reading) {
    boolean known =
        reading.isSettled(bins.get(place)) && !isAbsent(place, reading.bin(bins.get(place)));
    return known ? reading.absences(bins.get(place)) : List.of();
  }

  /** What the customer lacks over all characteristics that share a reason. */
  private BigDecimal shortfall(Reading reading, int group) {
    BigDecimal lacking = BigDecimal.ZERO;
    for (int i = 0; i < bins.size(); i++) {
      int bin = reading.bin(bins.get(i));
      if (reasons.get(i).get(bin) == group && !reading.isWithheld(bins.get(i))) {
        lacking = lacking.add(shortfalls.ofBins().get(i).get(bin));
      }
    }
    return lacking;
  }

  private boolean isAbsent(int characteristic, int bin) {
    return causes.get(characteristic).get(bin) == Cause.ABSENT;
  }

  private TreeSet<String> missing(Reading reading) {
    TreeSet<String> missing = new TreeSet<>();
    for (int i = 0; i < knockOuts.size(); i++) {
      Gate rule = knockOuts.get(i);
      if (!reading.isWithheld(rule) && reading.truth(rule) == Truth.UNKNOWN) {
        addMissing(ofKnockOuts.get(i), reading, missing);
      } else if (reading.truth(rule) == Truth.TRUE) {
        missing.addAll(absences(i, reading));
      }
    }
    for (int i = 0; i < bins.size(); i++) {
      if (!reading.isWithheld(bins.get(i))) {
        addMissing(i, missing, reading);
      }
    }
    return missing;
  }

  private void addMissing(int place, TreeSet<String> missing, Reading reading) {
    if (!reading.isSettled(bins.get(place))) {
      addMissing(ofBins.get(place), reading, missing);
    } else if (isAbsent(place, reading.bin(bins.get(place)))) {
      addMissing(ofAbsence.get(place), reading, missing);
    } else {
      missing.addAll(absencesOfBin(place, reading));
    }
  }

  private static void addMissing(Set<AttributeRef> read, Reading reading, Set<String> missing) {
    read.stream().filter(reading::isMissing).map(AttributeRef::id).forEach(missing::add);
  }
}
