package org.serviceadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.boot.Core;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.Overlay;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Scenario;

class OwnKnowledgeTest {
  private static final Foundation FOUNDATION = Core.foundation(true);
  private static final String CONTRACTS = "We must keep signed contracts.";
  private static final String SEARCH =
      "Build an intelligent enterprise search index over company documents with connectors, that"
          + " returns passages.";
  private static final String VECTORS =
      "A publisher needs a vector database for millions of article embeddings with millisecond"
          + " similarity search.";

  @TempDir Path folder;

  @BeforeEach
  void write() {
    Acme.write(folder, "acme.yaml", Acme.ALL);
  }

  @Test
  void addsServicesWordingAndMappings() {
    Recommended answer = recommended(CONTRACTS);

    assertThat(answer.services()).containsExactly("acme-archive");
    RationaleLine reason = answer.explanation().rationale().get(0);
    assertThat(reason.rule()).isEqualTo("acme-archive.keep-contracts");
    assertThat(reason.quotes().get(0).quote()).isEqualTo("keep signed contracts");
  }

  @Test
  void changesTheVersionAndNotTheBuiltInAdvisor() {
    String version = advisor().knowledge().version();

    assertThat(version).startsWith(Built.advisor().knowledge().version() + "+");
    assertThat(Built.advisor().knowledge().services()).doesNotContainKey("acme-archive");
  }

  @Test
  void leavesAnswersAloneThatItDoesNotConcern() {
    String text = "Convert recorded customer calls into text";

    assertThat(recommended(text).services())
        .isEqualTo(decide(Built.advisor(), text, Map.of()).services());
    assertThat(recommended(text).confidence())
        .isEqualTo(decide(Built.advisor(), text, Map.of()).confidence());
  }

  @Test
  void replacesTheFieldsThatItGivesOfAKnownService() {
    Acme.write(
        folder,
        "names.yaml",
        """
        services:
          - id: transcribe
            purpose: {en: Our speech desk runs it., pt-BR: A central de voz o opera.}
        """);

    var transcribe = advisor().knowledge().service("transcribe");
    assertThat(transcribe.purpose().en()).isEqualTo("Our speech desk runs it.");
    assertThat(transcribe.name().en()).isEqualTo("Amazon Transcribe");
  }

  @Test
  void neverRecommendsWhatTheHouseForbids() {
    assertThat(decide(Built.advisor(), SEARCH, Map.of()).services()).containsExactly("kendra");
    Acme.write(folder, "house.yaml", Acme.never("kendra"));

    Decision decision = advisor().decide(Scenario.open(SEARCH), Built.exam(), Optional.of(Lang.EN));

    assertThat(decision.findings().services())
        .filteredOn(ranked -> ranked.service().equals("kendra"))
        .allSatisfy(ranked -> assertThat(ranked.support().ruledOut()).isTrue());
    assertThat(decision).isInstanceOf(Recommended.class);
    Recommended answer = (Recommended) decision;
    assertThat(answer.services()).doesNotContain("kendra");
    assertThat(answer.explanation().rationale())
        .extracting(RationaleLine::text)
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("House rule: we never use it")
                    .contains("Amazon Kendra"));
  }

  @Test
  void forbidsAmongOptionsToo() {
    Acme.write(folder, "house.yaml", Acme.never("kendra"));
    Map<String, String> options =
        Map.of("A", "Amazon Kendra", "B", "Amazon OpenSearch Service", "C", "Amazon Polly");

    assertThat(decide(Built.advisor(), SEARCH, options).options()).containsExactly("A");
    assertThat(decide(advisor(), SEARCH, options).options()).containsExactly("B");
  }

  @Test
  void putsWhatTheHousePrefersAhead() {
    String before = decide(Built.advisor(), VECTORS, Map.of()).services().get(0);
    Acme.write(
        folder,
        "house.yaml",
        """
        house:
          - rule: house.prefer-aurora
            prefer: aurora-pgvector
            over: [opensearch-service, opensearch-serverless, memorydb-vector]
            when: [search-stored-embeddings]
            because: {en: we know PostgreSQL best, pt-BR: conhecemos melhor o PostgreSQL}
            checked: 2026-11-20
        """);

    Recommended answer = recommended(VECTORS);

    assertThat(before).isNotEqualTo("aurora-pgvector");
    assertThat(answer.services()).containsExactly("aurora-pgvector");
    assertThat(answer.explanation().rationale())
        .extracting(RationaleLine::text)
        .anyMatch(text -> text.startsWith("House rule: we know PostgreSQL best (ahead of"));
  }

  @Test
  void keepsToTheRegionsOfTheHouse() {
    Acme.write(
        folder,
        "house.yaml",
        """
        availability:
          - service: kendra
            regions: [us-east-1, eu-west-1]
            checked: 2026-11-20
            docs: https://wiki.acme.example/regions
          - service: transcribe
            regions: [us-east-1, sa-east-1]
            checked: 2026-11-20
            docs: https://wiki.acme.example/regions
        house:
          - rule: house.sa-east-1-only
            regions: [sa-east-1]
            because: {en: Data stays in Brazil, pt-BR: Os dados ficam no Brasil}
            checked: 2026-11-20
        """);

    assertThat(recommended(SEARCH).services()).doesNotContain("kendra");
    assertThat(texts(SEARCH))
        .anyMatch(text -> text.contains("rules out Amazon Kendra, checked 2026-11-20"))
        .anyMatch(text -> text.contains("is not recorded"));
    assertThat(texts("Convert recorded customer calls into text"))
        .contains(
            "House rule: Data stays in Brazil (sa-east-1): Amazon Transcribe is to be had there (checked 2026-11-20)");
  }

  @Test
  void explainsHouseRulesInPortuguese() {
    Acme.write(folder, "house.yaml", Acme.never("kendra"));

    Decision decision = advisor().decide(Scenario.open(SEARCH), Built.exam(), Optional.of(Lang.PT));

    assertThat(((Recommended) decision).explanation().rationale())
        .extracting(RationaleLine::text)
        .anyMatch(text -> text.startsWith("Regra da casa: nunca usamos"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongWithFileAndLine(String right, String wrong, String message) {
    Acme.write(folder, "acme.yaml", Acme.ALL.replace(right, wrong));

    assertThatThrownBy(this::advisor)
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("acme.yaml:")
        .hasMessageContaining(message);
  }

  @Test
  void readsNoRulesInCode() {
    Acme.write(folder, "evil.drl", "rule \"x\" when then System.exit(1); end");

    assertThatThrownBy(this::advisor)
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("evil.drl: only YAML files are read here");
  }

  @Test
  void exchangesTheAdvisorWhenTheFolderChanges() {
    OwnKnowledge own = OwnKnowledge.start(FOUNDATION, Optional.of(folder), Clock.systemUTC());
    Advisor first = own.current().get();
    assertThat(own.reloadIfChanged()).isEmpty();
    Acme.write(folder, "house.yaml", Acme.never("kendra"));

    OwnKnowledge.Status status = own.reloadIfChanged().orElseThrow();

    assertThat(status.problem()).isEmpty();
    assertThat(status.version()).isNotEqualTo(first.knowledge().version());
    assertThat(own.current().get().knowledge().notes()).containsKey("house.never-kendra");
    assertThat(first.knowledge().notes()).doesNotContainKey("house.never-kendra");
  }

  @Test
  void keepsTheAdvisorWhenTheFolderBreaks() {
    OwnKnowledge own = OwnKnowledge.start(FOUNDATION, Optional.of(folder), Clock.systemUTC());
    Advisor first = own.current().get();
    Acme.write(folder, "house.yaml", Acme.never("kendr"));

    OwnKnowledge.Status status = own.reload();

    assertThat(status.problem().orElseThrow())
        .startsWith("house.yaml:3: unknown service 'kendr'")
        .endsWith("Maybe 'kendra'?");
    assertThat(status.failures()).isEqualTo(1);
    assertThat(own.current().get()).isSameAs(first);
    Acme.write(folder, "house.yaml", Acme.never("kendra"));
    assertThat(own.reload().problem()).isEmpty();
  }

  static List<Arguments> mistakes() {
    return List.of(
        arguments("best: [acme-archive]", "best: [acme-archiv]", "Maybe 'acme-archive'?"),
        arguments("when: [keep-contracts]", "when: [keep-contract]", "Maybe 'keep-contracts'?"),
        arguments("kind: service", "kind: servic", "Maybe 'service'?"),
        arguments("pt-BR: Arquivo Acme", "pt: Arquivo Acme", "'pt-BR' is missing"),
        arguments("when: [keep-contracts]", "if: [keep-contracts]", "unknown field 'if'"),
        arguments("mappings:", "mapings:", "unknown field 'mapings'"),
        arguments("docs: [https:", "docs: [http:", "https address"),
        arguments("firing: [\"We must", "firing: [\"They never", "does not fire on"),
        arguments("[keep|store|archive]", "[keep|store|archive", "']' is missing"),
        arguments("checked: 2026-11-20", "checked: soon", "not a date"),
        arguments("id: acme-archive", "id: Acme Archive", "Maybe 'acme-archive'?"),
        arguments("rule: acme-archive.", "rule: 'x\"); exit(1); (\"' #", "small letters"),
        arguments("services:", "services: [", "expected"));
  }

  private List<String> texts(String scenario) {
    return recommended(scenario).explanation().rationale().stream()
        .map(RationaleLine::text)
        .toList();
  }

  private Recommended recommended(String text) {
    return decide(advisor(), text, Map.of());
  }

  private static Recommended decide(Advisor advisor, String text, Map<String, String> options) {
    return (Recommended)
        advisor.decide(Scenario.withOptions(text, options), Built.exam(), Optional.of(Lang.EN));
  }

  private Advisor advisor() {
    return FOUNDATION.advisor(Overlay.readFolder(folder));
  }
}
