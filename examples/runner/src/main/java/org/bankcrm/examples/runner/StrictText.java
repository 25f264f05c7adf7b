package org.bankcrm.examples.runner;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * The characters of a file, without the mark of its byte order. A byte that is not in the encoding
 * is told only after all characters before it were handed out, so that its line can be told.
 */
final class StrictText extends Reader {

  private final InputStream source;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).flip();
  private boolean ended;
  private boolean begun;

  StrictText(InputStream source, Encoding encoding) throws IOException {
    this(new BufferedInputStream(source, 1 << 13), encoding, false);
    this.source.mark(Encoding.MARK);
    checkMark(this.source.readNBytes(Encoding.MARK), encoding);
    this.source.reset();
  }

  private StrictText(InputStream source, Encoding encoding, boolean begun) {
    this.source = source;
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.begun = begun;
  }

  /** The rest of a text whose beginning was read elsewhere, its mark too. */
  static StrictText rest(InputStream source, Encoding encoding) {
    return new StrictText(new BufferedInputStream(source, 1 << 13), encoding, true);
  }

  /**
   * Looks at the first bytes of a file.
   *
   * @throws UserException if they are the mark of another encoding
   */
  static void checkMark(byte[] start, Encoding encoding) {
    Optional<Encoding> marked = Encoding.marked(start);
    if (marked.isPresent() && marked.get() != encoding) {
      throw Refusal.OTHER_ENCODING.of(marked.get(), encoding);
    }
  }

  @Override
  public int read(char[] chars, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(chars, from, count);
    CoderResult result = decode(out);
    if (result.isError() && out.position() == 0) {
      result.throwException();
    }
    int read = withoutMark(chars, from, out.position());
    return read == 0 && !isAtEnd(result) ? read(chars, from, count) : read == 0 ? -1 : read;
  }

  private boolean isAtEnd(CoderResult result) {
    return ended && !bytes.hasRemaining() && result.isUnderflow();
  }

  /** Decodes until there is a character, an error, or nothing more. */
  private CoderResult decode(CharBuffer out) throws IOException {
    CoderResult result = decoder.decode(bytes, out, ended);
    while (result.isUnderflow() && out.position() == 0 && !ended) {
      fill();
      result = decoder.decode(bytes, out, ended);
    }
    return result;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = source.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  private int withoutMark(char[] chars, int from, int read) {
    if (begun || read == 0) {
      return read;
    }
    begun = true;
    if (chars[from] != '\uFEFF') {
      return read;
    }
    System.arraycopy(chars, from + 1, chars, from, read - 1);
    return read - 1;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
