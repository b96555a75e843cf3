package org.serviceadvisor.mcp;

import io.quarkiverse.mcp.server.Prompt;
import io.quarkiverse.mcp.server.PromptArg;
import io.quarkiverse.mcp.server.PromptMessage;
import jakarta.inject.Singleton;
import org.serviceadvisor.model.Lang;

/** Prompts that a person picks in an assistant, in English or Portuguese. */
@Singleton
final class PracticePrompts {
  private static final String LANG = "Language to work in: en or pt-BR.";

  @Prompt(
      name = "practise",
      description = "Practise for AIF-C01: one question at a time, marked and explained.")
  PromptMessage practise(
      @PromptArg(
              name = "topic",
              description = "What to practise, such as vision or vector stores.",
              required = false,
              defaultValue = "AIF-C01")
          String topic,
      @PromptArg(name = "lang", description = LANG, required = false, defaultValue = "en")
          String lang) {
    String text =
        isPortuguese(lang)
            ? """
            Faça um teste comigo para o exame AWS Certified AI Practitioner sobre %s, em português do Brasil, uma pergunta por vez.
            Para cada pergunta: invente um cenário curto com quatro opções, cada uma um serviço, e confira com recommend_service que só uma
            serve antes de mostrá-la. Espere a minha resposta. Depois corrija com grade_answer (explain_in pt-BR), mostre o motivo com a fonte
            e, se errei, diga com explain_decision por que a minha escolha não era a resposta. Avise quando um serviço está fechado a novos
            clientes. Depois de cinco perguntas, diga o que devo repetir.
            """
            : """
            Quiz me for the AWS Certified AI Practitioner exam on %s, one question at a time.
            For each question: invent a short scenario of your own with four options, each a service, and check with recommend_service that
            exactly one fits before you show it. Wait for my answer. Then mark it with grade_answer, show the reason with its source, and say
            with explain_decision why my choice was not the answer where it was not. Say so when a service is closed to new customers.
            After five questions tell me what to repeat.
            """;
    return PromptMessage.withUserRole(text.formatted(topic));
  }

  @Prompt(
      name = "review_architecture",
      description = "Review the AWS services of an architecture, part by part.")
  PromptMessage review(
      @PromptArg(name = "architecture", description = "Its description, or its file.")
          String architecture,
      @PromptArg(name = "lang", description = LANG, required = false, defaultValue = "en")
          String lang) {
    String text =
        isPortuguese(lang)
            ? """
            Revise a escolha de serviços da AWS na arquitetura abaixo, em português do Brasil. Para cada parte: diga em uma frase simples do que
            ela precisa, confira o serviço que usa com check_recommendation, perspective new-account, explain_in pt-BR, e relate veredito, motivo
            e fonte. Onde o veredito não for 'holds', pergunte a recommend_service o que serve. Termine com uma tabela: parte, serviço, veredito,
            serviço melhor, fonte.

            %s
            """
            : """
            Review the choice of AWS services in the architecture below. For each part: state its need in one sentence of plain words, check the
            service that it uses with check_recommendation, perspective new-account, and report verdict, reason and source. Where the verdict is
            not 'holds', ask recommend_service what fits. Finish with a table: part, service, verdict, better service, source.

            %s
            """;
    return PromptMessage.withUserRole(text.formatted(architecture));
  }

  private static boolean isPortuguese(String lang) {
    return Lang.of(lang).filter(Lang.PT::equals).isPresent();
  }
}
