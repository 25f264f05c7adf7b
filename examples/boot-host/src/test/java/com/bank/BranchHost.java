package com.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.examples.hosts.desk.Books;
import org.bankcrm.examples.hosts.desk.BranchDesk;
import org.bankcrm.jdbc.JdbcStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A service of a bank on Spring Boot: decides its customers, and tells why. */
@SpringBootApplication
public class BranchHost {

  public static void main(String[] args) {
    SpringApplication.run(BranchHost.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  DecisionEngine engine(@Value("${bank.book}") Resource book) throws IOException {
    return Books.read(book.getContentAsString(StandardCharsets.UTF_8)); // or all its problems
  }

  @Bean
  BranchDesk desk(DataSource database, DecisionEngine engine) {
    JdbcStores.of(database).createTables(); // the library's own, crm_…; does nothing if they stand
    return new BranchDesk(database, engine, ZoneId.of("Asia/Shanghai"));
  }

  /** What channels ask. */
  @RestController
  static class Decisions {
    private final BranchDesk desk;
    private final Clock clock;

    Decisions(BranchDesk desk, Clock clock) {
      this.desk = desk;
      this.clock = clock;
    }

    @PostMapping("/customers/{id}/decisions")
    Map<String, String> decide(
        @PathVariable("id") String id,
        @RequestHeader("Idempotency-Key") String request,
        Locale locale)
        throws SQLException {
      Decision decision = desk.decide(request, CustomerId.of(id), clock.instant());
      Map<String, String> words = new LinkedHashMap<>();
      for (Policy<?> policy : decision.engine().book().policies()) {
        words.put(policy.ref().id(), decision.words(policy, locale));
      }
      return words;
    }

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void missing() {}
  }
}
