package org.serviceadvisor.scenario.input;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file that is being read: once, either as bytes or as text. */
final class Source {
  private final String name;
  private final InputStream bytes;
  private final TextReader text;

  /**
   * A source.
   *
   * @param name name of the file
   * @param bytes its content, not packed
   */
  Source(String name, InputStream bytes) {
    this.name = name;
    this.bytes = bytes;
    this.text = new TextReader(bytes);
  }

  String name() {
    return name;
  }

  InputStream bytes() {
    return bytes;
  }

  Reader text() {
    return text;
  }

  Lines lines() {
    return new Lines(text);
  }

  /** The encoding, where it had to be decided and is not UTF-8. */
  Optional<Charset> unusualCharset() {
    return text.charset().filter(charset -> !charset.equals(StandardCharsets.UTF_8));
  }
}
