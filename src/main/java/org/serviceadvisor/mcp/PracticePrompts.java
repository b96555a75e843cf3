package org.serviceadvisor.mcp;

import io.quarkiverse.mcp.server.Prompt;
import io.quarkiverse.mcp.server.PromptArg;
import io.quarkiverse.mcp.server.PromptMessage;
import jakarta.inject.Singleton;

/** Prompts for practising towards the exam. */
@Singleton
final class PracticePrompts {

  @Prompt(
      name = "practise",
      description = "Practise for AIF-C01: one question at a time, marked and explained.")
  PromptMessage practise(
      @PromptArg(
              name = "topic",
              description = "What to practise, such as vision or vector stores.",
              required = false,
              defaultValue = "any topic of it")
          String topic,
      @PromptArg(
              name = "lang",
              description = "Language to practise in: en or pt-BR.",
              required = false,
              defaultValue = "en")
          String lang) {
    return PromptMessage.withUserRole(
        """
        Quiz me for the AWS Certified AI Practitioner exam on %s, in the language %s, one question at a time.
        For each question: invent a short scenario of your own with four options, each a service, and check with recommend_service that
        exactly one fits before you show it. Wait for my answer. Then mark it with grade_answer, show the reason with its source, and say with
        explain_decision why my choice was not the answer where it was not. Say so when a service is closed to new customers.
        After five questions tell me what to repeat.
        """
            .formatted(topic, lang));
  }

  @Prompt(
      name = "review_architecture",
      description = "Review the AWS services of an architecture, part by part.")
  PromptMessage review(
      @PromptArg(name = "architecture", description = "Its description, or its file.")
          String architecture) {
    return PromptMessage.withUserRole(
        """
        Review the choice of AWS services in the architecture below. For each part: state its need in one sentence of plain words, check the
        service that it uses with check_recommendation, perspective new-account, and report verdict, reason and source. Where the verdict is not
        'holds', ask recommend_service what fits. Finish with a table: part, service, verdict, better service, source.

        %s
        """
            .formatted(architecture));
  }
}
