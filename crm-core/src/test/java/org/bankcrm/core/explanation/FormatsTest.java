package org.bankcrm.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatsTest {

  @Test
  void safe_charactersThatDisguise_areWrittenOut() {
    assertThat(Formats.safe("a\u202eb\u0000c\u2028")).isEqualTo("a\\u202eb\\u0000c\\u2028");
  }

  /** The shaking face is of Unicode 15, which Java 17 does not know. */
  @Test
  void safe_characterYoungerThanThisJava_staysAsItIs() {
    assertThat(Formats.safe("\uD83E\uDEE8")).isEqualTo("\uD83E\uDEE8");
  }
}
