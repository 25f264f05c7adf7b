package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {

  @ParameterizedTest
  @CsvSource({
    "WIDTH, Ｗａｎｇ１２, Wang12",
    "LOWER_CASE, WANG Île, wang île",
    "ACCENTS, Müller Østergård Łukasz Straße, Muller Ostergard Lukasz Strasse",
    "PUNCTUATION, 买买提·吐尔逊, 买买提 吐尔逊",
    "NO_BLANKS, ' 王 小 明 ', 王小明",
    "DIGITS, (010) 6552-9988, 01065529988",
    "DAY, 1956-4-9, 19560409",
    "DAY, 1956/04/09, 19560409",
    "DAY, 1956年4月9日, 19560409",
    "DAY, 19560409, 19560409",
    "BIRTH_DATE, 1949-12-31 11010519491231002X, 19491231",
    "BIRTH_DATE, ' 11010519491231002X', 19491231",
    "BIRTH_DATE, 1956-4-9 110105194912310020, 19560409",
    "DUMMIES, 00000, ''",
    "DUMMIES, 13800000000, ''",
    "DUMMIES, 13800138000, ''",
    "DUMMIES, TEST, ''",
    "DUMMIES, 未知, ''",
    "DUMMIES, -, ''",
    "DUMMIES, aaaa, ''",
    "DUMMIES, 13812345678, 13812345678",
    "DUMMIES, 王, 王",
    "DUMMIES, 丽丽, 丽丽",
    "SORTED_WORDS, smith john, john smith",
    "SORTED_LETTERS, Wang Xi, WXagin",
    "TITLES, mr john smith, john smith",
    "TITLES, 王小明先生, 王小明",
    "TITLES, mr, mr",
    "ADDRESS_EN, 12 smith st, 12 smith street",
    "ADDRESS_EN, st james ave, saint james avenue",
    "ADDRESS_ZH, 北京市朝阳区建国路八十八号, 北京朝阳建国路88",
    "ADDRESS_ZH, 广东省深圳市南山区友谊巷一百零五号26号楼1504室, 广东深圳南山友谊巷105 26 1504",
    "ADDRESS_ZH, 朝阳区三里屯路19号, 朝阳三里屯路19",
    "COMPANY, 北京测试科技有限公司, 北京测试科技",
    "COMPANY, acme trading co. ltd., acme trading",
    "COMPANY, 集团公司, 集团公司",
    "FAMILY_NAME_ZH, 欧阳娜娜, 欧阳",
    "FAMILY_NAME_ZH, 王小明, 王",
    "GIVEN_NAME_ZH, 欧阳娜娜, 娜娜",
    "GIVEN_NAME_ZH, Wang, ''",
    "RESIDENT_ID, 11010519491231002X, 11010519491231002X",
    "RESIDENT_ID, 110105194912310021, ''",
    "CREDIT_CODE, 91350100M000100Y43, 91350100M000100Y43",
    "CREDIT_CODE, 91350100M000100Y44, ''",
    "SOUNDEX, Ashcraft, A261",
    "PHONE, +86 138-1234-5678, 13812345678",
    "PHONE, ０１０-65529988, 01065529988",
    "SIMPLIFIED, 陳, 陳",
    "PINYIN, Wang Xiao-Ming, wangxiaoming",
    "PINYIN, 王小明, ''",
    "PINYIN, Lyu Bu, lubu"
  })
  void of_eachStep_doesWhatItSays(Cleaning step, String text, String cleaned) {
    assertThat(step.of(text, TextPorts.plain())).isEqualTo(cleaned);
  }

  /** Whatever is entered, no step throws. */
  @Property
  void of_anyText_comesBack(@ForAll String text) {
    for (Cleaning step : Cleaning.values()) {
      assertThat(step.of(text, TextPorts.plain())).isNotNull();
    }
  }
}
