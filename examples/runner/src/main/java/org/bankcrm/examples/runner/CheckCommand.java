package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.BookLoss;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Lifecycle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm check}: all problems of a book at once, with places. */
@Command(
    name = "check",
    description = {
      "Tells all problems of a policy book, each with its place and how to mend it.",
      "列出策略手册的全部问题：所在位置与改正方法。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--book",
      required = true,
      paramLabel = "DIR",
      description = {
        "The directory with the JSON files of the book; those in subdirectories count.",
        "策略手册所在目录；子目录中的 JSON 文件也计入。"
      })
  private Path directory = Path.of("");

  @Option(
      names = "--calendar",
      paramLabel = "ID=FILE.json",
      description = {
        "A business calendar that the book names: tells whether its days are those that the book",
        "counts by. crm calendar prints what a book says of a calendar.",
        "手册所写明的营业日历：检查其日期与手册所写是否一致。"
      })
  private List<SideOptions.NamedFile> calendars = new ArrayList<>();

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description = {
        "The book in force, a directory or a JSON file: tells what would be lost if the new one were",
        "published: stored codes that it does not know, attributes, calendars. Exit code 1 if any.",
        "现行手册（目录或 JSON 文件）：发布新手册会丢失或误读哪些已存数据；如有，退出码为 1。"
      })
  private Optional<Path> inForce = Optional.empty();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    BookFiles.Found found = BookFiles.find(directory);
    say(Words.FILES_READ, found.read().size(), names(found, found.read()));
    if (!found.unread().isEmpty()) {
      say(Words.FILES_NOT_READ, names(found, found.unread()));
    }
    DecisionEngine engine = BookFiles.compile(found);
    PolicyBook book = engine.book();
    CalendarFile.read(calendars, book);
    say(Words.SOUND, book.ref(), book.policies().size(), book.catalog().size());
    book.warnings()
        .forEach(each -> say(Words.WARNING, each.path(), each.message().in(language.locale())));
    book.policies().stream()
        .filter(engine::isWithheld)
        .forEach(each -> say(Words.WARNING, path(each), Words.WITHHELD.in(language.locale())));
    book.policies().forEach(this::sayDoubts);
    sayOpenAmounts(book.catalog());
    say(Words.READS, engine.requiredAttributes().size());
    PrintWriter out = spec.commandLine().getOut();
    engine.requiredAttributes().forEach(attribute -> out.println("  " + told(attribute)));
    out.flush();
    return inForce.map(BookFiles::readOld).map(old -> sayLosses(book, old)).orElse(0);
  }

  private int sayLosses(PolicyBook next, PolicyBook old) {
    List<BookLoss> losses = next.lossesAgainst(old);
    say(losses.isEmpty() ? Words.NOTHING_LOST : Words.LOSSES, old.ref());
    for (BookLoss each : losses) {
      say(
          Words.LOSS,
          each.path(),
          each.message().in(language.locale()),
          each.mend().in(language.locale()),
          each.code().word());
    }
    return losses.isEmpty() ? 0 : 1;
  }

  /** What is doubtful with a lifecycle as a whole; with what is wrong the book had not compiled. */
  private void sayDoubts(Policy<?> policy) {
    if (policy instanceof Lifecycle lifecycle) {
      String path = path(policy);
      lifecycle
          .lint()
          .forEach(
              each -> say(Words.WARNING, path + each.path(), each.message().in(language.locale())));
    }
  }

  /** Amounts of which nobody said how sensitive they are, so that every explanation shows them. */
  private void sayOpenAmounts(AttributeCatalog catalog) {
    List<String> open = new ArrayList<>();
    for (Attribute<?> each : catalog.attributes()) {
      if (isOpenAmount(each)) {
        open.add(each.id());
      } else if (each instanceof ElementsAttribute list) {
        list.parts().attributes().stream()
            .filter(CheckCommand::isOpenAmount)
            .forEach(part -> open.add(list.id() + "/" + part.id()));
      }
    }
    if (!open.isEmpty()) {
      say(Words.OPEN_AMOUNTS, String.join(", ", open));
    }
  }

  private static boolean isOpenAmount(Attribute<?> attribute) {
    return attribute.type().kind() == ValueType.Kind.MONEY
        && attribute.info().sensitivity() == Sensitivity.NORMAL;
  }

  private String told(Attribute<?> attribute) {
    if (!language.locale().getLanguage().equals("zh")) {
      return attribute.toString();
    }
    String type = ProblemSentences.inChinese().words(attribute.type().toString());
    return attribute.id() + "（" + attribute.info().name().in(language.locale()) + "）：" + type;
  }

  private static String path(Policy<?> policy) {
    return "/policies/" + policy.ref().id();
  }

  private static String names(BookFiles.Found found, List<Path> files) {
    return files.stream()
        .map(file -> Said.printable(found.name(file)))
        .collect(Collectors.joining(", "));
  }

  private void say(Words words, Object... figures) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(words.with(language.locale(), figures));
    out.flush();
  }
}
