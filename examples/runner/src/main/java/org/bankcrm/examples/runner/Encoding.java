package org.bankcrm.examples.runner;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** In which encoding a file of customers is read. None is guessed. */
enum Encoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8),
  /** The Chinese national standard; reads GBK and GB 2312 too, which Excel in China writes. */
  GB18030("GB18030", Charset.forName("GB18030")),
  UTF_16("UTF-16", StandardCharsets.UTF_16);

  /** How many bytes {@link #marked} looks at. */
  static final int MARK = 3;

  private final String word;
  private final Charset charset;

  Encoding(String word, Charset charset) {
    this.word = word;
    this.charset = charset;
  }

  Charset charset() {
    return charset;
  }

  /** The encoding of a file that begins with a mark of its byte order. */
  static Optional<Encoding> marked(byte[] start) {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(UTF_8);
    }
    boolean wide = startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE);
    return wide ? Optional.of(UTF_16) : Optional.empty();
  }

  private static boolean startsWith(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return word;
  }

  /** Reads the word of the option. */
  static final class Converter implements ITypeConverter<Encoding> {
    @Override
    public Encoding convert(String value) {
      return Arrays.stream(values())
          .filter(each -> each.word.equals(value.toUpperCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () -> {
                String words = Arrays.toString(values());
                return new Arguments.Unfit("应为以下之一：" + words, "expected one of " + words);
              });
    }
  }
}
