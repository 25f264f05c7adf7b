package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.formula.DatePart;
import org.bankcrm.core.formula.DatePart.Part;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.testkit.random.Seeded;

/** What is computed of clocks and calendars is what a database says that knows the same zones. */
class DayFormulaSqlTest {

  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final InstantAttribute SEEN = Attributes.instant("seen", INFO);
  private static final InstantAttribute PAID = Attributes.instant("paid", INFO);
  private static final YesNoAttribute NIGHT = Attributes.yesNo("night", INFO);
  private static final CodeAttribute WEEKDAY = Attributes.code("weekday", Weekday.codes(), INFO);
  private static final IntegerAttribute HOUR = Attributes.integer("hour", INFO);
  private static final IntegerAttribute DAY = Attributes.integer("day", INFO);
  private static final IntegerAttribute MONTH = Attributes.integer("month", INFO);
  private static final IntegerAttribute MINUTES = Attributes.integer("minutes", INFO);

  /**
   * Clocks of the first change by an hour, of the second by half an hour; the last left out a day.
   */
  private static final List<String> ZONES =
      List.of("America/New_York", "Australia/Lord_Howe", "Asia/Shanghai", "Pacific/Apia");

  /** The nights on which these clocks change, and the last of February. */
  private static final List<String> NIGHTS =
      List.of(
          "2025-11-02T06:00:00Z",
          "2025-03-09T07:00:00Z",
          "2025-04-05T15:00:00Z",
          "2011-12-30T10:00:00Z",
          "2024-02-29T12:00:00Z",
          "2025-02-28T23:00:00Z");

  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(SEEN, PAID, NIGHT, WEEKDAY, HOUR, DAY, MONTH, MINUTES)
          .deriving(
              Derivation.of(
                  NIGHT, Formula.timeOfDay(SEEN, LocalTime.of(22, 0), LocalTime.of(6, 30))),
              Derivation.of(WEEKDAY, Formula.part(SEEN, Part.WEEKDAY)),
              Derivation.of(HOUR, Formula.part(SEEN, Part.HOUR)),
              Derivation.of(DAY, Formula.part(SEEN, DatePart.Part.DAY_OF_MONTH)),
              Derivation.of(MONTH, Formula.part(SEEN, Part.MONTH)),
              Derivation.of(MINUTES, Formula.minutes(SEEN, PAID)));

  private static final String ASKED =
      """
      SELECT (l.t >= TIME '22:00:00' OR l.t < TIME '06:30:00'), ISO_DAY_OF_WEEK(l.d),
        EXTRACT(HOUR FROM l.t), EXTRACT(DAY FROM l.d), EXTRACT(MONTH FROM l.d),
        CAST(TRUNC((EXTRACT(EPOCH FROM l.paid) - EXTRACT(EPOCH FROM l.seen)) / 60) AS BIGINT)
      FROM (SELECT seen, paid, CAST(seen AS TIME(6)) t, CAST(seen AS DATE) d
        FROM (SELECT CAST(? AS TIMESTAMP(6) WITH TIME ZONE) seen,
          CAST(? AS TIMESTAMP(6) WITH TIME ZONE) paid)) l
      """;

  @Property(tries = 200)
  void values_ofInstants_areThoseOfTheDatabase(@ForAll long seed) throws SQLException {
    Seeded source = Seeded.of(seed);
    String zone = source.pick(ZONES);
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:;TIME ZONE=" + zone)) {
      for (int i = 0; i < 10; i++) {
        Instant seen = instant(source);
        Instant paid = instant(source);
        Facts facts =
            Facts.builder(CATALOG, Instant.parse("2026-01-01T00:00:00Z"), ZoneId.of(zone))
                .put(SEEN, seen)
                .put(PAID, paid)
                .build();
        try (PreparedStatement select = h2.prepareStatement(ASKED)) {
          select.setObject(1, seen.atOffset(ZoneOffset.UTC));
          select.setObject(2, paid.atOffset(ZoneOffset.UTC));
          compare(select.executeQuery(), facts, zone + " " + seen);
        }
      }
    }
  }

  private static Instant instant(Seeded source) {
    Instant turn = Instant.parse(source.pick(NIGHTS));
    return turn.plusSeconds(source.between(-100_000, 100_000))
        .plusNanos(1_000L * source.between(0, 999_999));
  }

  private static void compare(ResultSet row, Facts facts, String where) throws SQLException {
    assertThat(row.next()).isTrue();
    assertThat(told(facts, NIGHT)).as(where).isEqualTo(row.getBoolean(1));
    String weekday = Weekday.values()[row.getInt(2) - 1].name();
    assertThat(told(facts, WEEKDAY)).as(where).isEqualTo(weekday);
    assertThat(told(facts, HOUR)).as(where).isEqualTo(row.getLong(3));
    assertThat(told(facts, DAY)).as(where).isEqualTo(row.getLong(4));
    assertThat(told(facts, MONTH)).as(where).isEqualTo(row.getLong(5));
    assertThat(told(facts, MINUTES)).as(where).isEqualTo(row.getLong(6));
  }

  private static Object told(Facts facts, Attribute<?> attribute) {
    return Optional.<Object>ofNullable(facts.get(attribute).orElse(null)).orElseThrow();
  }
}
