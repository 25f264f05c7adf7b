package org.bankcrm.customer.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.portrait.PortraitSheet.Block;
import org.bankcrm.customer.privacy.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitSheetTest {

  private static Portrait portrait(PortraitView view) {
    CustomerRecord customer = Samples.customer();
    return PortraitMaker.of(Samples.ID, Samples.facts(customer))
        .record(customer)
        .seenBy(view)
        .make();
  }

  private static Stream<String> texts(Block block) {
    List<String> all = new ArrayList<>();
    block.pairs().forEach(pair -> all.add(pair.label() + ' ' + pair.value()));
    block.rows().forEach(all::addAll);
    block.entries().forEach(entry -> all.add(entry.name() + entry.words()));
    return all.stream();
  }

  private static String told(PortraitSheet sheet) {
    return String.join(
        "\n",
        sheet.chapters().stream()
            .flatMap(it -> it.blocks().stream())
            .flatMap(PortraitSheetTest::texts)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void of_wholePortrait_tellsEveryValueOfIt(String tag) {
    Portrait portrait = portrait(PortraitView.full());
    Language language = Language.of(Locale.forLanguageTag(tag));
    String told = told(PortraitSheet.of(portrait, language));
    portrait
        .lines()
        .filter(line -> !line.id().startsWith("quality/missing/"))
        .flatMap(line -> line.items().stream())
        .forEach(
            item ->
                assertThat(told)
                    .as(item.field())
                    .contains(PortraitText.in(language).value(portrait, item)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void of_anyPortrait_hasWholeTablesAndNoEmptyBlock(String tag) {
    PortraitSheet sheet =
        PortraitSheet.of(portrait(PortraitView.careful()), Locale.forLanguageTag(tag));
    assertThat(sheet.language()).isEqualTo(tag.equals("zh") ? "zh-Hans" : "en");
    assertThat(sheet.chapters()).isNotEmpty();
    for (PortraitSheet.Chapter chapter : sheet.chapters()) {
      assertThat(chapter.blocks()).allMatch(block -> texts(block).findAny().isPresent());
      for (Block block : chapter.blocks()) {
        assertThat(block.rows()).allMatch(row -> row.size() == block.heads().size());
      }
    }
    assertThat(sheet.toString() + sheet.chapters() + sheet.cards()).doesNotContain("王");
  }

  @Test
  void shown_ofAPortrait_namesEachFieldAndHowFarItIsSeen() {
    Portrait portrait = portrait(PortraitView.careful());
    assertThat(portrait.shown()).containsEntry("record.phone", Visibility.MASKED);
    assertThat(portrait.shown()).doesNotContainValue(Visibility.NONE);
    portrait
        .lines()
        .flatMap(line -> line.items().stream())
        .forEach(
            item ->
                assertThat(portrait.shown().get(item.field()).isAtLeast(item.shown())).isTrue());
  }
}
