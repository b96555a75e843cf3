package org.serviceadvisor.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Learner;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Practice;
import org.serviceadvisor.practice.Store;

/** A request for a page: who asks, in which language, and how the answer is sent. */
@RequestScoped
public class Visit {
  static final String LANG = "ui";
  static final String THEME = "theme";
  static final String LEARNER = "learner";
  private static final int YEAR = 365 * 24 * 3600;

  private final UriInfo uri;
  private final HttpHeaders headers;
  private final Desk desk;
  private final PracticeData data;
  private final Optional<String> learnerHeader;

  Visit(
      UriInfo uri,
      HttpHeaders headers,
      Desk desk,
      PracticeData data,
      @ConfigProperty(name = "advisor.practice.learner-header") Optional<String> learnerHeader) {
    this.uri = uri;
    this.headers = headers;
    this.desk = desk;
    this.data = data;
    this.learnerHeader = learnerHeader.filter(name -> !name.isBlank());
  }

  /**
   * The language of the page: as the address says, else as chosen before, else as the browser
   * likes.
   */
  public Lang lang() {
    return Optional.ofNullable(uri.getQueryParameters().getFirst(LANG))
        .or(() -> cookie(LANG))
        .flatMap(Lang::of)
        .or(
            () ->
                headers.getAcceptableLanguages().stream()
                    .map(Locale::getLanguage)
                    .flatMap(code -> Lang.of(code).stream())
                    .findFirst())
        .filter(lang -> lang == Lang.PT)
        .orElse(Lang.EN);
  }

  /** The texts in that language. */
  public Messages messages() {
    return Messages.in(lang());
  }

  private Optional<String> cookie(String name) {
    return Optional.ofNullable(headers.getCookies().get(name)).map(Cookie::getValue);
  }

  /** The frame of a page. */
  public Page page(String section, String title) {
    Messages m = messages();
    return new Page(title, section, m, theme(), in("en"), in("pt"), m.of("site.description"));
  }

  private String theme() {
    return cookie(THEME).filter(theme -> theme.matches("light|dark")).orElse("auto");
  }

  /** The address of this page in another language. */
  private String in(String lang) {
    UriBuilder builder = uri.getRequestUriBuilder().replaceQueryParam(LANG, lang);
    URI other = builder.build();
    return other.getRawPath() + "?" + other.getRawQuery();
  }

  /** The whole address of a path, as this browser reaches the server. */
  public String address(String path) {
    return uri.getBaseUri().resolve(path).toString();
  }

  /** Whether several learners share this server. */
  public boolean isShared() {
    return data.isShared();
  }

  /** What can be practised. */
  public Practice practice() {
    return desk.practice();
  }

  /** Who practises: the only one of an own machine, or whom the proxy, else the cookie names. */
  public String learner() {
    return findLearner().orElseThrow(NoLearner::new);
  }

  /** Who practises, if known. */
  public Optional<String> findLearner() {
    if (!isShared()) {
      return Optional.of(Learner.ME);
    }
    return namedByProxy()
        .or(
            () ->
                cookie(LEARNER)
                    .flatMap(token -> practice().store().learners().byToken(token))
                    .map(Learner::id));
  }

  private Optional<String> namedByProxy() {
    return learnerHeader
        .flatMap(name -> Optional.ofNullable(headers.getHeaderString(name)))
        .filter(name -> !name.isBlank())
        .map(this::known);
  }

  private String known(String name) {
    Store store = practice().store();
    String id = "proxy:" + name;
    if (store.learners().all().stream().noneMatch(learner -> learner.id().equals(id))) {
      store.learners().add(new Learner(id, name, UUID.randomUUID().toString(), Instant.now()));
    }
    return id;
  }

  /** Sends a page. */
  public RestResponse<String> ok(TemplateInstance page) {
    return send(RestResponse.Status.OK, page);
  }

  /** Sends a page with a status. */
  public RestResponse<String> send(RestResponse.Status status, TemplateInstance page) {
    RestResponse.ResponseBuilder<String> response =
        RestResponse.ResponseBuilder.create(status, page.render())
            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", Cookie")
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
            .header(HttpHeaders.CONTENT_LANGUAGE, lang() == Lang.PT ? "pt-BR" : "en");
    String chosen = Objects.requireNonNullElse(uri.getQueryParameters().getFirst(LANG), "");
    if (Lang.of(chosen).isPresent()) {
      response.cookie(keep(LANG, lang().code()));
    }
    return response.build();
  }

  /** Leads to another page after a form was taken in. */
  public RestResponse<String> see(String path) {
    return RestResponse.seeOther(URI.create(path));
  }

  /** Leads to another page and remembers something in the browser. */
  public RestResponse<String> see(String path, NewCookie cookie) {
    return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
        .location(URI.create(path))
        .cookie(cookie)
        .build();
  }

  /** A cookie that only this server reads. */
  public static NewCookie keep(String name, String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(YEAR)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
