package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.segmentation.MembershipFields;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Nights that take over what stands, one after the other while customers change, come, go, grow
 * older and have birthdays, and while a run breaks off: they leave the table that nights leave
 * which decide everybody.
 */
abstract class CarriedNights {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalTime NIGHT = LocalTime.of(23, 30);
  private static final DateAttribute BIRTH = Attributes.date("birth", info("生日", "Birth"));
  private static final IntegerAttribute AGE = Attributes.integer("age", info("年龄", "Age"));
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(Decided.COUNT, BIRTH, AGE)
          .deriving(Derivation.of(AGE, Formula.wholeYears(BIRTH)));
  private static final Segment ADULT =
      Segment.builder("adult", 1).name("成年", "Adult").when(AGE.atLeast(18)).build();
  private static final Segment BIRTHDAY =
      Segment.builder("birthday", 1)
          .name("生日", "Birthday")
          .when(BIRTH.anniversaryWithinDays(2, LeapDay.FEBRUARY_28).and(Decided.COUNT.atLeast(3)))
          .build();
  private static final Segment YOUNG =
      Segment.builder("young", 1)
          .name("新生", "Born within 40 days")
          .when(Condition.any(BIRTH.isFrom(DayShift.ofDays(-40)), Decided.COUNT.isMissing()))
          .build();

  private final DecisionEngine engine = engine(1);
  private DataSource source;
  private int carried;

  /** A database with the tables. */
  abstract DataSource database();

  private static AttributeInfo info(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  private static DecisionEngine engine(int version) {
    return PolicyBook.of("nights", version, CATALOG, ADULT, BIRTHDAY, YOUNG, Decided.MANY)
        .compile();
  }

  @Test
  void carry_anyChanges_leavesWhatDecidingEverybodyLeaves() {
    for (int seed = 0; seed < Integer.getInteger("crm.nights", 3); seed++) {
      Random random = new Random(seed);
      source = database();
      tables();
      LocalDate day = LocalDate.of(2028, 1, 1).plusDays(random.nextInt(60));
      night(day, Optional.empty(), engine, random);
      for (int i = 0; i < 12; i++) {
        LocalDate before = day;
        day = day.plusDays(random.nextInt(10) == 0 ? 9 : 1);
        change(random, day);
        night(day, Optional.of(before), i == 8 ? engine(2) : engine, random);
        List<String> whole = whole(day, i == 8);
        assertThat(rows(day)).as("seed %s, night %s", seed, day).isEqualTo(whole);
        now(day, before, i == 8 ? engine(2) : engine);
        assertThat(rows("night", "now")).as("seed %s, now %s", seed, day).isEqualTo(whole);
      }
    }
    assertThat(carried).isGreaterThan(200);
  }

  private void tables() {
    JdbcStores.of(source)
        .transactions
        .run(
            sql -> {
              sql.update(
                  "create table bank (id varchar(20) primary key, n bigint, birth date, changed"
                      + " date)");
              for (String table : List.of("night", "everybody")) {
                sql.update(
                    "create table "
                        + table
                        + " (run varchar(20), customer varchar(128), adult varchar(40), birthday"
                        + " varchar(40), young varchar(40), many varchar(40), decided date, due"
                        + " date, decided_by varchar(200), primary key (run, customer))");
              }
              return true;
            });
    change(new Random(7), LocalDate.of(2028, 1, 1));
  }

  /** Some come, some change, some go. */
  private void change(Random random, LocalDate day) {
    JdbcStores.of(source)
        .transactions
        .run(
            sql -> {
              for (int i = 0; i < 30; i++) {
                String id = "c-" + (100 + i);
                boolean there = sql.exists("select 1 from bank where id = ?", id);
                int chance = random.nextInt(20);
                if (!there && chance < 10 || there && chance < 2) {
                  sql.update("delete from bank where id = ?", id);
                  Object count = random.nextInt(8) == 0 ? null : (long) random.nextInt(9);
                  LocalDate birth = day.minusDays(random.nextInt(60));
                  sql.update(
                      "insert into bank values (?, ?, ?, ?)",
                      id,
                      count,
                      birth.minusYears(random.nextBoolean() ? 0 : 18),
                      day);
                } else if (there && chance == 19) {
                  sql.update("delete from bank where id = ?", id);
                }
              }
              return true;
            });
  }

  private static ResultTable results(JdbcStores stores, String table) {
    return stores
        .results(table, "run", "customer")
        .column("adult", portion -> portion.column(ADULT, MembershipFields.STATUS))
        .column("birthday", portion -> portion.column(BIRTHDAY, MembershipFields.STATUS))
        .column("young", portion -> portion.column(YOUNG, MembershipFields.STATUS))
        .column("many", portion -> portion.column(Decided.MANY, MembershipFields.STATUS));
  }

  private static TableSource bank(JdbcStores stores, String where) {
    return stores
        .source(CATALOG, "id", "select * from bank b" + where)
        .column("n", Decided.COUNT)
        .column("birth", BIRTH);
  }

  private static ZonedDateTime at(LocalDate day) {
    return day.atTime(NIGHT).atZone(ZONE);
  }

  private void night(LocalDate day, Optional<LocalDate> before, DecisionEngine by, Random random) {
    JdbcStores stores = JdbcStores.of(source);
    ResultTable night = results(stores, "night").standing("decided", "due", "decided_by", 10);
    for (int tries = random.nextInt(3); tries >= 0; tries--) {
      before.ifPresent(
          last -> {
            TableSource same = bank(stores, " where changed <= date '" + last + "'");
            carried += (int) night.carry("n" + last, "n" + day, by, at(day), same);
          });
      int portions = tries;
      int[] left = {tries > 0 ? 1 : Integer.MAX_VALUE}; // before the last try it breaks off
      try {
        bank(stores, notIn("n" + day))
            .read(
                at(day).toInstant(),
                ZONE,
                Optional.empty(),
                4,
                portion -> {
                  if (left[0]-- == 0) {
                    throw new IllegalStateException("broken off " + portions);
                  }
                  night.write("n" + day, by.decideAll(portion));
                });
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("broken off " + portions);
      }
    }
  }

  /** In a table with one row of each customer. */
  private void now(LocalDate day, LocalDate before, DecisionEngine by) {
    JdbcStores stores = JdbcStores.of(source);
    ResultTable night = results(stores, "night").standing("decided", "due", "decided_by", 10);
    night.release("now", by, at(day), bank(stores, " where changed <= date '" + before + "'"));
    bank(stores, notIn("now"))
        .read(
            at(day).toInstant(),
            ZONE,
            Optional.empty(),
            7,
            portion -> night.write("now", by.decideAll(portion)));
  }

  private List<String> whole(LocalDate day, boolean other) {
    JdbcStores stores = JdbcStores.of(source);
    ResultTable everybody = results(stores, "everybody");
    DecisionEngine by = other ? engine(2) : engine;
    bank(stores, "")
        .read(
            at(day).toInstant(),
            ZONE,
            Optional.empty(),
            99,
            portion -> everybody.write("n" + day, by.decideAll(portion)));
    return rows("everybody", "n" + day);
  }

  private List<String> rows(LocalDate day) {
    return rows("night", "n" + day);
  }

  private List<String> rows(String table, String run) {
    return JdbcStores.of(source)
        .transactions
        .run(
            sql ->
                sql.query(
                    "select customer, adult, birthday, young, many from "
                        + table
                        + " where run = ? order by customer",
                    row ->
                        String.join(
                            " ",
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)),
                    run));
  }

  @Test
  void carry_anotherBookHourZoneOrColumns_takesNothingOver() {
    source = database();
    tables();
    LocalDate day = LocalDate.of(2028, 2, 28);
    night(day, Optional.empty(), engine, new Random(0));
    JdbcStores stores = JdbcStores.of(source);
    ResultTable night = results(stores, "night").standing("decided", "due", "decided_by", 10);
    TableSource all = bank(stores, "");
    ZonedDateTime next = at(day.plusDays(1));

    assertThat(night.carry("n" + day, "a", engine(2), next, all)).isZero();
    assertThat(night.carry("n" + day, "a", engine, next.plusMinutes(1), all)).isZero();
    ZonedDateTime tokyo = next.toLocalDateTime().atZone(ZoneId.of("Asia/Tokyo"));
    assertThat(night.carry("n" + day, "a", engine, tokyo, all)).isZero();
    assertThat(night.carry("n" + day, "a", engine, at(day.minusDays(1)), all)).isZero();
    assertThat(night.carry("n" + day, "a", engine, at(day.plusDays(11)), all)).isZero();
    ResultTable fewer =
        stores
            .results("night", "run", "customer")
            .column("adult", portion -> portion.column(ADULT, MembershipFields.STATUS))
            .standing("decided", "due", "decided_by", 10);
    assertThat(fewer.carry("n" + day, "a", engine, next, all)).isZero();
    assertThat(night.carry("n" + day, "a", engine, next, all)).isPositive();
    assertThat(night.carry("n" + day, "a", engine, next, all)).isZero();
  }

  @Test
  void carry_tableThatDoesNotKeepUntilWhen_isRefused() {
    source = database();
    tables();
    ResultTable night = results(JdbcStores.of(source), "night");
    TableSource all = bank(JdbcStores.of(source), "");
    ZonedDateTime now = at(LocalDate.of(2028, 2, 28));

    assertThatThrownBy(() -> night.carry("a", "b", engine, now, all))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("night does not keep until when results stand");
    assertThatThrownBy(() -> night.carry("a", "a", engine, now, all))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> night.standing("decided", "due", "by", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Of what is reckoned by the time nothing stands on the next day. */
  @Test
  void carry_columnReckonedByTime_standsOnTheSameDayAlone() {
    source = database();
    tables();
    JdbcStores stores = JdbcStores.of(source);
    stores.transactions.run(sql -> sql.update("update bank set birth = null"));
    ResultTable night =
        stores
            .results("night", "run", "customer")
            .column("adult", portion -> portion.column(ADULT, MembershipFields.MISSING))
            .standing("decided", "due", "decided_by", 10);
    LocalDate day = LocalDate.of(2028, 2, 28);
    TableSource all = bank(stores, "");
    all.read(
        at(day).toInstant(),
        ZONE,
        Optional.empty(),
        99,
        portion -> night.write("a", engine.decideAll(portion)));

    assertThat(night.carry("a", "b", engine, at(day.plusDays(1)), all)).isZero();
    assertThat(night.carry("a", "c", engine, at(day), all)).isPositive();
  }

  /** Writes down what nights cost of which so many in a hundred customers changed. */
  @Test
  @EnabledIfSystemProperty(named = "crm.customers", matches = "[0-9]+")
  void carry_manyCustomers_costsWhatChanged() throws IOException {
    int customers = Integer.getInteger("crm.customers");
    source = database();
    tables();
    LocalDate day = LocalDate.of(2028, 6, 30);
    fill(customers, day);
    JdbcStores stores = JdbcStores.of(source);
    ResultTable plain = results(stores, "everybody");
    ResultTable night = results(stores, "night").standing("decided", "due", "decided_by", 7);
    List<String> told =
        new ArrayList<>(List.of("| night | taken over | ms |", "| --- | --- | --- |"));
    for (String round : List.of("cold", "everybody")) { // the first warms up
      told.add(line(round, 0, () -> decide(stores, plain, round, day, "")));
    }
    told.add(line("keeping until when", 0, () -> decide(stores, night, "kept", day, "")));
    for (int changed : List.of(0, 1, 10, 100)) {
      change(changed, day);
      String run = "r" + changed;
      long[] taken = {0};
      TableSource same = bank(stores, " where changed <= date '" + day + "'");
      Runnable copied =
          () -> {
            taken[0] = night.carry("kept", run, engine, at(day.plusDays(1)), same);
            decide(stores, night, run, day.plusDays(1), notIn(run));
          };
      String line = line(changed + " % changed, carried", -1, copied);
      told.add(line.replace("-1", Long.toString(taken[0])));
      assertThat(count(run)).isEqualTo(customers);
      decide(stores, night, "now", day, "");
      Runnable inPlace =
          () -> {
            taken[0] = customers - night.release("now", engine, at(day.plusDays(1)), same);
            decide(stores, night, "now", day.plusDays(1), notIn("now"));
          };
      String other = line(changed + " % changed, in place", -1, inPlace);
      told.add(other.replace("-1", Long.toString(taken[0])));
      assertThat(count("now")).isEqualTo(customers);
    }
    Files.write(Path.of("target", "carried-nights-" + stores.dialect() + ".md"), told);
  }

  private static String line(String night, long taken, Runnable work) {
    long start = System.nanoTime();
    work.run();
    return "| " + night + " | " + taken + " | " + (System.nanoTime() - start) / 1_000_000 + " |";
  }

  private static String notIn(String run) {
    return " where not exists (select 1 from night n where n.run = '"
        + run
        + "' and n.customer = b.id)";
  }

  private static void decide(
      JdbcStores stores, ResultTable into, String run, LocalDate day, String where) {
    DecisionEngine engine = engine(1);
    bank(stores, where)
        .read(
            at(day).toInstant(),
            ZONE,
            Optional.empty(),
            10_000,
            portion -> into.write(run, engine.decideAll(portion)));
  }

  private void fill(int customers, LocalDate day) {
    Random random = new Random(3);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      LocalDate birth = day.minusDays(random.nextInt(80 * 365));
      rows.add(new Object[] {"k-" + (10_000_000 + i), (long) random.nextInt(9), birth, day});
    }
    JdbcStores.of(source)
        .transactions
        .run(
            sql -> {
              sql.update("delete from bank");
              return sql.updateAll("insert into bank values (?, ?, ?, ?)", rows);
            });
  }

  private void change(int percent, LocalDate day) {
    JdbcStores.of(source)
        .transactions
        .run(
            sql ->
                sql.update(
                    "update bank set n = n + 1, changed = ? where cast(substring(id, 9) as integer)"
                        + " < ?",
                    day.plusDays(1),
                    percent));
  }

  private long count(String run) {
    return JdbcStores.of(source)
        .transactions
        .run(sql -> sql.one("select count(*) from night where run = ?", row -> row.getLong(1), run))
        .orElseThrow();
  }
}
