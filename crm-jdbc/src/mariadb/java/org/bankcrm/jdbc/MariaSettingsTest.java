package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.port.KeptDecision;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageSave;
import org.junit.jupiter.api.Test;

/** What a bank's driver, session or server may be set to. */
class MariaSettingsTest {

  private static final String INSERT =
      "insert into crm_watch (watch, kind, subject, version) values (?, ?, ?, ?)";

  private static void execute(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** A hundred new ones and a hundred known ones at once; of each it is told what became of it. */
  @Test
  void saveAll_anyWayToSendStatements_tellsOfEachWhetherItWasSaved() {
    for (String way :
        List.of(
            "",
            "&useServerPrepStmts=true",
            "&rewriteBatchedStatements=true",
            "&useAffectedRows=true",
            "&useBulkStmtsForInserts=false")) {
      JdbcStores stores = JdbcStores.of(Maria.withTables(way));
      stores.stages().saveAll(saves(0, 200, 2));
      List<Boolean> told = stores.stages().saveAll(saves(5, 200, 1));
      assertThat(IntStream.range(0, 200).boxed().filter(told::get))
          .as(way)
          .allMatch(i -> i % 2 == 1)
          .hasSize(100);
      assertThat(stores.stages().load(subject(0)).state()).isEqualTo(Scene.moved(0).state());
      stores.budget().reserve(Scene.CALLS, Scene.claim("1", "c-1"), Scene.NOW);
      assertThat(stores.budget().commit("1", Scene.NOW)).isTrue();
      assertThat(stores.budget().commit("1", Scene.NOW)).as(way + ", told again").isTrue();
      assertThat(stores.budget().commit("2", Scene.NOW)).isFalse();
    }
  }

  private static StageKey subject(int number) {
    return new StageKey("life", "s-" + number);
  }

  private static List<StageSave> saves(int moved, int subjects, int each) {
    List<StageSave> saves = new ArrayList<>();
    for (int i = 0; i < subjects; i += each) {
      saves.add(new StageSave(subject(i), 0, Scene.moved(moved)));
    }
    return saves;
  }

  @Test
  void saveAll_driverThatDoesNotTellWhatWasChanged_isRefused() {
    JdbcStores stores = JdbcStores.of(Maria.withTables("&useBulkStmts=true"));
    stores.stages().saveAll(saves(0, 3, 1));
    List<StageSave> later =
        saves(1, 3, 1).stream().map(each -> new StageSave(each.key(), 1, each.result())).toList();
    assertThatThrownBy(() -> stores.stages().saveAll(later))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("useBulkStmts");
    assertThat(stores.stages().load(subject(1)).version()).isOne();
  }

  @Test
  void tables_sessionThatCutsOff_isRefused() {
    DataSource source = Maria.withTables("");
    assertThat(JdbcStores.of(source).stages().load(Scene.KEY).version()).isZero();
    DataSource lax = Maria.bare(",sql_mode=''");
    assertThatThrownBy(() -> JdbcStores.of(lax).createTables())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("STRICT_TRANS_TABLES");
  }

  /** Keys differ by case and by blanks at the end, in tables of any database. */
  @Test
  void insert_textThatIsCutOffOrMissing_failsAndIsNotKept() throws SQLException {
    DataSource source = Maria.withTables("");
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      Sql sql = new Sql(connection, SqlDialect.MARIADB);
      assertThat(sql.insert(INSERT, "{}", "k", "a", 1)).isTrue();
      assertThat(sql.insert(INSERT, "{}", "k", "a", 1)).isFalse();
      assertThat(sql.insert(INSERT, "{}", "k", "A", 1)).isTrue();
      assertThat(sql.insert(INSERT, "{}", "k", "a ", 1)).isTrue();
      connection.commit();
      for (Object[] odd :
          new Object[][] {{"{}", "k", "x".repeat(129), 1}, {null, "k", "b", 1}}) {
        assertThatThrownBy(() -> sql.insert(INSERT, odd)).isInstanceOf(SQLException.class);
        connection.rollback();
        List<Object[]> among = List.of(new Object[] {"{}", "k", "c", 1}, odd);
        assertThatThrownBy(() -> sql.insertAll(INSERT, among)).isInstanceOf(SQLException.class);
        connection.rollback();
      }
      assertThat(sql.one("select count(*) from crm_watch", row -> row.getInt(1))).contains(3);
      connection.rollback();
    }
  }

  @Test
  void within_isolationOfTheServer_isRefusedAndOwnCallsAreNot() throws SQLException {
    DataSource source = Maria.withTables("");
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> JdbcStores.within(connection).stages().load(Scene.KEY))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("READ COMMITTED");
      connection.rollback();
      JdbcStores manual = JdbcStores.ofManualCommit(Lasting.of(connection));
      assertThat(manual.stages().save(Scene.KEY, 0, Scene.moved(0))).isTrue();
      new Sql(connection, SqlDialect.MARIADB).exists("select 1 from crm_stage");
      assertThatThrownBy(() -> manual.stages().load(Scene.KEY))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("READ COMMITTED");
      connection.rollback();
    }
  }

  /** Neither the zone of the session nor that of the Java machine moves an instant. */
  @Test
  void source_instants_areThoseInUtcAndATimestampIsRefused() throws SQLException {
    InstantAttribute at = Attributes.instant("at", AttributeInfo.named("时", "At"));
    AttributeCatalog catalog = AttributeCatalog.of(at);
    for (String way : List.of("", "&useServerPrepStmts=true", "&timezone=-05:00")) {
      DataSource source = Maria.withTables(way);
      execute(
          source,
          "create table bank (id varchar(9), at datetime(6), moved timestamp(6) null)",
          "insert into bank values ('a', '2026-03-29 01:30:00.123456', '2026-03-28 22:30:00')");
      JdbcStores stores = JdbcStores.of(source);
      OffsetDateTime told = OffsetDateTime.parse("2026-03-29T09:30:00.5+08:00");
      stores.transactions.run(
          sql -> sql.update("insert into bank (id, at) values ('b', ?)", told));
      List<Object> read = new ArrayList<>();
      TableSource customers = stores.source(catalog, "id", "select * from bank");
      read(customers.column("at", at), portion -> read.addAll(values(portion, at)));
      assertThat(read)
          .as(way)
          .containsExactly(
              Instant.parse("2026-03-29T01:30:00.123456Z"), Instant.parse("2026-03-29T01:30:00.5Z"));
      assertThatThrownBy(() -> read(customers.column("moved", at), portion -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("column moved")
          .hasMessageContaining("datetime(6) in UTC");
      TableSource converted =
          stores.source(
              catalog,
              "id",
              "select id, convert_tz(moved, @@session.time_zone, '+00:00') as at from bank"
                  + " where id = 'a'");
      read.clear();
      read(converted.column("at", at), portion -> read.addAll(values(portion, at)));
      assertThat(read).as(way).containsExactly(Instant.parse("2026-03-29T01:30:00Z"));
    }
  }

  private static void read(TableSource source, Consumer<Population> reader) {
    source.read(Scene.NOW, ZoneOffset.UTC, Optional.empty(), 10, reader::accept);
  }

  private static List<Object> values(Population portion, InstantAttribute at) {
    return IntStream.range(0, portion.size())
        .<Object>mapToObj(row -> portion.facts(row).get(at).orElseThrow())
        .toList();
  }

  /** The server closes the connection at it, and nothing of the call is kept. */
  @Test
  void append_documentGreaterThanAPacket_failsAndIsNotKept() {
    JdbcStores stores = JdbcStores.of(Maria.withTables(""));
    KeptDecision large =
        Decided.decision("d", CustomerId.of("c-1"), 1)
            .withFacts(Map.of("text", "x".repeat(17 << 20)));
    StoreException failed =
        catchThrowableOfType(
            StoreException.class, () -> stores.decisions().append(List.of(Decided.decision(2), large)));
    assertThat(failed).isNotNull();
    stores.decisions().append(List.of(Decided.decision(1)));
    assertThat(stores.decisions().of(Scene.LI, Instant.MIN, Instant.MAX)).hasSize(1);
    assertThat(stores.decisions().find("d")).isEmpty();
  }
}
