package org.bankcrm.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static final Keys KEYS = Keys.of("atLeast", "moreThan", "atMost");

  @Test
  void among_keysOfAnObject_areThoseNamedInTheirOwnOrder() {
    Set<String> object = new LinkedHashSet<>(List.of("atMost", "attribute", "atLeast"));

    assertThat(KEYS.among(object)).containsExactly("atLeast", "atMost");
  }

  @Test
  void among_keysOfASmallObject_areTheSame() {
    SmallObject object = new SmallObject(3);
    assertThat(KEYS.among(object)).isEmpty();
    object.put("atMost", 1L);
    object.put("attribute", "x");
    assertThat(KEYS.among(object)).containsExactly("atMost");
    object.put("atLeast", 2L);
    object.put("moreThan", 2L);
    assertThat(KEYS.among(object)).containsExactly("atLeast", "moreThan", "atMost");
  }

  @Test
  void among_otherKeys_areNone() {
    assertThat(KEYS.among(Set.of("attribute"))).isEmpty();
  }
}
