package org.serviceadvisor.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

/** The texts of the pages and of the terminal, in English and Brazilian Portuguese. */
public final class Messages {
  private static final Messages EN = load(Lang.EN);
  private static final Messages PT = load(Lang.PT);

  private final Lang lang;
  private final Properties texts;

  private Messages(Lang lang, Properties texts) {
    this.lang = lang;
    this.texts = texts;
  }

  /** The texts for readers of a language; Spanish readers get English. */
  public static Messages in(Lang lang) {
    return lang == Lang.PT ? PT : EN;
  }

  private static Messages load(Lang lang) {
    String file = "/practice/messages_%s.properties".formatted(lang.code());
    Properties texts = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return new Messages(lang, texts);
  }

  /** The language: English or Portuguese. */
  public Lang lang() {
    return lang;
  }

  /** Whether there is a text for a key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** All keys. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(new TreeSet<>(texts.stringPropertyNames()));
  }

  /** The text of a key. */
  public String of(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "no text '%s' in messages_%s.properties".formatted(key, lang.code()));
    }
    return text;
  }

  /** The text of a key with one value put in for {@code {0}}. */
  public String of(String key, Object first) {
    return of(key).replace("{0}", String.valueOf(first));
  }

  /** The text of a key with two values put in. */
  public String of(String key, Object first, Object second) {
    return of(key, first).replace("{1}", String.valueOf(second));
  }

  /** The text of a key with three values put in. */
  public String of(String key, Object first, Object second, Object third) {
    return of(key, first, second).replace("{2}", String.valueOf(third));
  }

  /** The text for a number: {@code key.one} for 1, else {@code key.many}. */
  public String count(String key, int number) {
    return of(key + (number == 1 ? ".one" : ".many"), number);
  }

  /** The name of a domain of the exam, 1 to 5. */
  public String domain(int domain) {
    return of("domain." + domain);
  }

  /** The name of a topic; the topic itself where it has no name yet. */
  public String topic(String topic) {
    String key = "topic." + topic;
    return has(key) ? of(key) : topic;
  }

  /** What a question wants to be done with its options, in a few words. */
  public String task(Scenario scenario) {
    int right = scenario.expected().size();
    return switch (scenario.form().kind()) {
      case CHOICE -> right > 1 ? of("question.choose-several", right) : of("question.choose-one");
      case ORDERING ->
          right < scenario.options().size()
              ? of("question.order-some", right)
              : of("question.order");
      case MATCHING -> of("question.match");
    };
  }

  /** A number with a sign for thousands as the language has it. */
  public String number(long number) {
    return String.format(
        lang == Lang.PT ? java.util.Locale.forLanguageTag("pt-BR") : java.util.Locale.ENGLISH,
        "%,d",
        number);
  }
}
