package org.bankcrm.examples.boot;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.bankcrm.jdbc.JdbcStores;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring hands to everybody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HostSettings.class)
class HostConfig {

  /** The library's ports, in the bank's own database. */
  @Bean
  JdbcStores stores(DataSource database) {
    JdbcStores stores = JdbcStores.of(database);
    stores.createTables();
    return stores;
  }

  @Bean
  ZoneId zone(HostSettings settings) {
    return settings.zone();
  }

  /** The bank's clock: the library has none, and is told the instant each time. */
  @Bean
  Clock clock(HostSettings settings) {
    Clock clock = Clock.system(settings.zone());
    Instant now = settings.now();
    return now == null ? clock : Clock.offset(clock, Duration.between(clock.instant(), now));
  }

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }
}
