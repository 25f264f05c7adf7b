package org.bankcrm.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedGate;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.Explanations;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionExplainer;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.catalogue.BankFacts;
import org.bankcrm.customer.needs.CustomerKinds;
import org.bankcrm.lifecycle.LifecycleKinds;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentationKinds;
import org.bankcrm.testkit.bank.SyntheticBank;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The retail book of the examples, and customers of the synthetic bank. */
final class RetailBook {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = Instant.parse("2026-06-30T15:59:59Z");

  private final DecisionEngine engine;

  private RetailBook(DecisionEngine engine) {
    this.engine = engine;
  }

  /** Reads the files of the book, from the root of the sources or from a module of theirs. */
  static RetailBook read() {
    Path folder = Path.of("examples", "books", "retail");
    Path own = Files.isDirectory(folder) ? folder : Path.of("..").resolve(folder);
    Map<String, Map<String, Object>> parts = new TreeMap<>();
    JsonMapper json =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    try (Stream<Path> files = Files.list(own)) {
      for (Path each : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        parts.put(each.getFileName().toString(), json.readValue(each.toFile(), new Tree()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RetailBook(
        PolicyBookParser.of(kinds())
            .withStandards(BankCatalogue::standard)
            .parseParts(parts)
            .compile());
  }

  private static final class Tree extends TypeReference<Map<String, Object>> {}

  private static List<PolicyKind> kinds() {
    return Stream.of(
            SegmentationKinds.all(),
            ScoringKinds.all(),
            LifecycleKinds.all(),
            CampaignKinds.all(),
            CustomerKinds.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Customers of the synthetic bank, of whom no stage is stored. */
  Facts[] facts(int customers) {
    SyntheticBank bank = SyntheticBank.of(2026, customers, AS_OF, ZONE);
    AttributeCatalog book = engine.book().catalog();
    BankCatalogue standard = BankCatalogue.in(Currency.getInstance("CNY"));
    BankCatalogue catalogue =
        standard.withAttributes(
            book.attributes().stream()
                .filter(attribute -> !standard.attributes().contains(attribute))
                .toList());
    ExchangeRates rates =
        ExchangeRates.of(
            catalogue.currency(), LocalDays.of(AS_OF, ZONE), Map.of(), RoundingMode.HALF_EVEN);
    EventHistory history = EventHistory.from(bank.historyFrom());
    return bank.customers()
        .map(
            each ->
                BankFacts.builder(
                        each, catalogue, rates, BankFacts.events(each, catalogue, rates), history)
                    .build()
                    .onto(book))
        .toArray(Facts[]::new);
  }

  /** The engine of the whole book. */
  DecisionEngine engine() {
    return engine;
  }

  /** What the book reads of a customer. */
  Set<Attribute<?>> required() {
    return engine.requiredAttributes();
  }

  /** Explains all policies as data; how many gates they have. */
  int explained(Facts customer) {
    DecisionExplainer explainer = engine.decide(customer).explainer(Disclosure.FULL);
    int gates = 0;
    for (Policy<?> policy : engine.book().policies()) {
      gates += explainer.explain(policy).gates().size();
    }
    return gates;
  }

  /** Explains all policies to people: a few sentences of each, then all conditions once. */
  String page(Facts customer) {
    DecisionExplainer explainer = engine.decide(customer).explainer(Disclosure.FULL);
    Language english = Language.of(Locale.ENGLISH);
    StringBuilder page = new StringBuilder();
    List<Explanation> all = new ArrayList<>();
    for (Policy<?> policy : engine.book().policies()) {
      page.append(explainer.words(policy, english)).append('\n');
      all.add(explainer.explain(policy));
    }
    return page.append(Explanations.of(all).render(engine.phrasebook(english))).toString();
  }

  /** Decides the customers as a population, in their order. */
  Decisions inColumns(Facts[] customers) {
    PopulationBuilder filling = Population.builder(engine.book().catalog(), AS_OF, ZONE);
    for (int i = 0; i < customers.length; i++) {
      filling.add(CustomerId.of("C" + i), customers[i]);
    }
    return engine.decideAll(filling.build());
  }

  /** Checks that what is explained is what was decided in columns. */
  void check(Facts[] customers) {
    Decisions all = inColumns(customers);
    for (int i = 0; i < customers.length; i++) {
      Decision decision = engine.decide(customers[i]);
      for (Segment each : engine.book().policies(Segment.class)) {
        List<ExplainedGate> gates = decision.explain(each, Disclosure.FULL).gates();
        boolean applies = all.applies(i, each) == Truth.TRUE;
        if (applies && (gates.isEmpty() || gates.get(0).truth() != all.truth(i, each))) {
          throw new IllegalStateException("explained otherwise than decided: " + each.ref());
        }
      }
    }
  }
}
