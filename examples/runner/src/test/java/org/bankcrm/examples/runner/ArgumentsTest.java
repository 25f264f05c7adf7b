package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a person reads who gives a command wrong arguments and has asked for Chinese. */
class ArgumentsTest {

  private static final String EXPLAIN =
      "explain --book b --customers c.csv --as-of 2026-06-30 --customer A ";

  private final StringWriter err = new StringWriter();

  private String told(String line) {
    CommandLine command = Main.commandLine();
    StringWriter out = new StringWriter();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    assertThat(command.execute(Stream.of(line.split(" ")).toArray(String[]::new))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    return err.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --lang zh                  | 缺少必需的选项：--book=DIR。",
        "check --lang=zh                  | 缺少必需的选项：--book=DIR。",
        "decide --lang zh --book b        | 缺少必需的选项：--customers=FILE.csv、--as-of=DATE、--out=DIR。",
        "check --lang zh --book           | 选项缺少取值：--book=DIR。",
        "check --book --lang zh           | 选项缺少取值：--book=DIR。",
        "check --lang zh --book b --fast  | 没有这样的选项：--fast。",
        "check --lang zh --book b more    | 多余的参数：more。",
        "chekc --lang zh                  | 没有这样的命令：chekc。",
        "check --lang zh --book a --book b | 选项 --book 只能写一次。",
        "demo --lang zh --customers many  | 选项 --customers 的取值不合要求：“many”不是 -2147483648 至 2147483647 之间的整数。",
        "demo --lang zh --excel=perhaps   | 选项 --excel 的取值不合要求：该选项不带取值，或取 true、false。",
        "check --lang zh --book=          | 选项 --book 的取值不合要求：应为文件或目录，却是空的。",
      })
  void told_inChinese_byKind(String line, String words) {
    assertThat(told(line.strip())).startsWith("crm：" + words + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--as-of=2026-02-31   | “2026-02-31”不是 1900-01-01 至 2199-12-31 之间的日期，写法如 2026-03-31",
        "--zone=Mars/Base     | “Mars/Base”不是时区，写法如 Asia/Shanghai",
        "--disclosure=some    | 应为以下之一，大小写须一致：CODES、NAMES、FULL",
        "--encoding=EBCDIC    | 应为以下之一：[UTF-8, GB18030, UTF-16]",
        "--customer=é         | 客户编号应为 1 至 128 个可见 ASCII 字符，不含空格",
      })
  void told_valueThatDoesNotFit_saysWhatWould(String option, String words) {
    assertThat(told(("explain --lang zh " + option.strip()))).contains(words + "。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --lang zh",
        "check --lang zh --bok b",
        "chekc --lang zh",
        "check --lang zh --book",
        EXPLAIN + "--lang zh --customer B",
        EXPLAIN + "--lang zh --policy",
        EXPLAIN + "--lang zh --zone=x",
        EXPLAIN + "--lang zh more and more",
        EXPLAIN + "--lang zh --lang en",
        "berka --lang zh",
        "catalogue --lang zh --currency",
        "demo --lang zh --seed x",
      })
  void told_inChinese_hasNoneOfTheParsersWords(String line) {
    assertThat(told(line).lines().findFirst().orElseThrow())
        .startsWith("crm：")
        .doesNotContainPattern(
            "Missing|Unknown|Unmatched|Invalid|Expected|expected|should|option ");
    assertThat(err.toString()).contains("用法见：crm").doesNotContain("Usage:");
  }

  @Test
  void told_aSlipOfTheKeyboard_isFollowedByWhatMayBeMeant() {
    assertThat(told("check --lang zh --book b --langg")).contains("是否想用：--lang");
    assertThat(told("chekc --lang zh")).contains("check");
  }

  @Test
  void told_withoutTheOption_isEnglishWithTheUsage() {
    assertThat(told("check")).contains("Missing required option: '--book=DIR'", "Usage:");
    assertThat(told("check --book")).contains("Missing required parameter for option '--book'");
  }

  @Test
  void told_noCommandAtAll_namesIt() {
    CommandLine command = Main.commandLine();
    command.setErr(new PrintWriter(err));
    assertThat(command.execute()).isEqualTo(2);
    assertThat(err.toString()).startsWith("Name a command.");
  }
}
