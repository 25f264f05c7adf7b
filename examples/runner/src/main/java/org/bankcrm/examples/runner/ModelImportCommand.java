package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.pmml.PmmlImport;
import org.bankcrm.modelling.pmml.PmmlImporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code crm model import}: a PMML document as a book with one policy. */
@Command(
    name = "import",
    description = {
      "Makes a policy of a model in PMML 4 (regression, tree, scorecard, sums and chains of them)",
      "and writes it as a book. What no policy can hold is refused by its name and place.",
      "将 PMML 4 模型（回归、决策树、评分卡，及其求和与链接）转为策略并写成手册；",
      "策略无法表达之处，逐一按名称与位置拒绝。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ModelImportCommand implements Callable<Integer> {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** One more than the importer reads, so that it is the importer that refuses. */
  private static final int MOST_BYTES = (32 << 20) + 1;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE.pmml",
      description = {"The document.", "PMML 文件。"})
  private Path file = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "BOOK.json",
      description = {"The book that is written; one that is there is replaced.", "写出的手册；已有者被替换。"})
  private Path out = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      defaultValue = "imported",
      description = {
        "The id of the policy and its book (default: ${DEFAULT-VALUE}).",
        "策略及手册的编号（默认：${DEFAULT-VALUE}）。"
      })
  private String id = "imported";

  @Option(
      names = "--digits",
      paramLabel = "N",
      defaultValue = "6",
      description = {
        "How many digits after the point a model's result has, 0 to 9 (default: ${DEFAULT-VALUE}).",
        "模型结果的小数位数，0 至 9（默认：${DEFAULT-VALUE}）。"
      })
  private int digits = 6;

  @Option(
      names = "--category",
      paramLabel = "VALUE",
      description = {
        "Whose chance a classification tells; needed where the document puts out several.",
        "分类模型给出哪一类的概率；文件输出多个概率时须写明。"
      })
  private Optional<String> category = Optional.empty();

  @Option(
      names = "--field",
      paramLabel = "FIELD=ATTRIBUTE",
      description = {
        "The attribute that a field is read from; may stand several times. Without it the id is",
        "the field's name, with hyphens for other characters than those of ids.",
        "字段所读取的属性，可重复给出；未写者以字段名为属性编号，编号不可用的字符改为连字符。"
      })
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--missing-reasons",
      paramLabel = "END",
      defaultValue = "",
      description = {
        "How the codes of a scorecard's reasons end where a field is missing, such as -UNKNOWN.",
        "评分卡字段缺失时理由代码的后缀，如 -UNKNOWN。"
      })
  private String missingReasons = "";

  @Option(
      names = "--without-reasons",
      description = {
        "Makes a model of a scorecard: its points, and no reasons.",
        "将评分卡转为模型：只有分数，没有理由。"
      })
  private boolean withoutReasons;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    if (digits < 0 || digits > 9) {
      throw ModelWords.BOUNDS.of("--digits", 0, 9, digits);
    }
    if (!Files.isRegularFile(file)) {
      throw Files.exists(file) ? Refusal.NOT_A_FILE.of(file) : Refusal.NO_FILE.of(file);
    }
    PmmlImporter importer = PmmlImporter.of(id, 1).digits(digits).missingReasons(missingReasons);
    category.ifPresent(importer::category);
    fields.forEach(importer::id);
    if (withoutReasons) {
      importer.withoutReasons();
    }
    PmmlImport made = importer.read(bytes());
    PolicyBook book = made.book(PolicyRef.of(id, 1));
    book.compile();
    write(JSON.writeValueAsString(book.toDocument()) + "\n");
    tell(made);
    return 0;
  }

  private byte[] bytes() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  /** A file that is there stands until the new one is whole. */
  private void write(String text) throws IOException {
    Path whole = out.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw Refusal.NOT_A_FILE.of(out);
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".book", ".part");
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void tell(PmmlImport made) {
    say(ModelWords.IMPORTED, made.policy().kind().word(), made.policy().ref());
    made.attributes()
        .forEach((field, attribute) -> say(ModelWords.READ_FROM, field, attribute.toString()));
    if (made.rounding().signum() > 0) {
      say(ModelWords.ROUNDED, made.rounding().toString());
    }
    made.notTaken().forEach(place -> say(ModelWords.NOT_TAKEN, place));
    say(ModelWords.WRITTEN, out);
  }

  private void say(ModelWords words, Object... figures) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.println(words.with(language.locale(), figures));
    terminal.flush();
  }
}
