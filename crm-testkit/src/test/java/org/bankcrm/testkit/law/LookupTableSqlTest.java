package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.formula.TableAxis;
import org.bankcrm.testkit.random.Seeded;

/** A table gives what a database finds that holds its cells as rows. */
class LookupTableSqlTest {

  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final DecimalAttribute SHARE = Attributes.decimal("share", 2, INFO);
  private static final CodeAttribute TIER =
      Attributes.code("tier", List.of("GOLD", "SILVER", "BASE"), INFO);
  private static final DecimalAttribute RATE = Attributes.decimal("rate", 4, INFO);

  private static final String ASKED =
      "SELECT rate FROM cells WHERE tier = ?"
          + " AND share = (SELECT MAX(share) FROM cells WHERE share <= ?)";

  @Property(tries = 100)
  void rates_areThoseOfTheDatabase(@ForAll long seed) throws SQLException {
    Seeded source = Seeded.of(seed);
    SortedSet<BigDecimal> from = new TreeSet<>();
    for (int i = 0; i < source.between(1, 6); i++) {
      from.add(BigDecimal.valueOf(source.between(-200, 200), 2));
    }
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:")) {
      AttributeCatalog catalog = told(h2, from, source);
      for (int i = 0; i < 20; i++) {
        BigDecimal share = BigDecimal.valueOf(source.between(-220, 220), 2);
        String tier = source.pick(TIER.type().codes());
        Facts facts =
            Facts.builder(catalog, Instant.EPOCH, ZoneOffset.UTC)
                .put(SHARE, share)
                .put(TIER, tier)
                .build();
        assertThat(facts.get(RATE)).isEqualTo(asked(h2, share, tier));
      }
    }
  }

  /** Fills the database and makes the table, for two of the three tiers. */
  private static AttributeCatalog told(Connection h2, SortedSet<BigDecimal> from, Seeded source)
      throws SQLException {
    List<String> tiers = List.of("BASE", "GOLD");
    List<List<BigDecimal>> rows = new ArrayList<>();
    h2.createStatement()
        .execute("CREATE TABLE cells(share DECIMAL(9,2), tier VARCHAR, rate DECIMAL(9,4))");
    try (PreparedStatement insert = h2.prepareStatement("INSERT INTO cells VALUES (?, ?, ?)")) {
      for (BigDecimal share : from) {
        List<BigDecimal> row = new ArrayList<>();
        for (String tier : tiers) {
          row.add(BigDecimal.valueOf(source.between(-9_999, 9_999), 4));
          insert.setBigDecimal(1, share);
          insert.setString(2, tier);
          insert.setBigDecimal(3, row.get(row.size() - 1));
          insert.execute();
        }
        rows.add(row);
      }
    }
    List<TableAxis> by =
        List.of(TableAxis.bands(SHARE, from.toArray()), TableAxis.codes(TIER, "BASE", "GOLD"));
    return AttributeCatalog.of(SHARE, TIER, RATE)
        .deriving(Derivation.of(RATE, Formula.table(RATE.type(), by, rows)));
  }

  private static Optional<BigDecimal> asked(Connection h2, BigDecimal share, String tier)
      throws SQLException {
    try (PreparedStatement select = h2.prepareStatement(ASKED)) {
      select.setString(1, tier);
      select.setBigDecimal(2, share);
      ResultSet found = select.executeQuery();
      return found.next()
          ? Optional.of(new BigDecimal(found.getBigDecimal(1).stripTrailingZeros().toPlainString()))
          : Optional.empty();
    }
  }
}
