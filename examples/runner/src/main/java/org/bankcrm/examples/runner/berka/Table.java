package org.bankcrm.examples.runner.berka;

import java.util.List;

/** The tables of the bank with the columns of their files. */
enum Table {
  DISTRICT(
      "district",
      "A1",
      "A2",
      "A3",
      "A4",
      "A5",
      "A6",
      "A7",
      "A8",
      "A9",
      "A10",
      "A11",
      "A12",
      "A13",
      "A14",
      "A15",
      "A16"),
  ACCOUNT("account", "account_id", "district_id", "frequency", "date"),
  CLIENT("client", "client_id", "birth_number", "district_id"),
  DISPOSITION("disp", "disp_id", "client_id", "account_id", "type"),
  CARD("card", "card_id", "disp_id", "type", "issued"),
  LOAN("loan", "loan_id", "account_id", "date", "amount", "duration", "payments", "status"),
  ORDER("order", "order_id", "account_id", "bank_to", "account_to", "amount", "k_symbol"),
  TRANSACTION(
      "trans",
      "trans_id",
      "account_id",
      "date",
      "type",
      "operation",
      "amount",
      "balance",
      "k_symbol",
      "bank",
      "account");

  private final String fileName;
  private final String columns;

  Table(String fileName, String... columns) {
    this.fileName = fileName;
    this.columns = String.join(";", columns);
  }

  /** The name of its file without the ending. */
  String fileName() {
    return fileName;
  }

  /** The names of its columns. */
  List<String> columns() {
    return List.of(columns.split(";"));
  }
}
