package org.bankcrm.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import org.bankcrm.core.CustomerId;
import org.bankcrm.examples.boot.decide.Desk;
import org.bankcrm.examples.boot.decide.EventAnswer;
import org.bankcrm.examples.boot.decide.EventDesk;
import org.bankcrm.examples.boot.policy.BookShelf;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.jdbc.SqlDialect;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The host on a PostgreSQL, which is filled, decided by night and by day, and started again. */
class PostgresHostTest {

  private static final CustomerId SOMEBODY = CustomerId.of("C000000001");

  @Test
  void host_onPostgres_decidesAndFindsAllAgainAfterARestart() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      try (ConfigurableApplicationContext host = start(server)) {
        assertThat(host.getBean(JdbcStores.class).dialect()).isEqualTo(SqlDialect.POSTGRESQL);
        assertThat(count(host, "night")).isEqualTo(3 * 40);
        EventDesk.Told told =
            new EventDesk.Told("t-1", "TRANSACTION", Instant.parse("2026-07-01T01:00:00Z"), null);
        assertThat(host.getBean(EventDesk.class).take(SOMEBODY, told).answer())
            .isNotEqualTo(EventAnswer.REPEATED);
        BookShelf shelf = host.getBean(BookShelf.class);
        shelf.publish(shelf.add(shelf.document(1), "S-1"), "S-1", false);
      }
      try (ConfigurableApplicationContext again = start(server)) {
        assertThat(count(again, "customer")).isEqualTo(40);
        assertThat(again.getBean(BookShelf.class).current().version()).isEqualTo(2);
        assertThat(again.getBean(Desk.class).decide(SOMEBODY)).isPresent();
      }
    }
  }

  private static ConfigurableApplicationContext start(EmbeddedPostgres server) {
    return new SpringApplicationBuilder(BankHost.class)
        .properties("logging.level.org.bankcrm.examples=warn")
        .run(
            "--server.port=0",
            "--bank.customers=40",
            "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"));
  }

  private static int count(ConfigurableApplicationContext host, String table) {
    return host.getBean(JdbcTemplate.class)
        .queryForObject("select count(*) from " + table, Integer.class);
  }
}
