package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** Refusals of books that are seldom met, each seen to fire. */
class RefusalsTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final Map<String, String> NAME = Map.of("zh", "名称", "en", "Name");

  private static List<String> problems(ThrowingCallable refused) {
    InvalidPolicyException thrown = catchThrowableOfType(InvalidPolicyException.class, refused);
    return thrown.problems().stream().map(each -> each.path() + " " + each.code().word()).toList();
  }

  private static PolicyBook book(AttributeCatalog catalog, Policy<?>... policies) {
    return PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("书", "Book"), catalog)
        .addAll(List.of(policies))
        .build();
  }

  private static PolicyBook parse(Map<String, Object> policy) {
    Map<String, Object> age = Map.of("id", "age", "type", "integer", "name", NAME);
    return PolicyBook.parse(
        Map.of(
            "book",
            "b",
            "version",
            1,
            "name",
            NAME,
            "attributes",
            List.of(age),
            "policies",
            List.of(policy)),
        SegmentationKinds.all());
  }

  @Test
  void compile_yieldThatIsHandedIn_isRefused() {
    Segment segment = Books.segment("adult", AGE.atLeast(18L));
    PolicyBook book = book(AttributeCatalog.of(AGE, segment.attribute()), segment);
    assertThat(problems(book::compile)).containsExactly("/policies/adult yield-is-input");
  }

  @Test
  void parse_tierWithConditionAndOtherwise_isRefused() {
    Map<String, Object> when = Map.of("attribute", "age", "atLeast", 18);
    Map<String, Object> adult = Map.of("code", "A", "name", NAME, "when", when);
    Map<String, Object> both = Map.of("code", "B", "name", NAME, "when", when, "otherwise", true);
    Map<String, Object> ladder =
        Map.of(
            "kind",
            "tier-ladder",
            "id",
            "value",
            "version",
            1,
            "name",
            NAME,
            "tiers",
            List.of(adult, both));
    assertThat(problems(() -> parse(ladder))).contains("/policies/0/tiers/1/otherwise one-key-of");
  }

  @Test
  void parse_idTooLongForItsAttribute_isRefused() {
    String id = "a".repeat(AttributeIds.MAX_POLICY_ID + 1);
    Map<String, Object> segment =
        Map.of(
            "kind",
            "segment",
            "id",
            id,
            "version",
            1,
            "name",
            NAME,
            "when",
            Map.of("attribute", "age", "atLeast", 18));
    assertThat(problems(() -> parse(segment))).containsExactly("/policies/0/id invalid-id");
  }

  @Test
  void build_valuesThatTypesRefuse_areProblemsWithTheirPlace() {
    assertThat(
            catchThrowableOfType(
                    InvalidPolicyException.class,
                    () ->
                        TierLadder.builder("value", 1)
                            .name("等级", "Tiers")
                            .tier("", "甲", "A", AGE.atLeast(18L))
                            .otherwise("B", "乙", "B")
                            .build())
                .problems())
        .extracting(each -> each.code().word())
        .contains("blank-text");
  }

  @Test
  void parse_guaranteedAsANumber_isAdvisedAsTheObjectThatItMeans() {
    Map<String, Object> gold =
        Map.of("code", "A", "name", NAME, "when", Map.of("always", true), "guaranteed", 12);
    Map<String, Object> base = Map.of("code", "B", "name", NAME, "otherwise", true);
    Map<String, Object> ladder = new LinkedHashMap<>();
    ladder.put("kind", "tier-ladder");
    ladder.put("id", "value");
    ladder.put("version", 1);
    ladder.put("name", NAME);
    ladder.put("tiers", List.of(gold, base));
    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> parse(ladder));
    assertThat(refused.problems())
        .filteredOn(each -> each.path().endsWith("/guaranteed"))
        .extracting(Problem::advice)
        .containsExactly("Write {\"months\": 12}.");
  }
}
