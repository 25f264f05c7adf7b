package org.bankcrm.benchmarks.hand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.benchmarks.workload.Campaigns;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Field;
import org.bankcrm.benchmarks.workload.JavaSource;
import org.bankcrm.benchmarks.workload.Rule;
import org.bankcrm.benchmarks.workload.Scorecard;
import org.bankcrm.benchmarks.workload.Segments;

/**
 * Writes the hand-written contenders out of the workload's rules.
 *
 * <p>Run it with the folder of this package as the only argument, then run the formatter; a test
 * compares what is committed with what it writes, blanks aside. One method per rule keeps each
 * small enough for the optimising compiler.
 */
public final class HandSource {
  private HandSource() {}

  /** Writes every generated file into the folder given. */
  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Files.writeString(Path.of(args[0], file.getKey()), file.getValue());
    }
  }

  /** The text of every generated file by its name, not yet formatted. */
  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("HandSegments.java", segments());
    files.put("HandCampaigns.java", campaigns());
    files.put("HandScorecard.java", scorecard());
    return files;
  }

  private static String segments() {
    return head("import java.util.List; import java.util.function.Predicate;")
        + """
        /** Workload W1 by hand: 50 short-circuit conditions per row. {@link HandSource} wrote it. */
        public final class HandSegments {
          private HandSegments() {}

          /** The segments of one customer, bit i for segment i. */
          public static long mask(Customer c) {
            long mask = 0;
        """
        + each(Segments.COUNT, i -> "if (segment" + i + "(c)) { mask |= 1L << " + i + "; }\n")
        + """
            return mask;
          }

          /** The conditions one by one, for engines that take conditions as code. */
          public static List<Predicate<Customer>> conditions() {
        """
        + references(Segments.COUNT, "HandSegments::segment")
        + each(Segments.COUNT, i -> test("segment" + i, JavaSource.of(Segments.all().get(i))))
        + "}\n";
  }

  private static String campaigns() {
    return head("import java.util.List; import java.util.function.Predicate;")
        + """
        /** Workload W2 by hand: 50 campaign rules on one customer. {@link HandSource} wrote it. */
        public final class HandCampaigns {
          private HandCampaigns() {}

          /** Puts the eligible rules into {@code ids}, ascending; tells how many there are. */
          public static int eligible(Customer c, int[] ids) {
            int count = 0;
        """
        + each(Campaigns.COUNT, i -> "if (rule" + i + "(c)) { ids[count++] = " + i + "; }\n")
        + """
            return count;
          }

          /**
           * The same, and in {@code failing} for each rule the first condition that is not true, -1
           * if there is none.
           */
          public static int explain(Customer c, int[] ids, int[] failing) {
            int count = 0;
        """
        + each(
            Campaigns.COUNT,
            i ->
                ("failing[#] = failing#(c); if (failing[#] < 0) { ids[count++] = #; }\n")
                    .replace("#", String.valueOf(i)))
        + """
            return count;
          }

          /** The rules one by one, for engines that take conditions as code. */
          public static List<Predicate<Customer>> conditions() {
        """
        + references(Campaigns.COUNT, "HandCampaigns::rule")
        + each(
            Campaigns.COUNT, i -> test("rule" + i, JavaSource.of(Rule.all(Campaigns.all().get(i)))))
        + each(Campaigns.COUNT, HandSource::failing)
        + "}\n";
  }

  private static String references(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + i)
        .collect(Collectors.joining(", ", "return List.of(", "); }\n\n"));
  }

  private static String failing(int rule) {
    List<Rule> conditions = Campaigns.all().get(rule);
    return "private static int failing"
        + rule
        + "(Customer c) {\n"
        + each(
            conditions.size(),
            i -> "if (!(" + JavaSource.of(conditions.get(i)) + ")) { return " + i + "; }\n")
        + "return -1; }\n\n";
  }

  private static String scorecard() {
    List<Scorecard.Characteristic> all = Scorecard.all();
    return head("")
        + """
        /** Workload W3 by hand: if-chains and switches. {@link HandSource} wrote it. */
        public final class HandScorecard {
          private HandScorecard() {}

          /** The total in the bits from 16 up; below it four reasons of four bits, worst lowest. */
          public static long score(Customer c) {
            Shortfalls worst = new Shortfalls();
            int total = 0;
            int points;
        """
        + each(all.size(), i -> scored(i, all.get(i)))
        + "return (long) total << 16 | worst.reasons(); }\n\n"
        + all.stream().map(HandSource::points).collect(Collectors.joining())
        + "}\n";
  }

  private static String scored(int index, Scorecard.Characteristic characteristic) {
    return "points = %1$s(c.%1$s()); total += points; worst.take(%2$d, %3$d - points);\n"
        .formatted(characteristic.field().id(), index, characteristic.max());
  }

  private static String points(Scorecard.Characteristic characteristic) {
    Field field = characteristic.field();
    String head =
        "private static int %s(%s value) {\n"
            .formatted(field.id(), field.kind() == Field.Kind.LONG ? "long" : "int");
    return head
        + (field.kind() == Field.Kind.CODE ? byCode(characteristic) : byCuts(characteristic));
  }

  private static String byCuts(Scorecard.Characteristic characteristic) {
    Field field = characteristic.field();
    List<Integer> points = characteristic.points();
    String missing =
        field.nullable()
            ? "if (value == " + mark(field) + ") { return " + characteristic.missing() + "; }\n"
            : "";
    return missing
        + each(
            characteristic.cuts().size(),
            i ->
                "if (value < %s) { return %d; }\n"
                    .formatted(JavaSource.number(characteristic.cuts().get(i)), points.get(i)))
        + "return "
        + points.get(points.size() - 1)
        + "; }\n\n";
  }

  private static String byCode(Scorecard.Characteristic characteristic) {
    Map<Integer, List<Integer>> codesOfBin =
        IntStream.range(0, characteristic.binOfCode().size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    characteristic.binOfCode()::get, TreeMap::new, Collectors.toList()));
    String cases =
        codesOfBin.entrySet().stream()
            .map(
                bin ->
                    "case %s -> %d;\n"
                        .formatted(
                            bin.getValue().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")),
                            characteristic.points().get(bin.getKey())))
            .collect(Collectors.joining());
    return "return switch (value) {\n"
        + cases
        + "default -> "
        + characteristic.missing()
        + ";\n};\n}\n\n";
  }

  private static String test(String name, String expression) {
    return "private static boolean " + name + "(Customer c) {\nreturn " + expression + ";\n}\n\n";
  }

  private static String head(String imports) {
    return "package org.bankcrm.benchmarks.hand;\n\n"
        + Stream.of("MISSING_INT", "MISSING_LONG")
            .map(mark -> "import static " + Customer.class.getName() + "." + mark + ";\n")
            .collect(Collectors.joining())
        + "\n"
        + imports
        + "\nimport "
        + Customer.class.getName()
        + ";\n\n";
  }

  private static String mark(Field field) {
    return field.kind() == Field.Kind.LONG ? "MISSING_LONG" : "MISSING_INT";
  }

  private static String each(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }
}
