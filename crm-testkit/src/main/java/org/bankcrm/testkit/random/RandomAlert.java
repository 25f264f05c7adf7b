package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.alert.AlertLevel;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertPolicyBuilder;
import org.bankcrm.alert.Indicator;
import org.bankcrm.alert.Reckoning;
import org.bankcrm.alert.Reckoning.From;
import org.bankcrm.alert.Reckoning.What;
import org.bankcrm.alert.Within;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/**
 * Random alert policies of one to three levels over indicators of every reckoning: levels that
 * clear by a condition of their own, that lapse, or that go off as soon as they would not be
 * raised, with times of every unit.
 *
 * <p>Now and then a level could be raised and cleared at once, and no book with it compiles.
 */
public final class RandomAlert {

  private static final List<String> CODES = List.of("CRITICAL", "WARNING", "NOTICE");
  private static final List<String> TYPES = List.of("PAYMENT", "CARD", "LOGIN");

  private static final MoneyAttribute AMOUNT =
      Attributes.money(
          "event.amount", Currency.getInstance("CNY"), AttributeInfo.named("金额", "Amount"));
  private static final IntegerAttribute PIECES =
      Attributes.integer("event.pieces", AttributeInfo.named("件数", "Pieces"));
  private static final CodeAttribute WAY =
      Attributes.code("event.way", List.of("IN", "OUT"), AttributeInfo.named("方向", "Way"));
  private static final TextAttribute PAYEE =
      Attributes.text(
          "event.payee", AttributeInfo.named("对手方", "Payee").withSensitivity(Sensitivity.PERSONAL));

  private final Function<Seeded, Condition> conditions;

  private RandomAlert(Function<Seeded, Condition> conditions) {
    this.conditions = requireNonNull(conditions, "conditions");
  }

  /** Policies whose levels are raised by indicators and by such conditions. */
  public static RandomAlert of(Function<Seeded, Condition> conditions) {
    return new RandomAlert(conditions);
  }

  /**
   * The next policy; the catalogue needs its indicators. One that counts by a business calendar
   * names {@link RandomLifecycle#calendar}.
   */
  public AlertPolicy next(String id, Seeded source) {
    return new Drawn(id, source).policy();
  }

  /** What is drawn for one policy. */
  private final class Drawn {

    private final String id;
    private final Seeded source;
    private final RandomTimes times;
    private final List<Attribute<?>> signals = new ArrayList<>();

    private Drawn(String id, Seeded source) {
      this.id = id;
      this.source = source;
      this.times = new RandomTimes(source);
    }

    private AlertPolicy policy() {
      AlertPolicyBuilder policy =
          AlertPolicy.builder(id, 1)
              .name(id, id)
              .payload(AMOUNT, PIECES, WAY, PAYEE)
              .coolDown(times.next());
      for (int left = source.between(1, 3); left > 0; left--) {
        policy.indicators(indicator(Indicator.PREFIX + id + '.' + left));
      }
      for (String code : CODES.subList(0, source.between(1, CODES.size()))) {
        policy.level(level(code));
      }
      desk(policy);
      return times.isCounted()
          ? policy.calendar(RandomLifecycle.calendar().id()).build()
          : policy.build();
    }

    private Indicator.Builder indicator(String signal) {
      Reckoning how = reckoning();
      signals.add(attribute(signal, how));
      Indicator.Builder indicator = Indicator.of(signal, signal, signal, how);
      indicator = source.chance(50) ? indicator.types(source.pick(TYPES)) : indicator;
      indicator = source.chance(50) ? indicator.where(ofEvent()) : indicator;
      return source.chance(20)
          ? indicator.at(new DayHours(LocalTime.of(23, 0), LocalTime.of(6, 0)))
          : indicator;
    }

    private Reckoning reckoning() {
      String of = source.pick(List.<Attribute<?>>of(AMOUNT, PIECES)).id();
      return switch (source.below(12)) {
        case 1 -> new Reckoning.Measured(What.SUM, of, within());
        case 2 -> new Reckoning.Measured(What.LARGEST, of, within());
        case 3 -> new Reckoning.Measured(What.SMALLEST, of, within());
        case 4 -> new Reckoning.Measured(What.LATEST, of, within());
        case 5 -> new Reckoning.Measured(What.DISTINCT, PAYEE.id(), within());
        case 6 -> pairs(of);
        case 7 -> new Reckoning.Value(of);
        case 8 -> new Reckoning.Measured(What.IS_NEW, PAYEE.id(), within());
        case 9 -> new Reckoning.Elapsed(From.EVENT, source.pick(List.of(Within.Unit.values())));
        case 10 -> new Reckoning.Elapsed(From.NOW, source.pick(List.of(Within.Unit.values())));
        case 11 -> new Reckoning.PastDue(of, WAY.is("IN"));
        default -> new Reckoning.Count(within());
      };
    }

    private Reckoning pairs(String of) {
      Optional<String> same = source.chance(50) ? Optional.of(of) : Optional.empty();
      Share tolerance = same.isPresent() ? Share.ofPercent(source.below(20)) : Share.NONE;
      return new Reckoning.Pairs(WAY.is("IN"), within(), same, tolerance, within());
    }

    private Within within() {
      return new Within(source.between(1, 90), source.pick(List.of(Within.Unit.values())));
    }

    private Condition ofEvent() {
      return switch (source.below(3)) {
        case 0 -> WAY.is(source.pick(WAY.type().codes()));
        case 1 -> PIECES.atLeast(source.below(9));
        default -> WAY.is("OUT").or(PAYEE.isKnown());
      };
    }

    private AlertLevel.Builder level(String code) {
      Condition raise = source.chance(60) ? ofSignals() : conditions.apply(source);
      raise = source.chance(25) ? raise.and(conditions.apply(source)) : raise;
      AlertLevel.Builder level = AlertLevel.of(code, code, code, raise, "DESK");
      level =
          switch (source.below(4)) {
            case 0 -> level.clearedWhen(raise.not());
            case 1 -> level.clearedWhen(source.chance(50) ? ofSignals() : raise.not().and(raise));
            case 2 -> level.lapsingAfter(within());
            default -> level;
          };
      return told(level);
    }

    private AlertLevel.Builder told(AlertLevel.Builder level) {
      AlertLevel.Builder told = source.chance(50) ? level.acknowledgedWithin(times.next()) : level;
      if (source.chance(60)) {
        return told;
      }
      AfterTime first = times.next();
      AlertLevel.Builder once = told.escalating(first, "HEAD");
      return source.chance(50) ? once.escalating(times.after(first), "BOARD") : once;
    }

    private Condition ofSignals() {
      return RandomCondition.over(AttributeCatalog.of(signals))
          .withDepth(1)
          .withoutPresence()
          .next(source);
    }

    private void desk(AlertPolicyBuilder policy) {
      if (source.chance(30)) {
        policy.rearm(AlertPolicy.Rearm.TIME);
      }
      if (source.chance(30)) {
        policy.closingWhenCleared();
      }
      if (source.chance(40)) {
        policy.snooze(times.next());
      }
      if (source.chance(40)) {
        policy.resolveWithin(times.next());
      }
      if (source.chance(30)) {
        policy.longestOverride(source.below(400));
      }
    }
  }

  private static Attribute<?> attribute(String signal, Reckoning how) {
    LocalizedText name = LocalizedText.of(signal, signal);
    return new Indicator(signal, name, List.of(), Condition.always(), Optional.empty(), how)
        .attribute(AttributeCatalog.of(AMOUNT, PIECES, WAY, PAYEE));
  }
}
