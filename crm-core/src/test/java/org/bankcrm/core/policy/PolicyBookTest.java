package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

  private static final List<PolicyKind> KINDS = List.of(Gated.KIND);
  private static final IntegerAttribute AGE =
      Attributes.integer("party.age", AttributeInfo.named("年龄", "Age").withUnit("years"));
  private static final MoneyAttribute AUM =
      Attributes.money(
          "holding.aum", java.util.Currency.getInstance("CNY"), AttributeInfo.named("资产", "AUM"));

  private static final PolicyBook BOOK =
      PolicyBook.builder(
              PolicyRef.of("retail", 3),
              LocalizedText.of("零售", "Retail"),
              AttributeCatalog.of(AGE, AUM))
          .add(Gated.of("rich", AUM.atLeast(Money.yuan(500_000)).and(AGE.between(25, 65))))
          .add(Gated.of("poor", Gated.yielded("rich").isTrue().not()))
          .build();

  @Test
  void parse_ownDocument_isEqual() {
    PolicyBook read = PolicyBook.parse(BOOK.toDocument(), KINDS);

    assertThat(read).isEqualTo(BOOK);
    assertThat(read.hash()).isEqualTo(BOOK.hash());
  }

  /** A policy may know what another one yields by its id and type alone. */
  @Test
  void value_yieldInOtherWords_isTheSame() {
    Attribute<Boolean> other = Attributes.yesNo("gated.rich", AttributeInfo.named("富", "Wealthy"));
    Facts facts =
        Facts.builder(BOOK.catalog(), Instant.EPOCH, ZoneId.of("UTC"))
            .put(AGE, 40)
            .put(AUM, Money.yuan(600_000))
            .build();

    assertThat(BOOK.compile().decide(facts).value(other)).contains(true);
  }

  @Test
  void parse_slips_areAllReportedWithPlaceAndMend() {
    Map<String, Object> document =
        Map.of(
            "book", "retail",
            "version", 3,
            "name", Map.of("zh", "零售", "en", "Retail"),
            "attributes", DocumentWriter.tree(BOOK.catalog()),
            "policies",
                List.of(
                    Map.of(
                        "kind",
                        "gated",
                        "id",
                        "rich",
                        "version",
                        1,
                        "name",
                        Map.of("zh", "富", "en", "Rich"),
                        "when",
                        Map.of("attribute", "party.aeg", "atLeast", 18),
                        "wen",
                        true)));

    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> PolicyBook.parse(document, KINDS));

    assertThat(refused.problems())
        .extracting(Problem::path, each -> each.code().word(), Problem::advice)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "/policies/0/when/attribute", "unknown-attribute", "Did you mean 'party.age'?"),
            org.assertj.core.groups.Tuple.tuple(
                "/policies/0/wen",
                "unknown-key",
                "What else may stand here: 'decides', 'population', 'exceptions'."));
  }

  /** Nobody is told to write what he wrote. */
  @Test
  void parse_catalogueOfNobody_isToldWithoutNamingItAsTheExample() {
    Map<String, Object> document = new TreeMap<>(BOOK.toDocument());
    document.put("catalogue", "bank.CNY");
    PolicyBookParser none = PolicyBookParser.of(KINDS);
    assertThat(mends(() -> none.parse(document)))
        .contains(
            "List the attributes, or let the host hand the catalogue to the reader of books.");
    document.put("catalogue", "bank.XYZ");
    PolicyBookParser one =
        none.withStandards(
            name -> Optional.of(BOOK.catalog()).filter(all -> name.equals("bank.CNY")));
    assertThat(mends(() -> one.parse(document)))
        .contains("Name one that the host knows, such as 'bank.CNY', or list the attributes.");
  }

  private static List<String> mends(ThrowingCallable work) {
    return catchThrowableOfType(InvalidPolicyException.class, work).problems().stream()
        .map(Problem::advice)
        .toList();
  }

  @Test
  void build_twoPoliciesOfOneId_refuses() {
    PolicyBook.Builder builder =
        PolicyBook.builder(BOOK.ref(), BOOK.name(), BOOK.catalog())
            .add(Gated.of("rich", Condition.always()))
            .add(Gated.of("rich", Condition.never()));

    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, builder::build);

    assertThat(refused.problems())
        .extracting(each -> each.code().word())
        .containsExactly("duplicate-id");
  }

  /** A kind of a host's own that yields what another policy yields already. */
  private record Twin(PolicyRef ref, LocalizedText name) implements Policy<Truth> {
    @Override
    public PolicyHead head() {
      return PolicyHead.of(ref, name);
    }

    @Override
    public PolicyKind kind() {
      return Gated.KIND;
    }

    @Override
    public Outcome<Truth> plan(Planner planner) {
      Gate gate = planner.gate(Condition.always(), "/when");
      planner.yield(Gated.yielded("rich"), gate);
      return reading -> reading.truth(gate);
    }
  }

  @Test
  void compile_attributeYieldedTwice_isRefused() {
    PolicyBook book =
        PolicyBook.builder(BOOK.ref(), BOOK.name(), BOOK.catalog())
            .add(Gated.of("rich", Condition.always()))
            .add(new Twin(PolicyRef.of("twin", 1), BOOK.name()))
            .build();

    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, book::compile);

    assertThat(refused.problems())
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/policies/twin", "duplicate-yield"));
  }
}
