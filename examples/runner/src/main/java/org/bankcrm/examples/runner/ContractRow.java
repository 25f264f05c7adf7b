package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.modelling.value.Contract;
import org.bankcrm.modelling.value.Survival;

/** A deposit or a loan, as a row of a file has it. */
record ContractRow(String id, String kind, Contract contract, int lived) {

  private static final int MOST = 1_200;

  /**
   * Reads contracts.
   *
   * @throws UserException if a cell is none, or an id stands there twice
   */
  static List<ContractRow> read(ModelTable table) {
    List<ContractRow> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int row = 0; row < table.rows(); row++) {
      String id = table.column("id").get(row);
      if (id.isEmpty() || !ids.add(id)) {
        throw ModelWords.CONTRACT_TWICE.of(table.file(), table.line(row));
      }
      rows.add(read(table, row, id));
    }
    return rows;
  }

  private static ContractRow read(ModelTable table, int row, String id) {
    String kind = table.column("kind").get(row);
    double amount = least(table, row, "amount", 0);
    double rate = least(table, row, "rate", 0);
    double margin = least(table, row, "margin", -1);
    double cost = least(table, row, "cost", 0);
    int periods = whole(table, row, "periods", 1);
    int lived = whole(table, row, "lived", 0);
    Contract contract =
        switch (kind) {
          case "deposit" -> Contract.deposit(amount, margin, cost, periods);
          case "loan" -> Contract.loan(amount, rate, margin, cost, periods);
          default -> throw ModelWords.NO_KIND.of(table.file(), table.line(row));
        };
    return new ContractRow(id, kind, contract, lived);
  }

  private static double least(ModelTable table, int row, String column, double least) {
    double number = ModelTable.number(table.column(column).get(row)).orElse(Double.NaN);
    if (!(number >= least)) {
      throw ModelWords.NOT_A_NUMBER.of(table.file(), table.line(row), column);
    }
    return number;
  }

  private static int whole(ModelTable table, int row, String column, int least) {
    double number = least(table, row, column, least);
    if (number > MOST || number != Math.rint(number)) {
      throw ModelWords.NOT_A_NUMBER.of(table.file(), table.line(row), column);
    }
    return (int) number;
  }

  int periods() {
    return contract.margins().size();
  }

  /** What it will earn, by who stays how long of those that have lived as long as it has. */
  double value(Survival survival, double discount) {
    return contract.value(survival.given(lived), discount);
  }
}
