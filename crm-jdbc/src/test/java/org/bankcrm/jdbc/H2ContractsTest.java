package org.bankcrm.jdbc;

class H2ContractsTest extends Contracts {

  @Override
  JdbcStores empty() {
    return H2.stores();
  }
}
