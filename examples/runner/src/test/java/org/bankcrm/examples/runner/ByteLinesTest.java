package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Lines that are read as bytes are those that are read as characters, and the same are refused. */
class ByteLinesTest {

  private static final List<String> PIECES =
      List.of(
          "",
          "a",
          "id,age",
          "\n",
          "\r",
          "\r\n",
          "\n\n",
          "中文",
          "é",
          "𝄞",
          "\uFEFF",
          "\uFFFD",
          "\"",
          " ",
          "\u3000",
          "\0",
          "x".repeat(300));

  private final SplittableRandom random = new SplittableRandom(20261130);

  private byte[] file(boolean sound) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
      file.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
      if (!sound && random.nextInt(20) == 0) {
        file.write(random.nextInt(0x70, 0x100));
        file.write(random.nextInt(0x70, 0x100));
      }
    }
    return file.toByteArray();
  }

  /** As many bytes at a time as it likes. */
  private InputStream source(byte[] file) {
    return new ByteArrayInputStream(file) {
      @Override
      public synchronized int read(byte[] target, int from, int count) {
        return super.read(target, from, Math.min(count, random.nextInt(1, 50)));
      }
    };
  }

  private static List<String> told(CsvLines lines) {
    List<String> told = new ArrayList<>();
    try (lines) {
      for (CsvLines.Line line = lines.next(); line != null; line = lines.next()) {
        told.add(line.number() + " " + line.end() + " " + line.cut() + " " + line.text());
        assertThat(line.isEmpty()).isEqualTo(line.text().isEmpty());
      }
    } catch (UserException e) {
      told.add(e.in(Locale.ENGLISH));
    }
    return told;
  }

  private void check(byte[] file) {
    List<String> expected;
    List<String> actual;
    try {
      expected = told(new CharLines(new StrictText(source(file), Encoding.UTF_8), Encoding.UTF_8));
      actual = told(CsvLines.of(source(file), Encoding.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void lines_ofAnyFile_areThoseReadAsCharacters() {
    for (int run = 0; run < 4_000; run++) {
      check(file(run % 2 == 0));
    }
  }

  @Test
  void lines_longerThanIsKept_areCutAtTheSameCharacter() {
    String longest = "x".repeat(CsvLines.LONGEST - 3) + "中文字"; // more bytes than characters
    for (String more : List.of("", "y", "中")) {
      String text = "a\r\n" + longest + more + "\r\n\uFEFFb\n中\n";
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      assertSame(file.toByteArray());
      file.write(0xFE);
      assertSame(file.toByteArray());
    }
  }

  private static void assertSame(byte[] file) {
    try {
      InputStream chars = new ByteArrayInputStream(file);
      InputStream bytes = new ByteArrayInputStream(file);
      assertThat(told(CsvLines.of(bytes, Encoding.UTF_8)))
          .isEqualTo(told(new CharLines(new StrictText(chars, Encoding.UTF_8), Encoding.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void characters_ofAnyBytes_areThoseOfTheDecoder() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    int[] others = {0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
    byte[] bytes = new byte[4];
    for (int first = 0; first < 256; first++) {
      for (int rest = 0; rest < 8 * 8 * 8; rest++) {
        bytes[0] = (byte) first;
        bytes[1] = (byte) others[rest % 8];
        bytes[2] = (byte) others[rest / 8 % 8];
        bytes[3] = (byte) others[rest / 64];
        for (int length = 1; length <= 4; length++) {
          assertThat(Utf8.characters(bytes, 0, length)).isEqualTo(decoded(decoder, bytes, length));
        }
      }
    }
  }

  private static int decoded(CharsetDecoder decoder, byte[] bytes, int length) {
    try {
      return decoder.decode(ByteBuffer.wrap(bytes, 0, length)).length();
    } catch (CharacterCodingException e) {
      return -1;
    }
  }

  @Test
  void fields_ofBytes_areDecodedWhenTheyAreCutOut() {
    String line = "ä,中文,c";
    String bytes = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    LineFields fields = LineFields.of(bytes, true).orElseThrow();
    assertThat(fields).containsExactly("ä", "中文", "c");
  }
}
