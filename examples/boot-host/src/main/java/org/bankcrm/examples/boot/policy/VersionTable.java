package org.bankcrm.examples.boot.policy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.examples.boot.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code policy_version} and {@code policy_publication}; neither is ever changed. */
@Component
class VersionTable {

  private final JdbcClient tables;
  private final Clock clock;

  VersionTable(JdbcClient tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** Keeps a document as the next version. Of two who write at once one is refused by the key. */
  @Transactional
  public int add(Map<String, Object> document, String author) {
    int version =
        tables
            .sql("select coalesce(max(version), 0) + 1 from policy_version")
            .query(Integer.class)
            .single();
    tables
        .sql(
            "insert into policy_version (version, document, author, written_at) values (?, ?, ?, ?)")
        .params(version, Json.write(document), author, now())
        .update();
    return version;
  }

  /** Puts a version in force. */
  @Transactional
  public void publish(int version, String publisher) {
    int number =
        tables
            .sql("select coalesce(max(number), 0) + 1 from policy_publication")
            .query(Integer.class)
            .single();
    tables
        .sql(
            "insert into policy_publication (number, version, publisher, published_at)"
                + " values (?, ?, ?, ?)")
        .params(number, version, publisher, now())
        .update();
  }

  Optional<Map<String, Object>> document(int version) {
    return tables
        .sql("select document from policy_version where version = ?")
        .param(version)
        .query(String.class)
        .optional()
        .map(Json::read);
  }

  /** The version in force; empty if none was ever published. */
  Optional<Integer> inForce() {
    return publications().stream().findFirst();
  }

  /** The versions that were in force, the present one first; one may stand there several times. */
  List<Integer> publications() {
    return tables
        .sql("select version from policy_publication order by number desc")
        .query(Integer.class)
        .list();
  }

  List<BookVersion> all() {
    int now = inForce().orElse(0);
    return tables
        .sql("select version, author, written_at from policy_version order by version desc")
        .query(
            (row, number) ->
                new BookVersion(
                    row.getInt(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getInt(1) == now))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
