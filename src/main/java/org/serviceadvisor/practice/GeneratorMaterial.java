package org.serviceadvisor.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.model.Lang;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the generator composes scenarios from.
 *
 * @param actors who has the need
 * @param openings sentences with {@code {actor}} and {@code {need}}
 * @param asks asking sentences by kind of answer
 * @param constraints sentences that bound the solution, by name
 * @param slots noun phrases by slot
 * @param families near neighbours
 */
record GeneratorMaterial(
    List<Actor> actors,
    List<Wording> openings,
    Map<String, List<Wording>> asks,
    Map<String, List<Wording>> constraints,
    Map<String, List<Wording>> slots,
    List<Family> families) {

  private static final String FILE = "/practice/generator.yaml";

  /** The same words in both languages. */
  record Wording(String en, String pt) {
    String in(Lang lang) {
      return lang == Lang.PT ? pt : en;
    }
  }

  /** Who has the need; verbs and pronouns agree with it. */
  record Actor(String en, String pt, boolean plural, Wording pronoun) {
    String in(Lang lang) {
      return lang == Lang.PT ? pt : en;
    }
  }

  /** Services that are mistaken for each other, each with the needs that it alone meets. */
  record Family(
      String id,
      String topic,
      int domain,
      String ask,
      List<String> constraints,
      List<Member> members) {

    Optional<Member> member(String service) {
      return members.stream().filter(member -> member.service().equals(service)).findFirst();
    }
  }

  /** One of them; the phrases of both languages stand in the same order. */
  record Member(
      String service,
      @JsonProperty("en") List<String> english,
      @JsonProperty("pt") List<String> portuguese) {
    List<String> phrases(Lang lang) {
      return lang == Lang.PT ? portuguese : english;
    }
  }

  static GeneratorMaterial load() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream in = GeneratorMaterial.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      Object tree = new Yaml(new SafeConstructor(options)).load(in);
      return new ObjectMapper().convertValue(tree, GeneratorMaterial.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
