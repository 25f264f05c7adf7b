package org.bankcrm.customer.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.consent.Purpose;
import org.junit.jupiter.api.Test;

/** What people call channels and purposes. */
class ChannelTest {

  private static <T extends Labelled> List<T> constants(Class<T> type) {
    List<T> constants = new ArrayList<>();
    Stream.of(type.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
        .forEach(
            field -> {
              try {
                constants.add(type.cast(field.get(null)));
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            });
    return constants;
  }

  @Test
  void label_ofEveryConstant_isAWordOfItsOwnInBothLanguages() {
    for (Class<? extends Labelled> type : List.of(Channel.class, Purpose.class)) {
      List<? extends Labelled> all = constants(type);
      assertThat(all).hasSizeGreaterThan(5);
      assertThat(new HashSet<>(all.stream().map(each -> each.label().zh()).toList()))
          .hasSameSizeAs(all)
          .allMatch(word -> word.codePoints().allMatch(Character::isIdeographic));
      assertThat(new HashSet<>(all.stream().map(each -> each.label().en()).toList()))
          .hasSameSizeAs(all);
    }
  }

  @Test
  void label_ofTheBanksOwn_isTheCode() {
    LocalizedText kiosk = LocalizedText.of("kiosk", "kiosk");
    assertThat(Channel.of("kiosk").label()).isEqualTo(kiosk);
    assertThat(Purpose.of("kiosk").label()).isEqualTo(kiosk);
  }
}
