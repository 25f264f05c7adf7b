package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.examples.runner.Slips.Kind;
import org.bankcrm.examples.runner.Slips.Slip;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** One slip of the pen is one problem, and that where the pen slipped. */
class SlipsTest {

  private static final List<String> READ_BY_OTHERS =
      List.of("attributes", "policies", "payload", "sensitivity");

  @Test
  void parse_retailBookWithOneSlip_tellsOneProblemWhereItIs() throws Exception {
    List<String> wrong = new ArrayList<>();
    int[] refused = new int[Kind.values().length];
    Slips.each(
        parts(),
        (slip, book) -> {
          List<Problem> problems = problems(book);
          refused[slip.kind().ordinal()] += problems.isEmpty() ? 0 : 1;
          if (!isTrue(slip, problems)) {
            wrong.add(slip + " -> " + problems);
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(refused[Kind.NUMBER_QUOTED.ordinal()]).isGreaterThan(200);
    assertThat(refused).as("refused of each kind of slip").doesNotContain(0);
  }

  /** A slip that was taken for a slip; a key that was left out may be missed in many places. */
  private static boolean isTrue(Slip slip, List<Problem> problems) {
    String key = slip.place().substring(slip.place().lastIndexOf('/') + 1);
    if (slip.kind() == Kind.KEY_LEFT_OUT) {
      boolean missed = problems.stream().allMatch(each -> isWithin(each, slip.object()));
      return missed || READ_BY_OTHERS.contains(key) || key.equals("bands");
    }
    if (key.equals("bandsz")) { // whom the grades of a card are known to elsewhere
      return problems.stream().anyMatch(each -> each.path().equals(slip.place()));
    }
    return problems.isEmpty() || (problems.size() == 1 && isAt(problems.get(0), slip));
  }

  /** A condition without any form it could have is told as a whole. */
  private static boolean isAt(Problem problem, Slip slip) {
    return problem.path().equals(slip.place())
        || (problem.path().equals(slip.object())
            && problem.code().word().equals("unknown-operator"));
  }

  private static boolean isWithin(Problem problem, String object) {
    String policy = object.replaceAll("(/policies/[0-9]+).*", "$1");
    return problem.path().equals(policy) || problem.path().startsWith(policy + "/");
  }

  private static List<Problem> problems(Map<String, Object> book) {
    try {
      PolicyBookParser.of(BookFiles.kinds())
          .withStandards(BankCatalogue::standard)
          .parseParts(book);
      return List.of();
    } catch (InvalidPolicyException refused) {
      return refused.problems();
    }
  }

  private static Map<String, Object> parts() throws Exception {
    Map<String, Object> parts = new TreeMap<>();
    try (Stream<Path> files = Files.list(DemoCommand.retailBook())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        Object part = new JsonMapper().readValue(Files.readString(file), Object.class);
        parts.put(file.getFileName().toString(), part);
      }
    }
    return parts;
  }
}
