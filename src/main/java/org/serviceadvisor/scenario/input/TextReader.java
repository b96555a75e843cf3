package org.serviceadvisor.scenario.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Characters of a file whose encoding nobody says: a byte order mark decides; else the first bytes
 * beyond ASCII do, which are UTF-8 or, when they cannot be, Windows-1252.
 */
final class TextReader extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BLOCK = 1 << 16;
  private static final int LONGEST_MARK = 3;

  private final InputStream in;
  private Optional<Charset> charset = Optional.empty();
  private Reader decoded = Reader.nullReader();
  private byte[] block = new byte[0];
  private int next;
  private boolean started;

  TextReader(InputStream in) {
    this.in = in;
  }

  /** The encoding, once it is known; a file of ASCII alone needs none. */
  Optional<Charset> charset() {
    return charset;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (charset.isEmpty() && next == block.length) {
      fill();
    }
    if (charset.isPresent()) {
      return decoded.read(chars, offset, length);
    }
    if (next == block.length) {
      return -1;
    }
    int count = Math.min(length, block.length - next);
    for (int i = 0; i < count; i++) {
      chars[offset + i] = (char) block[next + i];
    }
    next += count;
    return count;
  }

  /** Reads the next block; while it is ASCII nothing needs to be decided. */
  private void fill() throws IOException {
    byte[] bytes = started ? some() : start();
    started = true;
    next = 0;
    block = bytes;
    Optional<Charset> marked = charset;
    if (marked.isEmpty() && !isAscii(bytes)) {
      charset = Optional.of(isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS);
    }
    if (charset.isPresent()) {
      decoded =
          new InputStreamReader(
              new SequenceInputStream(new ByteArrayInputStream(bytes), in), charset.get());
      block = new byte[0];
    }
  }

  private byte[] some() throws IOException {
    byte[] bytes = new byte[BLOCK];
    int count = in.read(bytes);
    return count <= 0 ? new byte[0] : Arrays.copyOf(bytes, count);
  }

  private byte[] start() throws IOException {
    byte[] mark = in.readNBytes(LONGEST_MARK);
    int length = 0;
    if (startsWith(mark, 0xEF, 0xBB, 0xBF)) {
      charset = Optional.of(StandardCharsets.UTF_8);
      length = LONGEST_MARK;
    } else if (startsWith(mark, 0xFF, 0xFE)) {
      charset = Optional.of(StandardCharsets.UTF_16LE);
      length = 2;
    } else if (startsWith(mark, 0xFE, 0xFF)) {
      charset = Optional.of(StandardCharsets.UTF_16BE);
      length = 2;
    }
    byte[] head = Arrays.copyOfRange(mark, length, mark.length);
    byte[] rest = charset.isPresent() ? new byte[0] : some();
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    return all;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the block is UTF-8 up to a character that may go on in the next one. */
  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(input, CharBuffer.allocate(bytes.length), false);
    return !result.isError();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
