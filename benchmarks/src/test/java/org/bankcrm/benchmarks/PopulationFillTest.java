package org.bankcrm.benchmarks;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.CustomerCsv;
import org.bankcrm.benchmarks.workload.Customers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationFillTest {
  private final PopulationFill fill = new PopulationFill(LibraryBook.of(List.of()).catalog());
  private final Customer[] rows = Customers.first(500);

  @TempDir Path folder = Path.of("");

  @Test
  void columnsFactsAndCsv_ofTheSameCustomers_holdEveryValue() throws IOException {
    Path file = folder.resolve("customers.csv");
    CustomerCsv.write(rows, file);
    PopulationCheck.check("columns", rows, fill.accessors(rows));
    PopulationCheck.check("facts", rows, fill.facts(rows));
    PopulationCheck.check("csv", rows, fill.csv(file));
  }

  @Test
  void check_ofOtherCustomers_namesTheWay() {
    Customer[] others = Customers.first(501);
    others[0] = others[1];
    assertThatIllegalStateException()
        .isThrownBy(() -> PopulationCheck.check("way", others, fill.accessors(rows)))
        .withMessageContaining("way");
    assertThatIllegalStateException()
        .isThrownBy(() -> PopulationCheck.check("way", rows, fill.accessors(others)))
        .withMessageContaining("way");
  }

  @Test
  void check_ofOneWrongValue_namesAttributeAndRow() {
    Customer[] others = rows.clone();
    others[7] = rows[8];
    assertThatIllegalStateException()
        .isThrownBy(() -> PopulationCheck.check("way", others, fill.accessors(rows)))
        .withMessageContaining("row 7");
  }
}
