package org.bankcrm.examples.runner;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.ValueText;
import org.bankcrm.examples.runner.Arguments.Unfit;
import picocli.CommandLine;

/** Reads the values of options; what does not fit is told in words. */
final class Converters {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private Converters() {}

  static CommandLine registered(CommandLine command) {
    return command
        .registerConverter(LocalDate.class, Converters::day)
        .registerConverter(LocalDateTime.class, Converters::time)
        .registerConverter(ZoneId.class, Converters::zone)
        .registerConverter(CustomerId.class, Converters::customer)
        .registerConverter(Path.class, Converters::path)
        .registerConverter(
            int.class, text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE))
        .registerConverter(long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE))
        .registerConverter(SideOptions.NamedFile.class, Converters::namedFile)
        .registerConverter(WarnOptions.SubjectOf.class, Converters::subjectOf)
        .registerConverter(SideOptions.NamedDay.class, Converters::namedDay)
        .registerConverter(SideOptions.NamedColumn.class, Converters::namedColumn)
        .registerConverter(Encoding.class, new Encoding.Converter());
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = (LocalDate) ValueText.parse(ValueType.DATE, text);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (IllegalArgumentException e) {
      // told below like a day that is out of range
    }
    throw new Unfit(
        "“" + Said.printable(text) + "”不是 " + FIRST + " 至 " + LAST + " 之间的日期，写法如 2026-03-31",
        "'" + text + "' is no day from " + FIRST + " to " + LAST + ", written like 2026-03-31");
  }

  private static LocalDateTime time(String text) {
    try {
      LocalDateTime time = LocalDateTime.parse(text);
      if (!time.toLocalDate().isBefore(FIRST) && !time.toLocalDate().isAfter(LAST)) {
        return time;
      }
    } catch (DateTimeException e) {
      // told below like a time that is out of range
    }
    throw new Unfit(
        "“" + Said.printable(text) + "”不是时间，写法如 2026-07-01T10:00",
        "'" + Said.printable(text) + "' is no time such as 2026-07-01T10:00");
  }

  private static SideOptions.NamedFile namedFile(String text) {
    int equal = named(text, "NAME=FILE.csv");
    return new SideOptions.NamedFile(text.substring(0, equal), path(text.substring(equal + 1)));
  }

  private static WarnOptions.SubjectOf subjectOf(String text) {
    int equal = named(text, "KIND=event.VALUE");
    return new WarnOptions.SubjectOf(text.substring(0, equal), text.substring(equal + 1));
  }

  private static SideOptions.NamedDay namedDay(String text) {
    int equal = named(text, "NAME=2026-03-31");
    return new SideOptions.NamedDay(text.substring(0, equal), day(text.substring(equal + 1)));
  }

  private static SideOptions.NamedColumn namedColumn(String text) {
    int equal = named(text, "NAME=COLUMN");
    return new SideOptions.NamedColumn(text.substring(0, equal), text.substring(equal + 1));
  }

  private static int named(String text, String form) {
    int equal = text.indexOf('=');
    if (equal < 1) {
      throw new Unfit(
          "“" + Said.printable(text) + "”的写法应如 " + form,
          "'" + Said.printable(text) + "' is not written like " + form);
    }
    return equal;
  }

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new Unfit("应为文件或目录，却是空的", "expected a file or directory but found nothing");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Unfit(
          "“"
              + Said.printable(text)
              + "”不能用作此处的文件名；含有 ASCII 以外的字符时，请设置 LC_ALL=C.UTF-8 或其他 UTF-8 区域",
          "'"
              + Said.printable(text)
              + "' cannot be the name of a file here; if it has letters"
              + " beyond ASCII, set LC_ALL=C.UTF-8 or another locale in UTF-8");
    }
  }

  private static long whole(String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below like a number that is out of range
    }
    throw new Unfit(
        "“" + Said.printable(text) + "”不是 " + least + " 至 " + most + " 之间的整数",
        "'" + text + "' is no whole number from " + least + " to " + most);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new Unfit(
          "“" + Said.printable(text) + "”不是时区，写法如 Asia/Shanghai",
          "'" + text + "' is no zone such as Asia/Shanghai");
    }
  }

  private static CustomerId customer(String text) {
    try {
      return CustomerId.of(text);
    } catch (IllegalArgumentException e) {
      throw new Unfit(
          "客户编号应为 1 至 128 个可见 ASCII 字符，不含空格",
          "an id has 1 to 128 visible ASCII characters without blanks");
    }
  }
}
