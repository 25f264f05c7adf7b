package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.Transition;
import org.junit.jupiter.api.Test;

class TellingTest {

  private static Optional<String> told(Sensitivity sensitivity) {
    CodeAttribute gender =
        Attributes.code(
            "party.gender",
            List.of("FEMALE", "MALE"),
            AttributeInfo.named("性别", "Gender").withSensitivity(sensitivity));
    Lifecycle care =
        Lifecycle.builder("care", 1)
            .name("关怀", "Care")
            .subject("customer")
            .stage(Stage.of("PLAIN", "普通", "Plain"))
            .stage(Stage.of("CARED", "关怀中", "Cared for").asFinal())
            .transition(
                Transition.of("in", "进入", "In").from("PLAIN").to("CARED").when(gender.is("FEMALE")))
            .build();
    AttributeCatalog catalog =
        AttributeCatalog.of(List.of(gender)).with(care.attributes().needed());
    Facts facts =
        Facts.builder(catalog, Instant.parse("2026-06-30T02:00:00Z"), ZoneId.of("Asia/Shanghai"))
            .put(gender, "FEMALE")
            .build();
    return Telling.of(
        PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("册", "Book"), catalog)
            .add(care)
            .build()
            .compile()
            .decide(facts),
        care,
        Locale.ENGLISH);
  }

  @Test
  void of_guardOnSomethingProtected_tellsNoResult() {
    assertThat(told(Sensitivity.PROTECTED)).isEmpty();
    assertThat(told(Sensitivity.NORMAL)).isPresent();
  }
}
