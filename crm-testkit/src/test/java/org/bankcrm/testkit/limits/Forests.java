package org.bankcrm.testkit.limits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.DecisionTree;
import org.bankcrm.scoring.ScoringModel;

/** Models of many trees, each of which is one long way with a leaf beside every test. */
final class Forests {

  private static final IntegerAttribute NUMBER =
      Attributes.integer("number", AttributeInfo.named("数", "Number"));

  private Forests() {}

  /** The customer is where the longest ways end. */
  static Adversary deep(int trees, int tests) {
    PolicyBook book = PolicyBook.of("forest", 1, AttributeCatalog.of(NUMBER), model(trees, tests));
    Facts customer = book.facts(Instant.EPOCH, ZoneOffset.UTC).put(NUMBER, -1L).build();
    return new Adversary(trees + " trees of " + tests + " tests", book, List.of(customer));
  }

  static ScoringModel model(int trees, int tests) {
    ScoringModel.Builder model =
        ScoringModel.builder("forest", 1).name("森林", "Forest").gives(Link.PROBABILITY, 6);
    for (int i = 0; i < trees; i++) {
      model.tree(tree(i, tests));
    }
    return model.build();
  }

  private static DecisionTree.Builder tree(int number, int tests) {
    DecisionTree.Builder tree = DecisionTree.builder("t" + number, "树", "Tree");
    for (int i = 0; i < tests; i++) {
      String next = i + 1 < tests ? "q" + (i + 1) : "end";
      tree.test("q" + i, NUMBER.atLeast(1_000L * i + number), "leaf" + i, next);
    }
    for (int i = 0; i < tests; i++) {
      tree.leaf("leaf" + i, BigDecimal.valueOf(i - 50L, 3));
    }
    return tree.leaf("end", BigDecimal.ONE);
  }
}
