package org.bankcrm.examples.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Decides the customers of one partition, whose rows and window states come sorted by customer; as
 * many at a time as a portion has.
 */
final class Deciding implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  private final Broadcast<String> book;
  private final Night night;
  private final String[] columns;

  Deciding(Broadcast<String> book, Night night, String[] columns) {
    this.book = book;
    this.night = night;
    this.columns = columns.clone();
  }

  /** A line of the result: somebody decided, or the problem that stood against it. */
  private record Line(@Nullable String customer, @Nullable String problem) {}

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    BankBook compiled = BankBook.of(book.value());
    CustomerRows customers = new CustomerRows(compiled, night, List.of(columns));
    Together together = new Together(rows);
    return new Portions<>(() -> together.hasNext() ? portion(together, customers, compiled) : null);
  }

  private Iterator<Row> portion(Together rows, CustomerRows customers, BankBook compiled) {
    PopulationBuilder filling =
        Population.builder(compiled.engine().book().catalog(), night.instant(), night.zone());
    List<Line> lines = new ArrayList<>();
    while (lines.size() < night.portion() && rows.hasNext()) {
      List<Row> own = rows.next();
      String customer = own.get(0).getString(0);
      lines.add(new Line(customer, customers.add(customer, own, filling)));
    }
    return results(lines, compiled.engine().decideAll(filling.build()));
  }

  private static Iterator<Row> results(List<Line> lines, Decisions decisions) {
    List<Policy<?>> policies = decisions.engine().book().policies();
    List<Row> results = new ArrayList<>(lines.size());
    int decided = 0;
    for (Line line : lines) {
      Object[] cells = new Object[policies.size() + 2];
      cells[0] = line.customer;
      cells[cells.length - 1] = line.problem;
      for (int i = 0; line.problem == null && i < policies.size(); i++) {
        cells[i + 1] = decisions.outcome(decided, policies.get(i));
      }
      decided += line.problem == null ? 1 : 0;
      results.add(RowFactory.create(cells));
    }
    return results.iterator();
  }
}
