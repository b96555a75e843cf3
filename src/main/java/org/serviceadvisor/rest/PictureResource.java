package org.serviceadvisor.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.advice.reasons.AnswerJson;
import org.serviceadvisor.advice.reasons.Asked;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.explain.picture.Layout;
import org.serviceadvisor.explain.picture.MermaidPicture;
import org.serviceadvisor.explain.picture.SvgPicture;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;

/**
 * Draws decisions. The address holds the whole question, so nothing is kept between requests and a
 * picture can stand in any page.
 */
@Path("/v1/decisions")
final class PictureResource {
  static final String SVG = "image/svg+xml";
  static final String MERMAID = "text/vnd.mermaid";

  /** The style of the picture stands inside it; nothing else may. */
  private static final String ONLY_ITS_STYLE = "default-src 'none'; style-src 'unsafe-inline'";

  private final AskedAdvisor asked;

  PictureResource(AskedAdvisor asked) {
    this.asked = asked;
  }

  @GET
  @Path("/picture.svg")
  @Produces(SVG)
  public RestResponse<String> svg(
      @QueryParam("scenario") Optional<String> scenario,
      @QueryParam("option") List<String> options,
      @QueryParam("perspective") Optional<String> perspective,
      @QueryParam("asOf") Optional<String> asOf,
      @QueryParam("lang") Optional<String> lang,
      @QueryParam("explainIn") Optional<String> explainIn,
      @QueryParam("fact") List<String> facts,
      @QueryParam("noFact") List<String> withdrawn,
      @QueryParam("layout") @DefaultValue("tall") String layout,
      HttpHeaders headers) {
    PictureQuery query =
        new PictureQuery(scenario, options, perspective, asOf, lang, explainIn, facts, withdrawn);
    Violations violations = new Violations();
    Optional<Layout> laidOut = layout(layout, violations);
    Inquiry inquiry = inquiry(query, violations, headers);
    String svg =
        new SvgPicture(inquiry.lang()).draw(inquiry.picture(), laidOut.orElse(Layout.TALL));
    return ExplanationLang.mark(RestResponse.ResponseBuilder.ok(svg), inquiry.lang())
        .header("Content-Security-Policy", ONLY_ITS_STYLE)
        .build();
  }

  @GET
  @Path("/picture.mmd")
  @Produces(MERMAID)
  public RestResponse<String> mermaid(
      @QueryParam("scenario") Optional<String> scenario,
      @QueryParam("option") List<String> options,
      @QueryParam("perspective") Optional<String> perspective,
      @QueryParam("asOf") Optional<String> asOf,
      @QueryParam("lang") Optional<String> lang,
      @QueryParam("explainIn") Optional<String> explainIn,
      @QueryParam("fact") List<String> facts,
      @QueryParam("noFact") List<String> withdrawn,
      HttpHeaders headers) {
    PictureQuery query =
        new PictureQuery(scenario, options, perspective, asOf, lang, explainIn, facts, withdrawn);
    Inquiry inquiry = inquiry(query, new Violations(), headers);
    return ExplanationLang.mark(
            RestResponse.ResponseBuilder.ok(MermaidPicture.write(inquiry.picture())),
            inquiry.lang())
        .build();
  }

  private static Optional<Layout> layout(String word, Violations violations) {
    Optional<Layout> layout = Layout.of(word);
    if (layout.isEmpty()) {
      violations.addParameter(
          "layout",
          KnowledgeException.unknownMessage(
              "layout", Sendable.word(word), List.of("tall", "wide")));
    }
    return layout;
  }

  private Inquiry inquiry(PictureQuery query, Violations violations, HttpHeaders headers) {
    Optional<Lang> accepted = ExplanationLang.accepted(headers);
    Asked question = query.asked(asked.knowledge(), accepted, violations);
    return new AnswerJson(asked.advisor()).inquiry(question);
  }
}
