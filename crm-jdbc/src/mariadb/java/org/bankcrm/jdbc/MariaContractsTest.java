package org.bankcrm.jdbc;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

class MariaContractsTest extends Contracts {

  /** Used in turn, and emptied: no clause holds more stores at once, and tables take a second. */
  private static final class Shared {
    static final List<DataSource> SOURCES =
        Stream.generate(() -> Maria.withTables("")).limit(3).toList();
    static int used;
  }

  @Override
  JdbcStores empty() {
    MariaServer.require();
    JdbcStores stores = JdbcStores.of(Shared.SOURCES.get(Shared.used++ % Shared.SOURCES.size()));
    Tables.clear(stores);
    stores.transactions.run(sql -> sql.update("drop table if exists customer"));
    return stores;
  }
}
