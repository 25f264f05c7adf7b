package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertEngine;
import org.bankcrm.alert.AlertNews;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.testkit.bank.BankEvent;
import org.bankcrm.testkit.bank.EventStream;
import org.bankcrm.testkit.bank.PlantedPattern;
import org.bankcrm.testkit.bank.PlantedPattern.Pattern;
import org.bankcrm.testkit.bank.SyntheticBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the book of warnings finds of what was planted, and how often it is wrong, on seeds that
 * nobody has tuned it by: those of tuning are 1 to 3, these are 11 to 13.
 */
class WarnRecallTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 150;

  /** Of each seed; the figures of the examples' README are of 400. */
  private static final int CUSTOMERS = Integer.getInteger("crm.warn.customers", 80);

  /** By which policy a pattern is to be found, and how long after its last event at the latest. */
  private record Sought(String policy, Duration grace) {}

  private static final Map<Pattern, Sought> SOUGHT =
      new EnumMap<>(
          Map.of(
              Pattern.MULE, new Sought("pass-through-account", Duration.ofDays(1)),
              Pattern.TAKEOVER, new Sought("takeover", Duration.ofHours(1)),
              Pattern.LEAVER, new Sought("leaving", Duration.ofDays(45)),
              Pattern.ARREARS, new Sought("past-due", Duration.ofDays(60)),
              Pattern.STRAINED_FIRM, new Sought("firm-strained", Duration.ofDays(30))));

  /** How a policy did. */
  private static final class Score {
    private int planted;
    private int found;
    private int alerts;
    private int wrong;

    double recall() {
      return planted == 0 ? 1 : (double) found / planted;
    }

    double precision() {
      return alerts == 0 ? 1 : 1 - (double) wrong / alerts;
    }

    @Override
    public String toString() {
      return found + " of " + planted + ", " + wrong + " of " + alerts + " alerts false";
    }
  }

  private record Measured(Map<Pattern, Score> scores, Map<String, Integer> alerts, int customers) {
    double aWeek() {
      int all = alerts.values().stream().mapToInt(each -> each).sum();
      return 1000.0 * all / customers / (DAYS / 7.0);
    }
  }

  private static final Map<List<Integer>, Measured> KNOWN = new HashMap<>();

  private static Measured measured(Integer... seeds) {
    return KNOWN.computeIfAbsent(List.of(seeds), WarnRecallTest::measure);
  }

  private static Measured measure(List<Integer> seeds) {
    PolicyBook book = BookFiles.warnings();
    WarnBook warn = new WarnBook(book, List.of());
    AlertEngine engine = warn.engine(AlertPolicy.CUSTOMER, ZONE);
    DemoEvents events = new DemoEvents(warn.payload());
    Measured measured =
        new Measured(new EnumMap<>(Pattern.class), new TreeMap<>(), CUSTOMERS * seeds.size());
    SOUGHT.keySet().forEach(each -> measured.scores.put(each, new Score()));
    for (int seed : seeds) {
      SyntheticBank bank =
          SyntheticBank.of(seed, CUSTOMERS, AsOf.endOf(FROM, ZONE), ZONE)
              .withOrganisations(Share.ofPercent(20));
      EventStream.of(bank, FROM, DAYS)
          .withPlanted(Share.ofPercent(35))
          .customers()
          .forEach(told -> judge(told, alerts(engine, events, told), measured));
    }
    if (System.getProperty("crm.warn.customers") != null) {
      System.out.println("XX " + measured + " a week: " + measured.aWeek());
    }
    return measured;
  }

  private static List<Alert> alerts(AlertEngine engine, DemoEvents events, EventStream.Told told) {
    Facts facts =
        Facts.builder(engine.catalog(), AsOf.endOf(FROM.minusDays(1), ZONE), ZONE)
            .put(BankAttributes.KIND, told.kind().name())
            .build();
    AlertWatch watch = engine.begin(facts);
    Map<String, Alert> alerts = new TreeMap<>();
    for (BankEvent each : told.events()) {
      keep(alerts, watch.on(events.event(each)));
    }
    keep(alerts, watch.look(AsOf.endOf(FROM.plusDays(DAYS - 1), ZONE)));
    return new ArrayList<>(alerts.values());
  }

  private static void keep(Map<String, Alert> alerts, AlertNews news) {
    news.changed().forEach(each -> alerts.put(each.policy() + each.raisedAt(), each));
  }

  private static void judge(EventStream.Told told, List<Alert> alerts, Measured measured) {
    alerts.forEach(each -> measured.alerts.merge(each.policy(), 1, Integer::sum));
    SOUGHT.forEach(
        (pattern, sought) -> {
          Score score = measured.scores.get(pattern);
          List<Alert> own =
              alerts.stream().filter(each -> each.policy().equals(sought.policy)).toList();
          List<PlantedPattern> planted =
              told.planted().stream().filter(each -> each.pattern() == pattern).toList();
          score.planted += planted.size();
          score.alerts += own.size();
          for (PlantedPattern each : planted) {
            score.found += own.stream().anyMatch(alert -> isOf(alert, each, sought)) ? 1 : 0;
          }
          score.wrong +=
              (int)
                  own.stream()
                      .filter(alert -> planted.stream().noneMatch(p -> isOf(alert, p, sought)))
                      .count();
        });
  }

  private static boolean isOf(Alert alert, PlantedPattern planted, Sought sought) {
    Instant raised = alert.raisedAt();
    return !raised.isBefore(planted.from()) && !raised.isAfter(planted.until().plus(sought.grace));
  }

  /** Far below what was measured, so that they fall for a reason. */
  @ParameterizedTest
  @CsvSource({
    "MULE, 0.75, 0.95",
    "TAKEOVER, 0.75, 0.85",
    "LEAVER, 0.80, 0.70",
    "ARREARS, 0.95, 0.95",
    "STRAINED_FIRM, 0.85, 0.90"
  })
  void pattern_onSeedsNotTunedBy_isFoundWithFewFalseAlarms(
      Pattern pattern, double recall, double precision) {
    Score score = measured(11, 12, 13).scores.get(pattern);
    assertThat(score.planted).as("planted").isPositive();
    assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(recall);
    assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(precision);
  }

  /** Of all policies together, of a thousand customers in a week. */
  @Test
  void alarms_ofAWeek_areFew() {
    Measured measured = measured(11, 12, 13);
    assertThat(measured.aWeek()).as(measured.toString()).isBetween(1.0, 60.0);
  }
}
