package org.bankcrm.examples.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Decides a partitioned bank by a policy book.
 *
 * <p>The book is broadcast as its text. Each partition of events is summed up in window states,
 * which go to where their customer is decided and are merged there; what a book says of a customer
 * does not depend on how the bank is partitioned, nor on any order of rows. The result is sorted by
 * customer: its part files one after the other are one table, always of the same bytes.
 */
public final class BankJob {

  static final String ID = "id";
  private static final String PROBLEM = "problem";

  private final SparkSession spark;
  private final String book;
  private final Night night;

  /**
   * A job of a cluster.
   *
   * @param book the policy book as JSON
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem of the book
   */
  public BankJob(SparkSession spark, String book, Night night) {
    this.spark = spark;
    this.book = book;
    this.night = night;
    BankBook.of(book); // told here rather than by a hundred tasks
  }

  /**
   * Decides all customers.
   *
   * @param customers a column {@code id}, the others named by attributes of the book
   * @param events the events by the id of their type; a column for whose they are, the attributes
   *     of the type, and marks, as the README of this example tells
   * @param partitions in how many partitions customers are decided
   * @return a row for each customer: {@code id}, what each policy says, and {@code problem}, which
   *     is null for whoever was decided; sorted by id through all partitions. The window states
   *     stay on the disks until the session ends or its cache is cleared
   */
  public Dataset<Row> decide(
      Dataset<Row> customers, Map<String, Dataset<Row>> events, int partitions) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<String> shared = context.broadcast(book);
    Dataset<Row> all = idFirst(asText(customers));
    Dataset<Row> states = spark.createDataset(List.of(), Encoders.row(WindowStates.SCHEMA));
    for (Map.Entry<String, Dataset<Row>> each : events.entrySet()) {
      states = states.union(states(shared, each.getKey(), asText(each.getValue())));
    }
    // Bounds of the partitions are found by a look at all ids: nothing is summed up twice for it.
    all = all.unionByName(states.persist(StorageLevel.DISK_ONLY()), true);
    new CustomerRows(BankBook.of(book), night, List.of(all.columns()));
    return all.repartitionByRange(partitions, col(ID))
        .sortWithinPartitions(col(ID))
        .mapPartitions(new Deciding(shared, night, all.columns()), Encoders.row(resultSchema()));
  }

  private Dataset<Row> states(Broadcast<String> shared, String type, Dataset<Row> events) {
    String[] columns = events.columns();
    new EventRows(BankBook.of(book).windows().eventType(type), List.of(columns));
    return events.mapPartitions(
        new WindowStates(shared, night, type, columns), Encoders.row(WindowStates.SCHEMA));
  }

  private StructType resultSchema() {
    StructType schema = new StructType().add(ID, DataTypes.StringType);
    for (var policy : BankBook.of(book).engine().book().policies()) {
      schema = schema.add(policy.ref().id(), DataTypes.StringType);
    }
    return schema.add(PROBLEM, DataTypes.StringType);
  }

  private static Dataset<Row> idFirst(Dataset<Row> customers) {
    if (!Arrays.asList(customers.columns()).contains(ID)) {
      throw new IllegalArgumentException("columns of the customers: " + ID + " is wanting");
    }
    Column[] others =
        Arrays.stream(customers.columns())
            .filter(name -> !name.equals(ID))
            .map(BankJob::named)
            .toArray(Column[]::new);
    Column[] ordered = new Column[others.length + 1];
    ordered[0] = named(ID);
    System.arraycopy(others, 0, ordered, 1, others.length);
    return customers.select(ordered);
  }

  /** Numbers, days and truth of a warehouse as the texts that the library reads. */
  private static Dataset<Row> asText(Dataset<Row> rows) {
    return rows.select(
        Arrays.stream(rows.columns())
            .map(name -> named(name).cast(DataTypes.StringType).as(name))
            .toArray(Column[]::new));
  }

  private static Column named(String name) {
    return col("`" + name + "`");
  }
}
