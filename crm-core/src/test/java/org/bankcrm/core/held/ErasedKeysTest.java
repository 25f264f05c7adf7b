package org.bankcrm.core.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.document.InvalidDocumentException;
import org.junit.jupiter.api.Test;

class ErasedKeysTest {

  private static final PersonSalt SECRET = PersonSalt.of(new byte[32]);
  private static final PersonSalt OTHER =
      PersonSalt.of(
          "another secret of just 32 bytes!".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  private static final CustomerId CANARY = CustomerId.of("CANARY-1");

  @Property(tries = 100)
  void has_justThoseWhoWereAdded_inWhateverOrder(
      @ForAll @Size(min = 2, max = 9) @UniqueElements
          List<@AlphaChars @NumericChars @StringLength(min = 1, max = 9) String> keys) {
    List<CustomerId> all = keys.stream().map(CustomerId::of).toList();
    CustomerId never = all.get(0);
    ErasedKeys erased = ErasedKeys.none(SECRET);
    ErasedKeys backwards = ErasedKeys.none(SECRET);
    for (int i = 1; i < all.size(); i++) {
      erased = erased.plus(all.get(i)).plus(all.get(i));
      backwards = backwards.plus(all.get(all.size() - i));
    }
    assertThat(all.subList(1, all.size())).allMatch(erased::has);
    assertThat(erased.has(never)).isFalse();
    assertThat(erased).isEqualTo(backwards).hasSameHashCodeAs(backwards);
    assertThat(erased.toDocument()).isEqualTo(backwards.toDocument());
    assertThat(erased.size()).isEqualTo(all.size() - 1);
    assertThat(ErasedKeys.parse(erased.toDocument(), SECRET)).isEqualTo(erased);
  }

  @Test
  void document_ofAnybody_showsNoKeyAndServesUnderItsSecretAlone() {
    ErasedKeys erased = ErasedKeys.none(SECRET).plus(CANARY);
    assertThat(erased.toDocument().toString() + erased).doesNotContain("CANARY");
    assertThatThrownBy(() -> ErasedKeys.parse(erased.toDocument(), OTHER))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("/check", "another secret")
        .hasMessageNotContaining((String) erased.toDocument().get("check"));
    assertThatThrownBy(() -> ErasedKeys.parse(ErasedKeys.none(OTHER).toDocument(), SECRET))
        .isInstanceOf(InvalidDocumentException.class);
    assertThat(erased.has(CustomerId.of("canary-1"))).isFalse();
    assertThat(erased).isNotEqualTo(ErasedKeys.none(OTHER).plus(CANARY));
  }

  @Test
  void parse_ofOtherThings_isRefusedWithoutAQuote() {
    String token = "0".repeat(64);
    for (Object tokens : List.of(List.of("CANARY"), List.of(token, token), "CANARY")) {
      Map<String, Object> tree = new HashMap<>(ErasedKeys.none(SECRET).toDocument());
      tree.put("tokens", tokens);
      assertThatThrownBy(() -> ErasedKeys.parse(tree, SECRET))
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("tokens")
          .hasMessageNotContaining("CANARY");
    }
  }
}
