package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.testkit.bank.SyntheticBank;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;

/**
 * Ten thousand decisions and what is said of them, as a few lines of digests: four hundred
 * customers of the synthetic bank by the retail book, the others customers of random books. Run as
 * a program of its own it prints those of the first three thousand, or with an argument of all.
 */
final class GoldenDecisions {

  private static final int SYNTHETIC = 400;
  private static final int RANDOM = 9_600;

  /** What is decided in short runs: as many customers, and those of the book in which they end. */
  private static final int SHORT = 3_000;

  /** One customer of so many is explained. */
  private static final int EXPLAINED = 100;

  private static final long SEED = 20_261_125L;
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Some random books ask more of a customer's parts than the standard limits let them. */
  private static final DocumentLimits WIDE = DocumentLimits.standard().withPartNodes(10_000);

  private static final RandomCases CASES = RandomCases.of(12, 150).withDepth(3);

  /** Its summer time was abolished after the first builds of Java 17, which do not know it. */
  private static final ZoneId CHANGED = ZoneId.of("Pacific/Apia");

  private static final DecisionEngine RETAIL = BookFiles.retail().compile();

  private final MessageDigest outcomes = sha256();
  private final MessageDigest columns = sha256();
  private final MessageDigest explanations = sha256();
  private long customers;
  private long index;

  private GoldenDecisions() {}

  /** Prints the lines of a short run, or with an argument those of all. */
  public static void main(String[] all) {
    System.out.print(all.length == 0 ? linesOfFirst() : lines());
  }

  /** Those of a short run and those of all, with an empty line between them. */
  static String lines() {
    GoldenDecisions golden = new GoldenDecisions();
    String first = golden.decide(SHORT);
    return first + "\n" + golden.decide(SYNTHETIC + RANDOM);
  }

  /** Those of a short run. */
  static String linesOfFirst() {
    return new GoldenDecisions().decide(SHORT);
  }

  /** Goes on until so many are decided: a line for the book and each digest, in a fixed order. */
  private String decide(int until) {
    if (customers == 0) {
      add(RETAIL, bank(RETAIL));
    }
    while (customers < until) {
      add(CASES.at(SEED, index++));
    }
    return "customers    "
        + customers
        + "\nbook         "
        + RETAIL.book().hash()
        + "\noutcomes     "
        + hex(outcomes)
        + "\ncolumns      "
        + hex(columns)
        + "\nexplanations "
        + hex(explanations)
        + "\n";
  }

  private static Population bank(DecisionEngine engine) {
    SyntheticBank bank = SyntheticBank.of(SEED, SYNTHETIC, AsOf.endOf(AS_OF, ZONE), ZONE);
    DemoFacts facts = new DemoFacts(engine, bank);
    PopulationBuilder population =
        Population.builder(engine.book().catalog(), AsOf.endOf(AS_OF, ZONE), ZONE);
    bank.customers().forEachOrdered(customer -> population.add(customer.id(), facts.of(customer)));
    return population.build();
  }

  private void add(RandomCase given) {
    if (!given.customers().get(0).zone().equals(CHANGED)) {
      add(given.book().compile(WIDE), given.population());
    }
  }

  private void add(DecisionEngine engine, Population population) {
    Decisions all = engine.decideAll(population);
    int rows = (int) Math.min(population.size(), SYNTHETIC + RANDOM - customers);
    for (int row = 0; row < rows; row++) {
      Facts facts = population.facts(row);
      Decision decision = engine.decide(facts);
      add(outcomes, outcome(decision));
      for (Attribute<?> attribute : engine.yieldedAttributes().attributes()) {
        add(columns, all.value(row, attribute).map(GoldenDecisions::plain));
      }
      if (row % EXPLAINED == 0) {
        engine.book().policies().forEach(policy -> explain(decision, policy));
      }
      customers++;
    }
    engine.book().policies().forEach(policy -> add(columns, new TreeMap<>(all.counts(policy))));
  }

  /** The decision's record, without the library's version. */
  private static Map<String, Object> outcome(Decision decision) {
    DecisionRecord record = DecisionRecord.of(decision);
    Map<PolicyRef, Object> yields = new TreeMap<>();
    record.outcomes().forEach((ref, outcome) -> yields.put(ref, outcome.yields()));
    return new TreeMap<>(
        Map.of(
            "book", record.bookHash(),
            "facts", record.factsHash(),
            "asOf", record.asOf(),
            "zone", record.zone(),
            "outcomes", yields));
  }

  private void explain(Decision decision, Policy<?> policy) {
    Explanation explanation = decision.explain(policy, Disclosure.FULL);
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      add(explanations, explanation.render(locale));
    }
    add(explanations, plain(explanation.toDocument()));
  }

  /** The same tree with reals as exact decimals: Java 19 changed how it writes a double. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new TreeMap<>();
      map.forEach((key, part) -> plain.put((String) key, plain(part)));
      return plain;
    } else if (value instanceof List<?> list) {
      return list.stream().map(GoldenDecisions::plain).toList();
    }
    return value instanceof Double real ? new BigDecimal(real).toString() : value;
  }

  private static void add(MessageDigest digest, Object said) {
    digest.update(said.toString().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** Of what it was told until now; it may be told more. */
  private static String hex(MessageDigest digest) {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
