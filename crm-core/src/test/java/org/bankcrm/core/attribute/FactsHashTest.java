package org.bankcrm.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.bankcrm.core.Money;
import org.junit.jupiter.api.Test;

class FactsHashTest {

  private static final Instant AS_OF = Instant.parse("2026-03-01T16:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final MoneyAttribute AUM =
      Attributes.money("holding.aum", Currency.getInstance("CNY"), info());
  private static final CodeAttribute KIND =
      Attributes.code("party.kind", List.of("PERSON", "COMPANY"), info());
  private static final CodeSetAttribute CHANNELS = Attributes.openCodeSet("channels", info());
  private static final TextAttribute NAME = Attributes.text("party.name", info());
  private static final IntegerAttribute AGE = Attributes.integer("party.age", info());
  private static final DecimalAttribute RATE = Attributes.decimal("rate", 3, info());
  private static final AttributeCatalog PARTS = AttributeCatalog.of(RATE);
  private static final ElementsAttribute LOANS = Attributes.elements("loans", PARTS, info());

  private static AttributeInfo info() {
    return AttributeInfo.named("属性", "Attribute");
  }

  private static Facts.Builder facts(Attribute<?>... order) {
    Facts loan = Facts.builder(PARTS, AS_OF, ZONE).put(RATE, new BigDecimal("0.045")).build();
    Facts empty = Facts.builder(PARTS, AS_OF, ZONE).build();
    return Facts.builder(AttributeCatalog.of(order), AS_OF, ZONE)
        .put(AUM, Money.yuan(12), LocalDate.of(2026, 2, 1))
        .put(KIND, "COMPANY")
        .put(CHANNELS, new TreeSet<>(List.of("WEB", "APP")))
        .put(NAME, "张三")
        .put(LOANS, List.of(loan, empty));
  }

  @Test
  void hash_isThatOfTheTokensAsSpecified() throws NoSuchAlgorithmException {
    String tokens =
        "7:facts-1"
            + "20:2026-03-01T16:00:00Z"
            + "13:Asia/Shanghai"
            + "1:5"
            + "8:channels"
            + "8:code set"
            + "0:"
            + "1:2"
            + "3:APP"
            + "3:WEB"
            + "11:holding.aum"
            + "10:money(CNY)"
            + "10:2026-02-01"
            + "4:1200"
            + "5:loans"
            + "8:elements"
            + "0:"
            + "1:2"
            + "1:1"
            + "4:rate"
            + "10:decimal(3)"
            + "0:"
            + "2:45"
            + "1:0"
            + "10:party.kind"
            + "4:code"
            + "0:"
            + "7:COMPANY"
            + "10:party.name"
            + "4:text"
            + "0:"
            + "6:张三";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(tokens.getBytes(StandardCharsets.UTF_8));

    assertThat(facts(AUM, KIND, CHANNELS, NAME, LOANS, AGE).build().hash())
        .isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void hash_ofAnotherOrderOfTheCatalogue_isTheSame() {
    assertThat(facts(AGE, LOANS, NAME, CHANNELS, KIND, AUM).build().hash())
        .isEqualTo(facts(AUM, KIND, CHANNELS, NAME, LOANS).build().hash());
  }

  @Test
  void hash_ofAnyOtherFact_differs() {
    Facts.Builder builder = facts(AUM, KIND, CHANNELS, NAME, LOANS, AGE);
    String hash = builder.build().hash();

    assertThat(builder.put(AGE, 0).build().hash()).isNotEqualTo(hash);
    assertThat(facts(AUM, KIND, CHANNELS, NAME, LOANS).put(AUM, Money.yuan(12)).build().hash())
        .isNotEqualTo(hash);
  }
}
