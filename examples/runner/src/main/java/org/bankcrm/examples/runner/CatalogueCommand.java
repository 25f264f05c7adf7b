package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.customer.catalogue.BankCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code crm catalogue}: the attributes that every bank starts from, as a part of a book. */
@Command(
    name = "catalogue",
    description = {
      "Prints the standard catalogue as a document, one attribute a line.",
      "Kept as attributes.json in a book's directory, it tells the types of the customers' columns.",
      "以文档形式输出标准属性目录，每行一个属性。",
      "存为手册目录中的 attributes.json 后，即说明客户文件各列的类型。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CatalogueCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();

  @Spec private CommandSpec spec;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "CNY",
      description = {
        "The currency of all amounts (default: ${DEFAULT-VALUE}).",
        "全部金额的币种（默认：${DEFAULT-VALUE}）。"
      })
  private String currency = "CNY";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(document(BankCatalogue.in(currency()).attributes()));
    out.flush();
    return 0;
  }

  private Currency currency() {
    try {
      return Currency.getInstance(currency);
    } catch (IllegalArgumentException e) {
      throw Refusal.NO_CURRENCY.of(currency);
    }
  }

  /** The catalogue as JSON, one attribute a line. */
  static String document(AttributeCatalog catalog) {
    return DocumentWriter.tree(catalog).stream()
        .map(CatalogueCommand::line)
        .collect(Collectors.joining(",\n", "{\n  \"attributes\": [\n", "\n  ]\n}\n"));
  }

  private static String line(Map<String, Object> attribute) {
    return "    " + JSON.writeValueAsString(attribute);
  }
}
