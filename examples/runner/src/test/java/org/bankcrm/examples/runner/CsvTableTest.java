package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CsvTableTest {

  private static final CsvTable.Format SEVERAL = new CsvTable.Format(Encoding.UTF_8, true);

  private static List<CsvTable.Row> rows(byte[] bytes, CsvTable.Format format) {
    List<CsvTable.Row> rows = new ArrayList<>();
    try (CsvTable table = CsvTable.of(new ByteArrayInputStream(bytes), format)) {
      while (table.hasNext()) {
        rows.add(table.next());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }

  private static List<CsvTable.Row> rows(String text, CsvTable.Format format) {
    return rows(text.getBytes(format.encoding().charset()), format);
  }

  private static List<String> told(String text, CsvTable.Format format) {
    return rows(text, format).stream()
        .map(row -> row.line() + (row.problem().isPresent() ? "!" : row.fields().toString()))
        .toList();
  }

  @Test
  void next_strayQuotesFarApart_spoilTheirOwnLines() {
    String text = "a,b\nc,\"d\ne,f\ng,h\ni,\"j\nk,l\n";
    assertThat(told(text, CsvTable.Format.PLAIN))
        .containsExactly("1[a, b]", "2!", "3[e, f]", "4[g, h]", "5!", "6[k, l]");
  }

  /** In a cell with line breaks anybody may have written what looks like a row. */
  @Test
  void next_rowsInsideACell_areNeverRows() {
    String text = "a,\"note\nEVIL,9999\nend\"\nc,d\n";
    assertThat(told(text, CsvTable.Format.PLAIN)).containsExactly("1!", "2!", "3!", "4[c, d]");
    assertThat(told(text, SEVERAL)).containsExactly("1[a, note\nEVIL,9999\nend]", "4[c, d]");
    assertThat(rows(text, CsvTable.Format.PLAIN).get(1).problem().orElseThrow().en())
        .contains("may belong to the cell whose quote opens in line 1");
  }

  @Test
  void next_quoteThatIsNeverClosed_isRefusedWhereCellsHaveLineBreaks() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> rows("a\nb,\"c\nd\n", SEVERAL))
        .withMessageContaining("the quote that opens in line 2 is never closed");
    String long_ = "a\n\"b\n" + "c\n".repeat(2_000) + "\"\n";
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> rows(long_, SEVERAL))
        .withMessageContaining("line 2 is not closed within 1,000 lines");
  }

  @Test
  void next_rowThatAQuoteSpoils_keepsTheFieldsBeforeIt() {
    String text = "a,b,c\nx,\"y,1\nz,\"u\"v,w\n\"p\"q,r,s\n";
    assertThat(rows(text, CsvTable.Format.PLAIN))
        .extracting(CsvTable.Row::fields)
        .containsExactly(List.of("a", "b", "c"), List.of("x"), List.of("z"), List.of());
  }

  @Test
  void next_quoteThatClosesBeforeOtherText_namesAllLinesItTook() throws IOException {
    byte[] text = "a,b\nx,\"y\nu,v\nz,\"w\nc,d\n".getBytes(Encoding.UTF_8.charset());
    assertThat(rows(text, SEVERAL).get(1).problem().orElseThrow().en())
        .contains("opens in line 2 and closes in line 4");
    try (CsvTable table = CsvTable.of(new ByteArrayInputStream(text), SEVERAL)) {
      while (table.hasNext()) {
        table.next();
      }
      assertThat(table.several()).isEqualTo(new CsvTable.Several(1, 2, 3));
    }
  }

  /** Each of these lines opens a quote, and none closes one that was open before it. */
  @Test
  @Timeout(60)
  void next_strayQuoteInEveryLine_looksAtEachLineAheadOnce() {
    String text = "a,b,c\n" + "ab\",\",\n".repeat(200_000);
    assertThat(rows(text, CsvTable.Format.PLAIN)).hasSize(200_001);
  }

  @Property
  void next_linesOfStrayQuotes_areDoubtedAsIfEachQuoteWereLookedAtAlone(
      @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> kinds) {
    String[] lines = {"a,b", "a,\"b", "a,b\"", "ab\",\",", "a,\"b\"c", "\"a\",b"};
    String[] text = kinds.stream().map(kind -> lines[kind]).toArray(String[]::new);
    List<String> told =
        rows(String.join("\n", text), CsvTable.Format.PLAIN).stream()
            .map(row -> row.problem().map(Said::en).orElse("good"))
            .toList();
    assertThat(told).isEqualTo(naive(text));
  }

  private static List<String> naive(String[] lines) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      CsvQuotes quotes = CsvQuotes.of(lines[i], false);
      told.add(
          quotes == CsvQuotes.PAIRED
              ? "good"
              : quotes == CsvQuotes.BROKEN
                  ? Fault.BROKEN_QUOTE.says().en()
                  : Fault.OPEN_QUOTE.says(i + 1).en());
      int end = i + 1;
      while (quotes == CsvQuotes.OPEN
          && end < lines.length
          && CsvQuotes.of(lines[end], true) == CsvQuotes.OPEN) {
        end++;
      }
      if (quotes == CsvQuotes.OPEN
          && end < lines.length
          && CsvQuotes.of(lines[end], true) == CsvQuotes.PAIRED) {
        for (int opened = i + 1; i < end; i++) {
          told.add(Fault.INSIDE_QUOTES.says(opened).en());
        }
      }
    }
    return told;
  }

  @Test
  void next_endsOfLinesOfAllKinds_partRows() {
    assertThat(told("a\r\nb\rc\n\n\r\nd", CsvTable.Format.PLAIN))
        .containsExactly("1[a]", "2[b]", "3[c]", "6[d]");
  }

  @Test
  void next_veryLongLine_isOneBadRow() {
    String text = "a\n" + "x".repeat(CsvLines.LONGEST + 1) + "\nb\n";
    assertThat(told(text, CsvTable.Format.PLAIN)).containsExactly("1[a]", "2!", "3[b]");
    String longest = "a\n" + "x".repeat(CsvLines.LONGEST) + "\nb\n";
    assertThat(rows(longest, CsvTable.Format.PLAIN).get(1).problem()).isEmpty();
  }

  @Test
  void next_byteThatIsNotInTheEncoding_isToldWithItsLine() {
    byte[] bytes = "a\nb\nc\u00FF\nd\n".getBytes(Charset.forName("ISO-8859-1"));
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> rows(bytes, CsvTable.Format.PLAIN))
        .withMessageContaining("line 3 ");
    byte[] cutShort = {'a', '\n', (byte) 0xE4, (byte) 0xB8};
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> rows(cutShort, CsvTable.Format.PLAIN))
        .withMessageContaining("line 2 ");
  }

  @Test
  void next_markOfAnotherEncoding_isTold() {
    byte[] marked = "\uFEFFa".getBytes(Encoding.UTF_8.charset());
    assertThat(rows(marked, CsvTable.Format.PLAIN).get(0).fields()).containsExactly("a");
    CsvTable.Format chinese = new CsvTable.Format(Encoding.GB18030, false);
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> rows(marked, chinese))
        .withMessageContaining("begins with the mark of UTF-8 but is read as GB18030");
  }

  @Property
  void next_whateverTheWriterWrote_isReadAsTheLibraryReadsIt(
      @ForAll @Size(min = 1, max = 6)
          List<
                  @Size(min = 1, max = 4) List<
                      @Chars({'a', '"', ',', '\n', ' ', '上'}) @StringLength(max = 6) String>>
              cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      cells.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<List<String>> whole =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text.toString())
            .stream()
            .map(CsvRecord::getFields)
            .toList();
    assertThat(rows(text.toString(), SEVERAL).stream().map(CsvTable.Row::fields)).isEqualTo(whole);
  }

  @Property
  void next_anyText_hasARowForEachLineThatIsNotEmpty(
      @ForAll
          @Chars({'a', '"', ',', '\n', '\r'})
          @CharRange(from = '0', to = '9')
          @StringLength(max = 60)
          String text) {
    long lines = text.lines().filter(line -> !line.isEmpty()).count();
    assertThat(rows(text, CsvTable.Format.PLAIN)).hasSize((int) lines);
  }
}
